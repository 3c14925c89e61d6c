package portolan.data;

import java.util.List;

/**
 * A public figure of a year that is over, kept to hold the model against; nothing is calibrated to it.
 *
 * @param indicator what it counts, named as in the results: {@code exports}, {@code imports} or {@code export-quantity}
 * @param reporter economy
 * @param partner the other economy, or {@code all}
 * @param products products and sectors that it covers together; {@code all} alone for all goods
 * @param year year
 * @param value C$ million at current prices, or the change against the year before in per cent
 * @param change whether the value is such a change
 * @param basis statistical basis, in words
 * @param source source id
 * @param note what the figure covers
 */
public record ObservedFact(
        String indicator,
        String reporter,
        String partner,
        List<String> products,
        int year,
        double value,
        boolean change,
        String basis,
        String source,
        String note) {
    public ObservedFact {
        products = List.copyOf(products);
    }
}
