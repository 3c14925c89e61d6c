package portolan.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portolan.core.Numbers;
import portolan.core.YearRange;
import portolan.results.Comparison;
import portolan.results.ModelCard;
import portolan.results.RunRecord;
import portolan.results.ScenarioCard;
import portolan.results.TargetVerdict;

/** Results as one page that needs no network and no script: to be read, projected, or printed. */
public final class HtmlReport {
    private final String fonts;

    /**
     * A writer of pages.
     *
     * @param fonts style sheet of the house font that the charts count on, possibly empty
     */
    public HtmlReport(String fonts) {
        this.fonts = fonts;
    }

    /**
     * The page of one run.
     *
     * @param run the run
     * @param comparator the run its changes are measured against, or null
     * @param shown years shown
     * @param pictures its charts
     * @param program name and version of the program
     */
    public String run(
            RunRecord run, @Nullable RunRecord comparator, YearRange shown, List<Picture> pictures, String program) {
        return run(run, comparator, shown, pictures, program, null);
    }

    /**
     * The page of one run through whole economies too, or through them alone.
     *
     * @param run the run
     * @param comparator the run its changes are measured against, or null
     * @param shown years shown
     * @param pictures charts of its product markets
     * @param program name and version of the program
     * @param economy the part on whole economies, or null for product markets alone
     */
    public String run(
            RunRecord run,
            @Nullable RunRecord comparator,
            YearRange shown,
            List<Picture> pictures,
            String program,
            @Nullable EconomySection economy) {
        boolean markets = economy == null || economy.besideMarkets();
        Html page = new Html();
        ScenarioCard card = run.card();
        page.open("header").element("h1", card.title()).element("p", card.question(), "class", "question");
        page.element(
                "p",
                "Scenario " + card.id() + card.changed() + ", years " + shown + ", totals on the " + card.basis()
                        + " basis. Changes are against " + card.comparator() + ".",
                "class",
                "quiet");
        page.close("header");
        warnings(page, run);
        if (markets) {
            goals(page, run.verdicts());
            pictures.forEach(page::picture);
            page.element("h2", "Main table");
            wide(page, MainTable.of(run, comparator, shown));
        }
        if (economy != null) {
            EconomyPage.write(page, economy, run, comparator, shown);
        }
        measures(page, card);
        leavesOut(page, List.of(run));
        assumptions(page, card);
        claims(page, card);
        sources(page, card);
        if (markets) {
            model(page, run);
        }
        if (economy != null) {
            model(page, economy.run().record());
        }
        footer(page, program);
        return page.page(card.title(), style());
    }

    /** The page of scenarios side by side. */
    public String comparison(Comparison comparison, YearRange shown, List<Picture> pictures, String program) {
        Html page = new Html();
        String title =
                "Scenarios compared with " + comparison.comparator().card().title();
        page.open("header").element("h1", title);
        page.element(
                "p",
                "Change is scenario minus " + comparison.comparator().id()
                        + comparison.comparator().card().changed() + ".",
                "class",
                "quiet");
        page.close("header");
        comparison.all().forEach(run -> warnings(page, run));
        page.list(comparison.twins().stream()
                .map(twins -> Sentences.twins(twins, comparison.comparator().card()::name))
                .toList());
        pictures.forEach(page::picture);
        page.element("h2", "Main table");
        wide(page, ComparisonTable.of(comparison, shown));
        for (RunRecord run : comparison.all()) {
            page.element("h2", run.card().title() + run.card().changed());
            page.element("p", run.card().question(), "class", "question");
            page.list(run.verdicts().stream().map(Sentences::verdict).toList());
        }
        leavesOut(page, comparison.all());
        footer(page, program);
        return page.page(title, style());
    }

    /**
     * The page of the gallery, whose charts stand beside it as files.
     *
     * @param runs all runs
     * @param pictures the charts, found as files by their ids
     * @param program name and version of the program
     */
    public String gallery(List<RunRecord> runs, List<Picture> pictures, String program) {
        Html page = new Html();
        page.open("header").element("h1", "Portolan: charts of the shipped scenarios");
        page.element("p", "Each chart also as SVG, and as the numbers it was drawn from.", "class", "question");
        page.close("header");
        for (Picture picture : pictures) {
            page.open("figure", "id", picture.id());
            page.open("a", "href", picture.id() + ".svg");
            page.open("img", "src", picture.id() + ".png", "alt", picture.title(), "loading", "lazy");
            page.close("a").open("figcaption").text(picture.title() + " ");
            page.element("a", "SVG", "href", picture.id() + ".svg");
            page.element("a", "PNG", "href", picture.id() + ".png");
            page.element("a", "numbers", "href", picture.id() + ".csv");
            page.close("figcaption").close("figure");
        }
        runs.forEach(run -> warnings(page, run));
        page.element("h2", "Scenarios");
        page.table(
                List.of("scenario", "title", "question", "goals"),
                runs.stream()
                        .map(run -> List.of(
                                run.id(),
                                run.card().title(),
                                run.card().question(),
                                String.join(
                                        "; ",
                                        run.verdicts().stream()
                                                .map(verdict ->
                                                        verdict.target() + (verdict.met() ? " met" : " not met"))
                                                .toList())))
                        .toList());
        leavesOut(page, runs);
        footer(page, program);
        return page.page("Portolan gallery", style());
    }

    private static void warnings(Html page, RunRecord run) {
        for (ScenarioCard.ClaimLine claim : run.card().contradicted()) {
            page.open("div", "class", "warning", "role", "note");
            page.element("p", Sentences.warns(run.id(), claim), "class", "strong");
            page.list(Sentences.claim(claim));
            page.close("div");
        }
        if (!run.card().cautions().isEmpty()) {
            page.open("div", "class", "warning", "role", "note");
            page.list(run.card().cautions().stream()
                    .map(caution -> Sentences.cautions(run.id(), caution))
                    .toList());
            page.close("div");
        }
    }

    private static void goals(Html page, List<TargetVerdict> verdicts) {
        if (!verdicts.isEmpty()) {
            page.element("h2", "Goals");
            page.list(verdicts.stream().map(Sentences::verdict).toList());
        }
    }

    static void wide(Html page, MainTable table) {
        page.open("div", "class", "wide").open("table", "class", "numbers");
        for (Block block : table.blocks()) {
            page.open("tbody").open("tr");
            page.element("th", block.heading(), "scope", "rowgroup");
            table.years().forEach(year -> page.element("th", String.valueOf(year), "scope", "col"));
            page.close("tr");
            for (Block.Line line : block.lines()) {
                page.open("tr", "class", line.strong() ? "strong" : "plain");
                page.element("th", line.label().strip(), "scope", "row");
                line.cells().forEach(cell -> page.element("td", cell));
                page.close("tr");
            }
            page.close("tbody");
        }
        page.close("table").close("div");
    }

    private static void measures(Html page, ScenarioCard card) {
        page.element("h2", "Measures");
        page.table(
                List.of("measure", "what it does", "when", "source"),
                card.measures().stream()
                        .map(line -> List.of(line.id(), line.what(), line.when(), line.source()))
                        .toList());
    }

    private static void leavesOut(Html page, List<RunRecord> runs) {
        List<String> lines = runs.stream()
                .filter(run -> !run.card().leavesOut().isEmpty())
                .map(run -> (runs.size() > 1 ? run.id() + ": " : "")
                        + String.join("; ", run.card().leavesOut()))
                .toList();
        if (!lines.isEmpty()) {
            page.element("h2", "What this leaves out");
            page.list(lines);
        }
    }

    private static void assumptions(Html page, ScenarioCard card) {
        page.open("details")
                .element("summary", "Assumptions used (" + card.assumptions().size() + ")");
        page.table(
                List.of("parameter", "value", "range", "unit", "ground", "why"),
                card.assumptions().stream()
                        .map(line ->
                                List.of(line.id(), line.value(), line.range(), line.unit(), line.ground(), line.note()))
                        .toList());
        page.close("details");
    }

    private static void claims(Html page, ScenarioCard card) {
        if (!card.claims().isEmpty()) {
            page.element("h2", "Claims whose reading it takes");
            page.table(
                    List.of("claim", "said by", "says", "verdict", "reason"),
                    card.claims().stream()
                            .map(line -> List.of(line.id(), line.who(), line.text(), line.standing(), line.reason()))
                            .toList());
        }
    }

    private static void sources(Html page, ScenarioCard card) {
        page.open("details").element("summary", "Sources (" + card.sources().size() + ")");
        page.table(
                List.of("source", "title", "publisher", "date", "address", "licence", "grade"),
                card.sources().stream()
                        .map(line -> List.of(
                                line.id(),
                                line.title(),
                                line.publisher(),
                                line.date(),
                                line.url(),
                                line.licence(),
                                line.grade()))
                        .toList());
        page.close("details");
    }

    static void model(Html page, RunRecord run) {
        ModelCard card = run.model();
        page.element("h2", "Model: " + card.name());
        page.element("p", card.answers());
        page.list(card.equations());
        page.element("p", "It leaves out: " + String.join("; ", card.leavesOut()) + ".");
        page.element(
                "p",
                run.diagnostics().solves() + " systems solved, "
                        + run.diagnostics().checks()
                        + " equations checked from the results; largest residual "
                        + Numbers.text(run.diagnostics().worstResidual()) + " ("
                        + run.diagnostics().worstWhere() + ").",
                "class",
                "quiet");
    }

    private static void footer(Html page, String program) {
        page.open("footer").element("p", "Made by " + program + ".").close("footer");
    }

    private String style() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("/portolan/report/page.css")) {
            if (in == null) {
                throw new IllegalStateException("the style sheet of pages is missing from the program");
            }
            return "\n" + fonts + "\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the style sheet of pages cannot be read", e);
        }
    }
}
