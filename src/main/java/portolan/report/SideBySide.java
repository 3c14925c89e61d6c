package portolan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import portolan.core.Numbers;
import portolan.core.PlaceName;
import portolan.core.YearRange;
import portolan.results.EconomyResult;
import portolan.results.Indicators;
import portolan.results.MarketGoods;
import portolan.results.ResultRow;
import portolan.results.RunRecord;

/** What both models compute, line under line: Canada's exports of the goods that both hold. */
final class SideBySide {
    private SideBySide() {}

    static MainTable of(
            EconomyResult run,
            EconomyResult comparator,
            RunRecord markets,
            @Nullable RunRecord against,
            YearRange shown) {
        List<Integer> years = Figures.years(shown);
        boolean compared = against != null && !against.id().equals(markets.id());
        List<Block> blocks = new ArrayList<>();
        for (String partner : List.of("USA", "CHN", ResultRow.ALL)) {
            String name = partner.equals(ResultRow.ALL) ? "all destinations" : PlaceName.inText(run.name(partner));
            List<Block.Line> lines = new ArrayList<>();
            lines.add(level("Markets", years, year -> MarketGoods.exports(markets.table(), partner, year)));
            lines.add(level("Economy", years, year -> exports(run, partner, year)));
            if (compared && against != null) {
                String change = ", change against " + against.id();
                lines.add(change(
                        "Markets" + change,
                        years,
                        year -> MarketGoods.exports(markets.table(), partner, year),
                        year -> MarketGoods.exports(against.table(), partner, year)));
                lines.add(change(
                        "Economy" + change,
                        years,
                        year -> exports(run, partner, year),
                        year -> exports(comparator, partner, year)));
            }
            blocks.add(new Block(
                    "Canada's exports to " + name + ", goods of the markets, C$ million, constant 2024 prices", lines));
        }
        return new MainTable(years, blocks);
    }

    private static OptionalDouble exports(EconomyResult run, String partner, int year) {
        return run.record().table().find(Indicators.EXPORTS, "CAN", partner, ResultRow.ALL, year);
    }

    private static Block.Line level(String label, List<Integer> years, OfYear value) {
        return new Block.Line(
                label,
                years.stream()
                        .map(year -> {
                            OptionalDouble number = value.of(year);
                            return number.isPresent() ? Numbers.display(number.getAsDouble(), 0) : "";
                        })
                        .toList(),
                false);
    }

    private static Block.Line change(String label, List<Integer> years, OfYear value, OfYear before) {
        return new Block.Line(
                label,
                years.stream()
                        .map(year -> EconomyTable.difference(value.of(year), before.of(year), 0))
                        .toList(),
                true);
    }

    private interface OfYear {
        OptionalDouble of(int year);
    }
}
