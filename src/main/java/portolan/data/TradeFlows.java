package portolan.data;

import java.util.List;

/**
 * Base-year flows of every product market, own sales included.
 *
 * @param cells all cells, in file order
 */
public record TradeFlows(List<Cell> cells) {
    /** How a number came about. */
    public enum Status {
        OBSERVED("observed"),
        DERIVED("derived"),
        ASSUMED("assumed");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** Name in files and tables. */
        public String label() {
            return label;
        }
    }

    /**
     * One flow in the product's base year.
     *
     * @param product product id
     * @param exporter seller
     * @param importer buyer; the same as the exporter for own sales
     * @param value C$ million at producer or border prices of the base year; not negative
     * @param quantity quantity in the product's unit; not negative
     * @param status observed, derived or assumed
     * @param source source id
     * @param note derivation
     */
    public record Cell(
            String product,
            String exporter,
            String importer,
            double value,
            double quantity,
            Status status,
            String source,
            String note) {}

    public TradeFlows {
        cells = List.copyOf(cells);
    }

    public List<Cell> of(String product) {
        return cells.stream().filter(cell -> cell.product().equals(product)).toList();
    }
}
