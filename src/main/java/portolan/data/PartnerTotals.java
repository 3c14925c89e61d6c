package portolan.data;

import java.util.List;

/**
 * Observed totals of Canada's trade by partner and year, in current C$ million. Customs and balance-of-payments rows
 * stand side by side and are never mixed in one figure.
 *
 * @param rows whole years, in file order
 * @param partYears months of a running year added up: a check on results, never calibrated to
 */
public record PartnerTotals(List<Row> rows, List<PartYear> partYears) {
    /** All partners but the United States, where no finer split is published. */
    public static final String NON_US = "non-US";

    /** Direction of trade, seen from Canada. */
    public enum Flow {
        EXPORTS,
        IMPORTS
    }

    /** Statistical basis. */
    public enum Basis {
        CUSTOMS,
        BALANCE_OF_PAYMENTS
    }

    /**
     * One observed total, or one line held apart from it.
     *
     * @param line {@code total}, {@code gold}, {@code crude-oil} or {@code services}
     * @param flow exports or imports
     * @param partner economy; {@code ROW} is all that have no row of their own, {@link #NON_US} all but one
     * @param year year
     * @param basis customs or balance of payments
     * @param value current C$ million
     * @param status observed, derived or assumed
     * @param source source id
     * @param note remarks
     */
    public record Row(
            String line,
            Flow flow,
            String partner,
            int year,
            Basis basis,
            double value,
            TradeFlows.Status status,
            String source,
            String note) {}

    /**
     * The months of a year so far.
     *
     * @param flow exports or imports
     * @param partner economy
     * @param until last month included, as in 2026-04
     * @param basis customs or balance of payments
     * @param value current C$ million from January to that month
     * @param source source id
     */
    public record PartYear(Flow flow, String partner, String until, Basis basis, double value, String source) {}

    public PartnerTotals {
        rows = List.copyOf(rows);
        partYears = List.copyOf(partYears);
    }

    /** Totals of whole years alone. */
    public PartnerTotals(List<Row> rows) {
        this(rows, List.of());
    }
}
