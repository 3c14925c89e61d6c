package portolan.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import portolan.core.YearRange;

/** Small runs made by hand for tests of what becomes of results. */
public final class RunSamples {
    private RunSamples() {}

    /** A run of one quota market and total exports; exports to China in 2030 as given. */
    public static RunRecord run(String id, double exports, double cars) {
        List<ResultRow> rows = new ArrayList<>();
        for (int year = 2024; year <= 2036; year++) {
            double value = year == 2030 ? exports : 30_000;
            rows.add(new ResultRow(
                    Indicators.EXPORTS, "CAN", "CHN", "all", year, value, "C$ million, constant 2024 prices"));
            rows.add(new ResultRow(Indicators.QUOTA, "CAN", "CHN", "electric-vehicles", year, 49_000, "vehicles"));
            rows.add(new ResultRow(
                    Indicators.IMPORT_QUANTITY, "CAN", "CHN", "electric-vehicles", year, cars, "vehicles"));
            rows.add(new ResultRow(
                    Indicators.WELFARE, "CAN", "all", "electric-vehicles", year, -12.5, "C$ million, 2024 prices"));
            rows.add(new ResultRow(Indicators.WELFARE, "CAN", "all", "peas", year, 2.25, "C$ million, 2024 prices"));
        }
        return new RunRecord(card(id), new ResultTable(id, rows), List.of(), diagnostics(), model());
    }

    /** The same run, taking the reading of a claim that others contradict, with a caution. */
    public static RunRecord withContradictedClaim(RunRecord run, String from) {
        ScenarioCard card = run.card();
        return new RunRecord(
                new ScenarioCard(
                        card.id(),
                        card.title(),
                        card.question(),
                        card.changes(),
                        card.lineage(),
                        card.comparator(),
                        card.shown(),
                        card.basis(),
                        card.measures(),
                        card.sources(),
                        card.assumptions(),
                        List.of(
                                new ScenarioCard.ClaimLine(
                                        "A0-3", "other", "Other article", "half is true", "partly", "half", card.id()),
                                new ScenarioCard.ClaimLine(
                                        "A1-1",
                                        "an-article",
                                        "An article of 2026",
                                        "cars go west",
                                        "contradicted",
                                        "they go east",
                                        from)),
                        card.leavesOut(),
                        List.of("incomes are <held>"),
                        card.names()),
                run.table(),
                run.verdicts(),
                run.diagnostics(),
                run.model());
    }

    /** The card of a scenario; its title holds everything that markup and terminals trip over. */
    public static ScenarioCard card(String id) {
        return new ScenarioCard(
                id,
                "Title <script>alert('x')</script> & \"more\"",
                "Does it hold?",
                List.of(),
                List.of("no-dispute", id),
                "status-quo",
                new YearRange(2024, 2036),
                "customs",
                List.of(new ScenarioCard.MeasureLine("m1", "=cmd|' /C calc'!A0", "2026-03-01 to further notice", "s1")),
                List.of(new ScenarioCard.SourceLine("s1", "A source", "", "2026", "", "open", "official")),
                List.of(new ScenarioCard.Assumption("p1", "1", "0 to 2", "-", "A1", "because")),
                List.of(),
                List.of("services"),
                List.of(),
                Map.of("CHN", "China", "CAN", "Canada", "electric-vehicles", "Electric vehicles"));
    }

    public static Diagnostics diagnostics() {
        return new Diagnostics(3, 1e-13, 1e-12, "peas 2026", 30);
    }

    public static ModelCard model() {
        return new ModelCard("Markets", "What happens to peas.", List.of("supply = demand"), List.of("income effects"));
    }

    /** A goal that is missed by C$3.9 billion. */
    public static TargetVerdict notMet() {
        return new TargetVerdict(
                "china-plus-half",
                "Exports to China up by half",
                "CHN",
                "all",
                "current",
                2024,
                30,
                2030,
                45,
                41.1,
                38.4,
                45.6,
                37.5,
                null,
                0.07,
                0.084,
                Double.NaN,
                "s1");
    }
}
