package portolan.files;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import portolan.core.Problem;

/** The shipped tables of duties of 2025 and 2026: consistency, cells computed by hand, averages near published ones. */
class DutyTablesTest {
    private static final Map<String, Act> ACTS = acts();
    private static final List<Rate> RATES = rates();
    private static final Map<String, NavigableMap<LocalDate, Double>> USES = uses();

    private record Act(
            String id, String group, String importer, String layer, LocalDate from, LocalDate until, String spares) {
        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }

        boolean precedes() {
            return layer.startsWith("section-232");
        }

        boolean yields() {
            return layer.equals("ieepa") || layer.equals("section-122") || layer.equals("section-301");
        }
    }

    private record Rate(Act act, String origin, String product, double rate, double share) {}

    @Test
    void sharesAndRatesAreFractions() {
        assertThat(RATES).hasSizeGreaterThan(4000).allSatisfy(rate -> {
            assertThat(rate.share()).as(rate.toString()).isGreaterThan(0).isLessThanOrEqualTo(1);
            assertThat(rate.rate()).as(rate.toString()).isGreaterThan(0).isLessThan(1.5);
        });
        assertThat(ACTS.values())
                .allSatisfy(act -> assertThat(act.until()).as(act.id()).isAfterOrEqualTo(act.from()));
    }

    @Test
    void goodsUnderSection232AreCountedOnceOnAnyDay() {
        for (LocalDate day : days()) {
            Map<String, Double> taken = new LinkedHashMap<>();
            for (Rate rate : RATES) {
                if (rate.act().precedes() && rate.act().holds(day)) {
                    taken.merge(rate.origin() + " " + rate.product(), rate.share(), Double::sum);
                }
            }
            assertThat(taken)
                    .allSatisfy((String flow, Double share) ->
                            assertThat(share).as(flow + " " + day).isLessThanOrEqualTo(1.0001));
        }
    }

    @Test
    void noFlowHasTwoActsOfOneLayerAtOnce() {
        for (LocalDate day : days()) {
            List<String> flows = new ArrayList<>();
            for (Rate rate : RATES) {
                if (rate.act().holds(day)) {
                    flows.add(rate.act().importer() + rate.act().layer() + " " + rate.origin() + " " + rate.product());
                }
            }
            assertThat(flows).as(day.toString()).doesNotHaveDuplicates();
        }
    }

    @Test
    void cellsComputedByHandFromTheLists() {
        // US$ m of 2024 from Canada: mill steel 7,139.6 and listed articles 109.6 of 9,233.6
        assertThat(cell("us-232-metals-2025-06", "CAN", "iron-and-steel").share())
                .isCloseTo((7139.604 + 109.571) / 9233.649, within(1e-4));
        assertThat(cell("us-232-metals-2025-06", "CAN", "iron-and-steel").rate())
                .isEqualTo(0.5);
        // cars and light trucks 31,852.3 of 52,442.8, on the 60 % that is not American
        assertThat(cell("us-232-autos-2025-04", "CAN", "motor-vehicles").share())
                .isCloseTo(31852.306 / 52442.847, within(1e-4));
        assertThat(cell("us-232-autos-2025-04", "CAN", "motor-vehicles").rate()).isCloseTo(0.25 * 0.6, within(1e-9));
        // softwood timber and lumber 5,145.4 of 10,873.7; copper 2,152.9 of 18,555.7
        assertThat(cell("us-232-lumber-2025-10", "CAN", "wood-products").share())
                .isCloseTo(5145.420 / 10873.679, within(1e-4));
        assertThat(cell("us-232-copper-2025-08", "CAN", "non-ferrous-metals").share())
                .isCloseTo(2152.866 / 18555.676, within(1e-4));
        // energy pays 10 %, farm products the full rate
        assertThat(cell("us-ieepa-canada-2025-08", "CAN", "crude-oil").rate()).isEqualTo(0.10);
        assertThat(cell("us-ieepa-canada-2025-08", "CAN", "pork").rate()).isEqualTo(0.35);
        assertThat(cell("us-adcvd-lumber-2025", "CAN", "wood-products").rate())
                .isCloseTo(0.2056 + 0.1463 - 0.0766 - 0.0674, within(1e-9));
    }

    @Test
    void averageOnCanadaIsAsFarFromTheBankOfCanadasAsTheDocumentsSay() {
        LocalDate day = LocalDate.of(2025, 10, 15);

        assertThat(average(day, use("CAN", day))).isCloseTo(5.9, within(2.5)).isGreaterThan(5.9);
        assertThat(average(day, 0.95)).isCloseTo(5.9, within(1.0));
    }

    @Test
    void judgementEndsTheEmergencyDutiesAndTheSurchargeTheirSuccessor() {
        List<String> left = new ArrayList<>();
        for (Act act : ACTS.values()) {
            if ((act.layer().equals("ieepa") && act.holds(LocalDate.of(2026, 2, 21)))
                    || (act.layer().equals("section-122") && act.holds(LocalDate.of(2026, 7, 24)))) {
                left.add(act.id());
            }
        }

        assertThat(left).isEmpty();
    }

    /** Average additional rate on Canada, per cent, exports of 2024 as weights, without anti-dumping duties. */
    private static double average(LocalDate day, double use) {
        double paid = 0;
        double value = 0;
        for (Map.Entry<String, Double> sector : exports().entrySet()) {
            double taken = 0;
            for (Rate rate : of(sector.getKey(), day)) {
                taken += rate.act().precedes() ? rate.share() : 0;
            }
            double extra = 0;
            for (Rate rate : of(sector.getKey(), day)) {
                Act act = rate.act();
                extra += act.group().equals("standing")
                        ? 0
                        : rate.rate()
                                * rate.share()
                                * (act.yields() ? 1 - taken : 1)
                                * (act.spares().isEmpty() ? 1 : 1 - use);
            }
            paid += extra * sector.getValue();
            value += sector.getValue();
        }
        return 100 * paid / value;
    }

    private static List<Rate> of(String product, LocalDate day) {
        return RATES.stream()
                .filter(rate ->
                        rate.act().importer().equals("USA") && rate.origin().equals("CAN"))
                .filter(rate -> rate.product().equals(product) && rate.act().holds(day))
                .toList();
    }

    private static double use(String origin, LocalDate day) {
        return requireNonNull(requireNonNull(USES.get(origin)).floorEntry(day)).getValue();
    }

    private static Rate cell(String act, String origin, String product) {
        return RATES.stream()
                .filter(rate -> rate.act().id().equals(act))
                .filter(rate -> rate.origin().equals(origin) && rate.product().equals(product))
                .findFirst()
                .orElseThrow();
    }

    private static Iterable<LocalDate> days() {
        TreeSet<LocalDate> days = new TreeSet<>();
        ACTS.values().forEach(act -> days.add(act.from()));
        return days;
    }

    private static Map<String, Double> exports() {
        Map<String, Double> exports = new LinkedHashMap<>();
        each("canada-sector-trade.csv", "sector,partner,exports,imports,status,source,note", row -> {
            if (row.text("partner").equals("USA")) {
                exports.put(row.text("sector"), row.notNegative("exports"));
            }
        });
        return exports;
    }

    private static Map<String, Act> acts() {
        Map<String, Act> acts = new LinkedHashMap<>();
        each("duty-acts.csv", "id,group,importer,layer,from,until,spares,source,claims,note", row -> {
            LocalDate until = row.dateOrNull("until");
            acts.put(
                    row.text("id"),
                    new Act(
                            row.text("id"),
                            row.text("group"),
                            row.text("importer"),
                            row.text("layer"),
                            row.date("from"),
                            until == null ? LocalDate.MAX : until,
                            row.text("spares")));
        });
        return acts;
    }

    private static List<Rate> rates() {
        List<Rate> rates = new ArrayList<>();
        each(
                "duty-rates.csv",
                "act,origin,product,rate,share",
                row -> rates.add(new Rate(
                        requireNonNull(ACTS.get(row.text("act")), "an act without a row"),
                        row.text("origin"),
                        row.text("product"),
                        row.rate("rate"),
                        row.share("share"))));
        return rates;
    }

    private static Map<String, NavigableMap<LocalDate, Double>> uses() {
        Map<String, NavigableMap<LocalDate, Double>> uses = new LinkedHashMap<>();
        each(
                "agreements.csv",
                "agreement,importer,origin,from,use,status,source,note",
                row -> uses.computeIfAbsent(row.text("origin"), origin -> new TreeMap<>())
                        .put(row.date("from"), row.share("use")));
        return uses;
    }

    private static void each(String file, String columns, Consumer<CsvRow> reader) {
        List<Problem> problems = new ArrayList<>();
        byte[] bytes;
        try (InputStream in =
                requireNonNull(SectorTablesTest.class.getResourceAsStream("/portolan/data/" + file), file)) {
            bytes = in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
        new CsvTable(file, bytes, List.of(columns.split(",", -1)), problems).each(reader);
        assertThat(problems).isEmpty();
    }
}
