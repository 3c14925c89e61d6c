package portolan.report;

import org.jspecify.annotations.Nullable;
import portolan.core.YearRange;
import portolan.results.EconomyResult;
import portolan.results.RunRecord;

/** The part of a page on whole economies. */
final class EconomyPage {
    private EconomyPage() {}

    static void write(
            Html page, EconomySection economy, RunRecord markets, @Nullable RunRecord against, YearRange shown) {
        EconomyResult run = economy.run();
        page.element("h2", "Whole economies");
        page.element("p", EconomySentences.closure(run), "class", "strong");
        String range = EconomySentences.range(run, economy.comparator(), shown);
        if (!range.isEmpty()) {
            page.element("p", range);
        }
        economy.pictures().forEach(page::picture);
        HtmlReport.wide(page, EconomyTable.of(run, economy.comparator(), shown));
        if (economy.besideMarkets()) {
            page.element("h2", "Markets and Economy side by side");
            HtmlReport.wide(page, SideBySide.of(run, economy.comparator(), markets, against, shown));
            EconomySentences.whyTheyDiffer().forEach(line -> page.element("p", line));
        }
        page.element("p", EconomySentences.prices(), "class", "quiet");
        page.element("p", EconomySentences.parts(), "class", "quiet");
        page.element("p", EconomySentences.convergence(run), "class", "quiet");
    }
}
