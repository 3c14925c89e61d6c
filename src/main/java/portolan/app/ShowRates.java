package portolan.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import portolan.analysis.AverageDuty;
import portolan.core.InputException;
import portolan.core.Nearest;
import portolan.core.Numbers;
import portolan.core.PlaceName;
import portolan.core.Problem;
import portolan.data.World;
import portolan.data.World.PublishedRate;
import portolan.policy.DutyComponent;
import portolan.report.TextReport;
import portolan.results.Sheet;
import portolan.scenario.ResolvedScenario;
import portolan.scenario.Variation;

/** Average rates of duty by date, beside those that others published. */
public final class ShowRates {
    /** The scenario that is meant when none is named. */
    public static final String SCENARIO = "status-quo";

    private static final List<String> GRADES = List.of("official", "estimate", "press");

    private final ResolvedScenario scenario;
    private final AverageDuty average;
    private final Format format;
    private final List<PublishedRate> published;

    private ShowRates(ResolvedScenario scenario, String importer, String origin, Format format) {
        this.format = format;
        this.scenario = scenario;
        average = new AverageDuty(scenario, importer, origin);
        published = scenario.world().publishedRates().stream()
                .filter(rate ->
                        rate.importer().equals(importer) && rate.origin().equals(origin))
                .toList();
    }

    /**
     * Average rates of the request's only scenario: for each day on which the average changes, or for one day.
     *
     * @param request what is asked
     * @param importer code of the economy that charges
     * @param origin code of the economy whose goods are charged
     * @param date a day as 2026-03-01, or null for all days on which the average changes
     * @param publications whether to give a row for each published rate instead
     * @throws InputException when a name or the date is wrong, with what is near
     */
    public static Answer rates(
            Request request, String importer, String origin, @Nullable String date, boolean publications) {
        Workbench bench = Workbench.open(request);
        List<Problem> problems = new ArrayList<>();
        checkEconomy(bench.world(), "--importer", importer, problems);
        checkEconomy(bench.world(), "--origin", origin, problems);
        LocalDate day = date == null ? null : day(date, problems);
        if (problems.isEmpty() && importer.equals(origin)) {
            problems.add(new Problem(
                    "--origin",
                    0,
                    0,
                    "importer and origin are both " + origin,
                    "name two economies with a border between"));
        }
        if (date != null && publications) {
            problems.add(new Problem(
                    "--date", 0, 0, "--published has a day of its own in each row", "leave out one of the two"));
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        ResolvedScenario scenario = bench.resolver()
                .resolve(bench.read(bench.asked(), null).get(0), Variation.NONE)
                .get();
        ShowRates rates = new ShowRates(scenario, importer, origin, request.format());
        if (rates.average.weight() == 0) {
            throw new InputException(List.of(new Problem(
                    "--origin",
                    0,
                    0,
                    "no market has trade from " + origin + " to " + importer,
                    "name other economies")));
        }
        if (publications && rates.published.isEmpty()) {
            throw new InputException(List.of(new Problem(
                    "--published",
                    0,
                    0,
                    "the data hold no published average of " + importer + " on goods of " + origin,
                    "leave out --published for the rates themselves, or name one of "
                            + pairs(bench.world().publishedRates()))));
        }
        Sheet sheet = publications ? rates.publications() : rates.byDate(day);
        if (request.format() != Format.TABLE) {
            return Answer.of(ListScenarios.sheet(sheet, request.format()));
        }
        return Answer.of(rates.heading(importer, origin) + '\n' + TextReport.sheet(sheet));
    }

    private static String pairs(List<PublishedRate> rates) {
        return rates.stream()
                .map(rate -> rate.importer() + " on " + rate.origin())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static void checkEconomy(World world, String option, String code, List<Problem> problems) {
        Set<String> codes = world.economies().codes();
        if (!codes.contains(code)) {
            String hint = code.length() > 80 ? "" : Nearest.hint(code, codes);
            problems.add(new Problem(
                    option,
                    0,
                    0,
                    "there is no economy '" + (code.length() > 80 ? code.substring(0, 80) + "..." : code) + "'",
                    hint.isEmpty() ? "there are " + String.join(", ", codes) : hint));
        }
    }

    private static @Nullable LocalDate day(String date, List<Problem> problems) {
        try {
            LocalDate day = LocalDate.parse(date);
            if (day.getYear() >= ResolvedScenario.BASE_YEAR && day.getYear() <= ResolvedScenario.LAST_YEAR) {
                return day;
            }
            problems.add(new Problem(
                    "--date",
                    0,
                    0,
                    "the data cover " + ResolvedScenario.BASE_YEAR + " to " + ResolvedScenario.LAST_YEAR,
                    "choose a day within these years"));
        } catch (DateTimeException e) {
            problems.add(new Problem("--date", 0, 0, "it is no date", "write a date as 2026-03-01"));
        }
        return null;
    }

    private String heading(String importer, String origin) {
        return "Average duty of "
                + PlaceName.inText(scenario.world().economies().name(importer)) + " on goods of "
                + PlaceName.inText(scenario.world().economies().name(origin)) + ", scenario " + scenario.id()
                + ": per cent of the value of imports, weights of the undisturbed world of "
                + ResolvedScenario.BASE_YEAR + ".\n";
    }

    private Sheet byDate(@Nullable LocalDate day) {
        List<AverageDuty.Rate> rates = day == null ? average.changes() : List.of(average.on(day));
        List<DutyComponent> layers = new ArrayList<>();
        for (DutyComponent component : DutyComponent.values()) {
            if (rates.stream().anyMatch(rate -> rate.layers().getOrDefault(component, 0.0) != 0)) {
                layers.add(component);
            }
        }
        boolean quotas = rates.stream().anyMatch(rate -> rate.quotas() != 0);
        List<String> columns = new ArrayList<>(List.of("from", "all", "standing", "extra"));
        if (format == Format.TABLE) {
            columns.add("extra by layer");
        } else {
            layers.forEach(layer -> columns.add(layer.label()));
            columns.add("quotas");
        }
        columns.addAll(List.of("published", "of", "published by", "difference"));
        List<List<String>> rows = new ArrayList<>();
        for (AverageDuty.Rate rate : rates) {
            List<String> row = new ArrayList<>(List.of(
                    rate.from().toString(), percent(rate.all()), percent(rate.standing()), percent(rate.extra())));
            if (format == Format.TABLE) {
                row.add(words(rate, layers, quotas));
            } else {
                layers.forEach(layer -> row.add(percent(rate.layers().getOrDefault(layer, 0.0))));
                row.add(percent(rate.quotas()));
            }
            PublishedRate known = lastBefore(rate.from());
            row.addAll(
                    known == null
                            ? List.of("", "", "", "")
                            : List.of(
                                    number(known.percent()),
                                    known.date().toString(),
                                    known.publisher(),
                                    number(100 * rate.all() - known.percent())));
            rows.add(row);
        }
        return new Sheet(columns, rows);
    }

    private String words(AverageDuty.Rate rate, List<DutyComponent> layers, boolean quotas) {
        String words = layers.stream()
                .filter(layer -> rate.layers().getOrDefault(layer, 0.0) != 0)
                .map(layer -> layer.label() + " " + percent(rate.layers().getOrDefault(layer, 0.0)))
                .collect(Collectors.joining(", "));
        return quotas && rate.quotas() != 0
                ? words + (words.isEmpty() ? "" : ", ") + "quotas " + percent(rate.quotas())
                : words;
    }

    /** The last rate published of a day on or before this one; of the same day the best grade. */
    private @Nullable PublishedRate lastBefore(LocalDate day) {
        PublishedRate last = null;
        for (PublishedRate rate : published) {
            boolean later = last == null
                    || rate.date().isAfter(last.date())
                    || (rate.date().equals(last.date()) && grade(rate) < grade(last));
            last = !rate.date().isAfter(day) && later ? rate : last;
        }
        return last;
    }

    private static int grade(PublishedRate rate) {
        int at = GRADES.indexOf(rate.grade());
        return at < 0 ? GRADES.size() : at;
    }

    private Sheet publications() {
        List<List<String>> rows = new ArrayList<>();
        for (PublishedRate rate : published) {
            double ours = 100 * average.on(rate.date()).all();
            rows.add(List.of(
                    rate.date().toString(),
                    number(rate.percent()),
                    rate.publisher(),
                    rate.basis(),
                    rate.grade(),
                    rate.source(),
                    number(ours),
                    number(ours - rate.percent())));
        }
        return new Sheet(
                List.of("of", "published", "published by", "basis", "grade", "source", "here", "difference"), rows);
    }

    private String percent(double rate) {
        return number(100 * rate);
    }

    /** Two decimals to be read, four to be worked with. */
    private String number(double percent) {
        return format == Format.TABLE
                ? Numbers.display(percent, 2)
                : Numbers.text(StrictMath.rint(percent * 1e4) / 1e4);
    }
}
