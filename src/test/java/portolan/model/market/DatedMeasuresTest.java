package portolan.model.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import portolan.Measures;
import portolan.Scenarios;
import portolan.data.PartnerTotals.Basis;
import portolan.model.ModelRun;
import portolan.policy.DutyMeasure;
import portolan.policy.Measure;
import portolan.policy.MeasureHead;
import portolan.policy.PhaseIn;
import portolan.results.Indicators;
import portolan.results.ResultRow;
import portolan.results.ResultTable;

/** Dates, order, phase-in and the world around a measure, on the shipped markets. */
class DatedMeasuresTest {
    private static ModelRun run(Measure... measures) {
        return new MarketsModel().solve(Scenarios.of(null, Basis.CUSTOMS, Map.of(), measures));
    }

    private static ResultTable table(Measure... measures) {
        return run(measures).table();
    }

    private static double peas(ResultTable table, int year) {
        return table.get(Indicators.EXPORT_QUANTITY, "CAN", "CHN", "peas", year);
    }

    private static List<ResultRow> rows(ResultTable table, String product) {
        return table.rows().stream()
                .filter(row -> row.product().equals(product))
                .toList();
    }

    @Test
    void aDutyOfHalfAYearGivesTheMeanOfTheTwoHalves() {
        double free = peas(table(), 2024);
        double dutied = peas(table(Measures.chinese("d", "peas", 1, "2024-01-01", "2024-12-31")), 2024);
        double half = peas(table(Measures.chinese("d", "peas", 1, "2024-07-02", "2024-12-31")), 2024);
        // 1 January to 1 July 2024 are 183 of 366 days
        assertThat(half).isCloseTo((free + dutied) / 2, within(1e-9 * free));
        assertThat(dutied).isLessThan(0.9 * free);
    }

    @Test
    void aDateInAnotherMarketChangesNotABit() {
        Measure duty = Measures.chinese("d", "peas", 0.4, "2026-05-17", null);
        ResultTable alone = table(duty);
        ResultTable beside = table(duty, Measures.chinese("p", "pork", 0.25, "2027-09-23", "2029-04-11"));
        for (String product : List.of("peas", "canola-seed", "electric-vehicles", "crude-oil", "other-goods")) {
            assertThat(rows(beside, product)).isEqualTo(rows(alone, product));
        }
        assertThat(rows(beside, "pork")).isNotEqualTo(rows(alone, "pork"));
    }

    @Test
    void theOrderOfUnrelatedMeasuresDoesNotMatter() {
        Measure a = Measures.chinese("a", "peas", 0.4, "2026-05-17", null);
        Measure b = Measures.chinese("b", "pork", 0.25, "2027-09-23", "2029-04-11");
        Measure c = Measures.surtax("c", 1, "2024-10-01", null);
        Measure d = Measures.cost("d", "USA", "peas", -0.1, "2028-01-01");
        assertThat(table(a, b, c, d).rows()).isEqualTo(table(d, c, b, a).rows());
    }

    @Test
    void tradeFallsAndRecoversSmoothly() {
        ResultTable quiet = table();
        ResultTable disturbed = table(Measures.chinese("d", "peas", 0.5, "2025-01-01", "2028-12-31"));
        double last = 1;
        for (int year = 2025; year <= 2028; year++) {
            double hat = peas(disturbed, year) / peas(quiet, year);
            assertThat(hat).as("falling in " + year).isLessThan(last);
            last = hat;
        }
        for (int year = 2029; year <= 2036; year++) {
            double hat = peas(disturbed, year) / peas(quiet, year);
            assertThat(hat).as("recovering in " + year).isGreaterThan(last).isLessThanOrEqualTo(1 + 1e-12);
            last = hat;
        }
        assertThat(last).isGreaterThan(0.8);
    }

    @ParameterizedTest
    @EnumSource(PhaseIn.Shape.class)
    void aPhasedDutyLiesBetweenItsEnds(PhaseIn.Shape shape) {
        DutyMeasure whole = Measures.chinese("d", "peas", 0.5, "2026-03-01", null);
        MeasureHead head = whole.head();
        DutyMeasure phased = new DutyMeasure(
                new MeasureHead(head.id(), head.span(), head.afterwards(), new PhaseIn(shape, 5), head.source()),
                whole.flows(),
                whole.changes());
        ResultTable none = table();
        ResultTable full = table(whole);
        ResultTable between = table(phased);
        for (int year = 2026; year <= 2036; year++) {
            assertThat(peas(between, year)).isBetween(peas(full, year), peas(none, year));
        }
        assertThat(between.get(Indicators.DUTY_RATE, "CHN", "CAN", "peas", 2036))
                .isCloseTo(full.get(Indicators.DUTY_RATE, "CHN", "CAN", "peas", 2036), within(1e-9));
        for (int year = 2027; year <= 2030; year++) {
            assertThat(between.get(Indicators.DUTY_RATE, "CHN", "CAN", "peas", year))
                    .isGreaterThan(between.get(Indicators.DUTY_RATE, "CHN", "CAN", "peas", year - 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-SA-u-nu-arab", "hi-IN-u-nu-deva"})
    void theMachinesLanguageDoesNotMatter(String tag) {
        Measure[] measures = {
            Measures.chinese("d", "peas", 0.405, "2026-05-17", null), Measures.vehicles("2026-03-01", null, 0.065, 490)
        };
        ModelRun root = run(measures);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            ModelRun local = run(measures);
            assertThat(local.table().rows()).isEqualTo(root.table().rows());
            assertThat(local.explain(Indicators.EXPORTS, "CAN", "CHN", "peas", 2030))
                    .isEqualTo(root.explain(Indicators.EXPORTS, "CAN", "CHN", "peas", 2030));
        } finally {
            Locale.setDefault(before);
        }
    }
}
