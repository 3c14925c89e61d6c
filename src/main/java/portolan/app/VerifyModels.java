package portolan.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portolan.analysis.Verification;
import portolan.analysis.VerifiedNumber;
import portolan.core.Checked;
import portolan.core.InputException;
import portolan.core.Nearest;
import portolan.core.Numbers;
import portolan.core.Problem;
import portolan.data.PublishedNumber;
import portolan.data.ValidationCase;
import portolan.files.ValidationTables;
import portolan.model.PublishedModel;
import portolan.model.economy.validation.ArmingtonGravityCase;
import portolan.model.economy.validation.StructuralGravityCase;
import portolan.model.market.validation.ArmingtonMarketCase;
import portolan.model.market.validation.GsimCase;
import portolan.model.market.validation.TariffRateQuotaCase;
import portolan.report.TextReport;
import portolan.results.Sheet;

/** Solves published cases again with the solvers that serve every scenario, and holds number against number. */
public final class VerifyModels {
    private static final Map<String, PublishedModel> MODELS = Map.of(
            "gsim", new GsimCase(),
            "armington-market", new ArmingtonMarketCase(),
            "tariff-rate-quota", new TariffRateQuotaCase(),
            "armington-gravity", new ArmingtonGravityCase(),
            "structural-gravity", new StructuralGravityCase());

    private static final List<String> COLUMNS =
            List.of("case", "quantity", "place", "published", "ours", "difference", "tolerance", "verdict", "source");

    private VerifyModels() {}

    /**
     * Whether the published numbers were met.
     *
     * @param answer the table
     * @param agrees whether every number is within its tolerance
     */
    public record Outcome(Answer answer, boolean agrees) {}

    /**
     * Verifies.
     *
     * @param folder folder of cases, or null for those that travel with the program
     * @param only the one case wanted, or null for all
     * @param format form of the answer; a table of all cases shows, of each quantity, the number nearest to its tolerance
     * @throws InputException with all problems of the cases, or where there is no such case
     * @throws portolan.model.ModelFailure when a model finds no solution
     */
    public static Outcome verify(@Nullable Path folder, @Nullable String only, Format format) {
        List<Verification> done = new ArrayList<>();
        for (ValidationCase wanted : chosen(folder, only)) {
            done.add(verify(wanted));
        }
        boolean agrees = done.stream().allMatch(Verification::agrees);
        if (format != Format.TABLE) {
            return new Outcome(Answer.of(ListScenarios.sheet(plain(done), format)), agrees);
        }
        Sheet sheet = only == null ? worst(done) : display(done.get(0));
        return new Outcome(Answer.of(TextReport.sheet(sheet) + "\n" + summary(done)), agrees);
    }

    private static List<ValidationCase> chosen(@Nullable Path folder, @Nullable String only) {
        Checked<List<ValidationCase>> read =
                folder == null ? ValidationTables.shipped() : ValidationTables.read(folder);
        List<ValidationCase> all = read.get();
        if (only == null) {
            return all;
        }
        List<String> ids = all.stream().map(ValidationCase::id).toList();
        if (!ids.contains(only)) {
            String hint = Nearest.hint(only, ids);
            throw problem(
                    "--case", "there is no case '" + only + "'", hint.isEmpty() ? "there are " + join(ids) : hint);
        }
        return List.of(all.get(ids.indexOf(only)));
    }

    private static Verification verify(ValidationCase published) {
        String file = published.id() + "/inputs.csv";
        PublishedModel model = MODELS.get(published.model());
        if (model == null) {
            List<String> names = MODELS.keySet().stream().sorted().toList();
            throw problem("cases.csv", "there is no model '" + published.model() + "'", "there are " + join(names));
        }
        try {
            return Verification.of(published, model);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw problem(file, String.valueOf(e.getMessage()), "state what the shipped case of this model states");
        }
    }

    private static InputException problem(String where, String what, String remedy) {
        return new InputException(List.of(new Problem(where, 0, 0, what, remedy)));
    }

    private static String join(List<String> names) {
        return String.join(", ", names);
    }

    /** Of each quantity the number nearest to, or farthest beyond, its tolerance. */
    private static Sheet worst(List<Verification> done) {
        List<String> columns = new ArrayList<>(COLUMNS);
        columns.add(2, "numbers");
        columns.set(3, "worst place");
        List<List<String>> rows = new ArrayList<>();
        for (Verification one : done) {
            for (List<VerifiedNumber> quantity : one.quantities()) {
                VerifiedNumber worst = quantity.get(0);
                for (VerifiedNumber number : quantity) {
                    worst = number.strain() > worst.strain() ? number : worst;
                }
                List<String> cells = new ArrayList<>(cells(one.of().id(), worst, false));
                cells.add(2, String.valueOf(quantity.size()));
                rows.add(cells);
            }
        }
        return new Sheet(columns, rows);
    }

    private static Sheet display(Verification one) {
        return new Sheet(
                COLUMNS,
                one.numbers().stream()
                        .map(number -> cells(one.of().id(), number, false))
                        .toList());
    }

    private static Sheet plain(List<Verification> done) {
        List<List<String>> rows = new ArrayList<>();
        for (Verification one : done) {
            one.numbers().forEach(number -> rows.add(cells(one.of().id(), number, true)));
        }
        return new Sheet(COLUMNS, rows);
    }

    private static List<String> cells(String id, VerifiedNumber number, boolean plain) {
        PublishedNumber published = number.published();
        return List.of(
                id,
                published.quantity(),
                published.place(),
                Numbers.text(published.value()),
                Double.isFinite(number.ours()) ? Numbers.text(number.ours()) : "",
                small(number.difference(), plain),
                small(published.tolerance(), plain),
                number.agrees() ? "pass" : "FAIL",
                published.source());
    }

    private static String small(double value, boolean plain) {
        if (!Double.isFinite(value)) {
            return "";
        }
        if (plain || value == 0) {
            return Numbers.text(value);
        }
        return String.format(Locale.ROOT, "%.0e", value).replace("e-0", "e-").replace("e+0", "e+");
    }

    private static String summary(List<Verification> done) {
        int numbers = 0;
        int outside = 0;
        for (Verification one : done) {
            for (VerifiedNumber number : one.numbers()) {
                numbers++;
                outside += number.agrees() ? 0 : 1;
            }
        }
        String all = Numbers.display(numbers, 0) + " published numbers of " + done.size()
                + (done.size() == 1 ? " case" : " cases");
        return outside == 0
                ? all + ", every one reproduced within its tolerance\n"
                : all + ", " + Numbers.display(outside, 0) + " outside the tolerance\n";
    }
}
