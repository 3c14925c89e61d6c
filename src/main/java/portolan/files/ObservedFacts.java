package portolan.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import portolan.data.ObservedFact;
import portolan.data.TradeFlows.Status;

/** Reads the figures that a back-cast is held against. */
final class ObservedFacts {
    private static final String ALL = "all";
    private static final String CHANGE = "percent";
    private static final String MONEY = "C$ million, current prices";

    private final WorldReader in;

    ObservedFacts(WorldReader in) {
        this.in = in;
    }

    List<ObservedFact> facts() {
        Set<String> products = new TreeSet<>(in.products());
        products.add(ALL);
        Set<String> economies = new TreeSet<>(in.economies());
        economies.add(ALL);
        List<ObservedFact> facts = new ArrayList<>();
        String columns = "indicator,reporter,partner,product,year,value,unit,basis,status,source,note";
        in.each("backcast.csv", columns, row -> {
            String indicator = row.oneOf("indicator", List.of("exports", "imports", "export-quantity"), "indicator");
            String unit = row.oneOf("unit", List.of(MONEY, CHANGE), "unit");
            String basis = row.filled("basis");
            row.constant("status", Status.class);
            boolean fresh = row.claim(
                    indicator, row.text("reporter"), row.text("partner"), row.text("product"), row.text("year"), basis);
            if (fresh) {
                facts.add(new ObservedFact(
                        indicator,
                        in.economy(row, "reporter"),
                        row.oneOf("partner", economies, "economy"),
                        row.manyOf("product", products, "product"),
                        row.year("year"),
                        row.number("value"),
                        unit.equals(CHANGE),
                        basis,
                        in.source(row),
                        row.text("note")));
            }
        });
        return List.copyOf(facts);
    }
}
