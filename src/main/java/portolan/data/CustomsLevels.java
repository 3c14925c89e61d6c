package portolan.data;

/**
 * Trade in all goods between regions as customs record it, US$ million: input-output flows lie below it for neighbours,
 * because margins and pipelines are services there and goods for processing are netted out.
 */
public final class CustomsLevels {
    private final int year;
    private final double[][] values;

    /**
     * Copies the values.
     *
     * @param year year of the records
     * @param values [exporter][importer], not negative, or NaN where there is no record
     * @throws IllegalArgumentException when a value is negative or infinite
     */
    public CustomsLevels(int year, double[][] values) {
        this.year = year;
        this.values = new double[values.length][];
        for (int n = 0; n < values.length; n++) {
            for (double value : values[n]) {
                if (value < 0 || Double.isInfinite(value)) {
                    throw new IllegalArgumentException("a record of customs is finite and not negative");
                }
            }
            this.values[n] = values[n].clone();
        }
    }

    public int year() {
        return year;
    }

    /** Goods an exporter sells to an importer, by position, US$ million; NaN where there is no record. */
    public double goods(int exporter, int importer) {
        return values[exporter][importer];
    }

    /**
     * Customs records over flows of all goods of a table, by pair: the factor for dollar figures; NaN where there is no
     * record or no flow. It mixes the two years, so it holds the growth between them.
     */
    public double factor(InputOutput table, int exporter, int importer) {
        double flow = 0;
        for (int s = 0; s < table.sectors().size(); s++) {
            flow += table.sectors().get(s).goods() ? table.flow(exporter, importer, s) : 0;
        }
        return flow > 0 ? values[exporter][importer] / flow : Double.NaN;
    }
}
