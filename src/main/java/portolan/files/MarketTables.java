package portolan.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import portolan.core.Range;
import portolan.data.MacroOutlook;
import portolan.data.MarketTrends;
import portolan.data.ParameterBook;
import portolan.data.PartnerTotals;
import portolan.data.PartnerTotals.Basis;
import portolan.data.PartnerTotals.Flow;
import portolan.data.SectorTrade;
import portolan.data.TariffSchedule;
import portolan.data.TradeFlows;
import portolan.data.TradeFlows.Status;

/** The tables of markets: flows, duties, parameters, growth, trends and totals by partner. */
final class MarketTables {
    private static final Pattern YEAR_TO_DATE = Pattern.compile("\\d{4}-\\d{2}ytd");

    private final WorldReader in;
    private final Set<String> partners;

    MarketTables(WorldReader in) {
        this.in = in;
        partners = new HashSet<>(in.economies());
        partners.add(PartnerTotals.NON_US);
    }

    TradeFlows flows() {
        List<TradeFlows.Cell> cells = new ArrayList<>();
        in.each("flows.csv", "product,exporter,importer,value,quantity,status,source,note", row -> {
            String product = in.product(row);
            String exporter = in.economy(row, "exporter");
            String importer = in.economy(row, "importer");
            if (row.claim(product, exporter, importer)) {
                cells.add(new TradeFlows.Cell(
                        product,
                        exporter,
                        importer,
                        row.notNegative("value"),
                        row.notNegative("quantity"),
                        row.constant("status", Status.class),
                        in.source(row),
                        row.text("note")));
            }
        });
        return new TradeFlows(cells);
    }

    SectorTrade sectors(List<String> regions) {
        SectorTrade trade = new SectorTrade(regions);
        Set<String> sectors = in.products();
        String columns = "sector,exporter," + String.join(",", regions) + ",source";
        in.each("sector-flows.csv", columns, row -> {
            String sector = row.oneOf("sector", sectors, "sector");
            String exporter = row.oneOf("exporter", regions, "economy");
            double[] sales = new double[regions.size()];
            for (int j = 0; j < sales.length; j++) {
                sales[j] = row.notNegative(regions.get(j));
            }
            in.source(row);
            if (row.claim(sector, exporter) && regions.contains(exporter)) {
                trade.sales(sector, exporter, sales);
            }
        });
        String cells = "sector,partner,exports,imports,status,source,note";
        in.each("canada-sector-trade.csv", cells, row -> {
            String sector = row.oneOf("sector", sectors, "sector");
            String partner = row.oneOf("partner", regions, "economy");
            double exports = row.notNegative("exports");
            double imports = row.notNegative("imports");
            if (row.claim(sector, partner) && regions.contains(partner)) {
                trade.canada(new SectorTrade.CanadaCell(
                        sector,
                        partner,
                        exports,
                        imports,
                        row.constant("status", Status.class),
                        in.source(row),
                        row.text("note")));
            }
        });
        return trade;
    }

    TariffSchedule duties() {
        List<TariffSchedule.Entry> entries = new ArrayList<>();
        Set<String> origins = new HashSet<>(in.economies());
        origins.add("*");
        in.each("duties.csv", "product,importer,origin,rate,kind,agreement,from,source,note", row -> {
            String product = in.product(row);
            String importer = in.economy(row, "importer");
            String origin = row.oneOf("origin", origins, "economy");
            row.dateOrNull("from");
            if (row.claim(product, importer, origin)) {
                entries.add(new TariffSchedule.Entry(
                        product,
                        importer,
                        origin,
                        row.rate("rate"),
                        row.filled("kind"),
                        row.text("agreement"),
                        row.rate("rate"),
                        in.source(row),
                        row.text("note")));
            }
        });
        List<TariffSchedule.Entry> all = new ArrayList<>(withoutAgreements(entries));
        in.each("sector-duties.csv", "sector,importer,origin,rate,mfn,agreement,source", row -> {
            String sector = row.oneOf("sector", in.products(), "sector");
            String importer = in.economy(row, "importer");
            String origin = row.oneOf("origin", origins, "economy");
            String agreement = row.text("agreement");
            if (row.claim(sector, importer, origin)) {
                all.add(new TariffSchedule.Entry(
                        sector,
                        importer,
                        origin,
                        row.rate("rate"),
                        agreement.isEmpty() ? "applied" : "preferential",
                        agreement,
                        row.rate("mfn"),
                        in.source(row),
                        ""));
            }
        });
        return new TariffSchedule(all);
    }

    /** Without its agreement a product pays what origins without a row of their own pay. */
    private static List<TariffSchedule.Entry> withoutAgreements(List<TariffSchedule.Entry> entries) {
        TariffSchedule schedule = new TariffSchedule(entries);
        return entries.stream()
                .map(entry -> new TariffSchedule.Entry(
                        entry.product(),
                        entry.importer(),
                        entry.origin(),
                        entry.rate(),
                        entry.kind(),
                        entry.agreement(),
                        entry.agreement().isEmpty()
                                ? entry.rate()
                                : schedule.rate(entry.product(), entry.importer(), TariffSchedule.ANY),
                        entry.source(),
                        entry.note()))
                .toList();
    }

    ParameterBook parameters() {
        List<ParameterBook.Entry> entries = new ArrayList<>();
        in.each("parameters.csv", "id,low,central,high,unit,source,assumption,note", row -> {
            String id = row.filled("id");
            Range range = new Range(
                    row.numberOrInfinity("low"), row.numberOrInfinity("central"), row.numberOrInfinity("high"));
            if (row.claim(id)) {
                entries.add(new ParameterBook.Entry(
                        id, range, row.filled("unit"), in.source(row), row.text("assumption"), row.text("note")));
            }
        });
        return new ParameterBook(entries);
    }

    MacroOutlook macro() {
        List<MacroOutlook.Entry> entries = new ArrayList<>();
        in.each("macro.csv", "economy,year,growth,source", row -> {
            String economy = in.economy(row, "economy");
            int year = row.year("year");
            if (row.claim(economy, String.valueOf(year))) {
                entries.add(new MacroOutlook.Entry(economy, year, row.rate("growth"), in.source(row)));
            }
        });
        return new MacroOutlook(entries);
    }

    MarketTrends trends() {
        List<MarketTrends.Entry> entries = new ArrayList<>();
        in.each("trends.csv", "product,importer,year,index,low,high,status,source,note", row -> {
            String product = in.product(row);
            String importer = in.economy(row, "importer");
            int year = row.year("year");
            Range index = new Range(row.notNegative("low"), row.notNegative("index"), row.notNegative("high"));
            if (row.claim(product, importer, String.valueOf(year))) {
                entries.add(new MarketTrends.Entry(
                        product,
                        importer,
                        year,
                        index,
                        row.constant("status", Status.class),
                        in.source(row),
                        row.text("note")));
            }
        });
        return new MarketTrends(entries);
    }

    PartnerTotals partners() {
        List<PartnerTotals.Row> rows = new ArrayList<>();
        List<PartnerTotals.PartYear> parts = new ArrayList<>();
        in.each("partner-totals.csv", "flow,partner,year,basis,value,source", row -> {
            Flow flow = row.constant("flow", Flow.class);
            String partner = row.oneOf("partner", partners, "partner");
            String bases = row.oneOf("basis", List.of("customs", "bop"), "basis");
            Basis basis = bases.equals("bop") ? Basis.BALANCE_OF_PAYMENTS : Basis.CUSTOMS;
            double value = row.notNegative("value");
            String year = row.text("year");
            if (!row.claim(flow.name(), partner, year, basis.name())) {
                return;
            }
            if (YEAR_TO_DATE.matcher(year).matches()) {
                parts.add(
                        new PartnerTotals.PartYear(flow, partner, year.substring(0, 7), basis, value, in.source(row)));
            } else {
                rows.add(new PartnerTotals.Row(
                        "total", flow, partner, row.year("year"), basis, value, Status.OBSERVED, in.source(row), ""));
            }
        });
        String special = "product,partner,year,value,status,source,note";
        in.each("special-exports.csv", special, row -> {
            if (row.claim(row.text("product"), row.text("partner"), row.text("year"))) {
                rows.add(line(row, in.product(row), Flow.EXPORTS, Basis.CUSTOMS));
            }
        });
        in.each("services.csv", "flow,partner,year,value,status,source,note", row -> {
            if (row.claim(row.text("flow"), row.text("partner"), row.text("year"))) {
                rows.add(line(row, "services", row.constant("flow", Flow.class), Basis.BALANCE_OF_PAYMENTS));
            }
        });
        return new PartnerTotals(rows, parts);
    }

    private PartnerTotals.Row line(CsvRow row, String line, Flow flow, Basis basis) {
        return new PartnerTotals.Row(
                line,
                flow,
                row.oneOf("partner", partners, "partner"),
                row.year("year"),
                basis,
                row.notNegative("value"),
                row.constant("status", Status.class),
                in.source(row),
                row.text("note"));
    }
}
