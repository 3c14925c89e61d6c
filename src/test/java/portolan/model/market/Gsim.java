package portolan.model.market;

import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The four-region example of Francois and Hall (2003): free trade between the US and the EU. */
final class Gsim {

    static final JsonNode ELASTICITIES = ValidationFiles.json("gsim_4x4/elasticities.json");
    static final Grid VALUES = ValidationFiles.grid("gsim_4x4/trade_matrix_world_prices.csv");
    static final Grid BEFORE = ValidationFiles.grid("gsim_4x4/tariff_power_initial.csv");
    static final Grid AFTER = ValidationFiles.grid("gsim_4x4/us_eu_fta__tariff_power_final.csv");

    private Gsim() {}

    static double[] demand() {
        return Arrays.stream(ValidationFiles.numbers(ELASTICITIES.get("Em")))
                .map(e -> -e)
                .toArray();
    }

    static double[] supply() {
        return ValidationFiles.numbers(ELASTICITIES.get("Ex"));
    }

    static double[] substitution() {
        return ValidationFiles.numbers(ELASTICITIES.get("Es"));
    }

    static MarketYear nonLinear() {
        double s = substitution()[0];
        MarketBaseline baseline = MarketBaseline.ofValues(VALUES, BEFORE);
        Market market =
                Market.of("gsim", List.of("US", "JP", "EU", "RW"), Elasticities.constant(s, s), demand(), supply());
        Wedges wedges = Wedges.none(baseline);
        Wedges free = new Wedges(AFTER, wedges.cost(), wedges.shift(), List.of());
        return MarketPath.solve(market, new YearInput(2030, baseline, List.of(Segment.wholeYear(free))));
    }
}
