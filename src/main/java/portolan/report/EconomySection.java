package portolan.report;

import java.util.List;
import portolan.results.EconomyResult;

/**
 * What a page says of whole economies.
 *
 * @param run the scenario
 * @param comparator what it is compared with
 * @param pictures its charts
 * @param besideMarkets whether the page tells of product markets too
 */
public record EconomySection(
        EconomyResult run, EconomyResult comparator, List<Picture> pictures, boolean besideMarkets) {
    public EconomySection {
        pictures = List.copyOf(pictures);
    }
}
