package portolan.chart;

/** One plot inside a chart: {@link YearPanel years along}, {@link RankPanel items ranked}, a {@link WaterfallPanel}, or a {@link HeatPanel}. */
public sealed interface Panel permits YearPanel, RankPanel, WaterfallPanel, HeatPanel {

    /**
     * What this panel shows, when the chart has several; may be empty.
     *
     * @return the heading above the plot
     */
    String title();

    /**
     * The unit of the values, for example {@code C$ billion, constant 2024 prices}; may be empty.
     *
     * @return the unit, written above the plot
     */
    String unit();

    /**
     * How values are written in labels.
     *
     * @return the format
     */
    ValueFormat format();

    /**
     * The share of the height of a stacked chart that this panel asks for, relative to its neighbours.
     *
     * @return the weight, above 0
     */
    double weight();
}
