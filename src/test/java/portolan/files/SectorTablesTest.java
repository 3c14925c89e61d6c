package portolan.files;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import portolan.core.Problem;

/** The shipped tables of the sector markets agree with the totals and products they were built around. */
class SectorTablesTest {
    private static final String TRADE = "sector,partner,exports,imports,status,source,note";
    private static final List<String> REGIONS = regions();
    private static final Map<String, Double> CELLS = cells();
    private static final Map<String, Map<String, Double>> SECTORS_OF = sectorsOf();

    @Test
    void thereAreTwentySevenSectorsAndTwentyFiveRegions() {
        Set<String> sectors = sectors();
        Set<String> traded = new TreeSet<>();
        Set<String> partners = new TreeSet<>();
        List<String> rows = new ArrayList<>();
        each("canada-sector-trade.csv", TRADE, row -> {
            traded.add(row.text("sector"));
            partners.add(row.text("partner"));
            rows.add(row.text("sector") + row.text("partner"));
        });

        assertThat(REGIONS).hasSize(25).contains("CAN", "ROW").doesNotContain("ECU");
        assertThat(sectors).hasSize(27);
        assertThat(traded).isEqualTo(sectors);
        assertThat(partners).hasSize(24).doesNotContain("CAN").isSubsetOf(REGIONS);
        assertThat(rows).hasSize(27 * 24).doesNotHaveDuplicates();
    }

    @Test
    void sectorsAddUpToTheTotalOfEachPartner() {
        Map<String, Double> published = new LinkedHashMap<>();
        each("partner-totals.csv", "flow,partner,year,basis,value,source", row -> {
            if (row.text("year").equals("2024") && row.text("basis").equals("customs")) {
                published.merge(
                        row.text("flow") + " " + region(row.text("partner")), number(row, "value"), Double::sum);
            }
        });
        Map<String, Double> summed = new LinkedHashMap<>();
        each("canada-sector-trade.csv", TRADE, row -> {
            summed.merge("exports " + row.text("partner"), number(row, "exports"), Double::sum);
            summed.merge("imports " + row.text("partner"), number(row, "imports"), Double::sum);
        });

        assertThat(summed).hasSize(48);
        assertThat(summed)
                .allSatisfy((String flow, Double value) ->
                        assertThat(value).as(flow).isCloseTo(requireNonNull(published.get(flow)), within(0.06)));
    }

    @Test
    void noCellIsNegativeAndCanadaSellsOnlyToItselfInTheWorldTable() {
        assertThat(CELLS)
                .allSatisfy((String cell, Double value) ->
                        assertThat(value).as(cell).isNotNegative());
        each("sector-flows.csv", flowColumns(), row -> {
            boolean canada = row.text("exporter").equals("CAN");
            for (String importer : REGIONS) {
                if (canada != importer.equals("CAN")) {
                    assertThat(number(row, importer)).as(row.text("sector")).isZero();
                }
            }
        });
    }

    @Test
    void whoeverExportsAlsoSellsAtHome() {
        for (String sector : sectors()) {
            for (String region : REGIONS) {
                double abroad = 0;
                for (String importer : REGIONS) {
                    abroad += importer.equals(region) ? 0 : cell(sector, region, importer);
                }
                if (abroad > 1_000) {
                    assertThat(cell(sector, region, region))
                            .as(sector + " " + region)
                            .isPositive();
                }
            }
        }
    }

    @Test
    void everyProductOfCanadaFitsIntoItsSector() {
        Map<String, Double> products = new LinkedHashMap<>();
        each("flows.csv", "product,exporter,importer,value,quantity,status,source,note", row -> {
            boolean abroad = !row.text("exporter").equals(row.text("importer"));
            if (!(row.text("product").equals("crude-oil") && abroad)) {
                carve(products, row.text("product"), row.text("exporter"), row.text("importer"), number(row, "value"));
            }
        });
        each("special-exports.csv", "product,partner,year,value,status,source,note", row -> {
            if (row.text("year").equals("2024")) {
                carve(products, row.text("product"), "CAN", row.text("partner"), number(row, "value"));
            }
        });

        assertThat(products).hasSizeGreaterThan(200);
        assertThat(products)
                .allSatisfy((String cell, Double value) ->
                        assertThat(CELLS.getOrDefault(cell, 0.0)).as(cell).isGreaterThanOrEqualTo(value - 0.1));
    }

    @Test
    void theSharesOfAProductInSectorsSumToOne() {
        assertThat(SECTORS_OF).hasSize(10);
        assertThat(SECTORS_OF).allSatisfy((String product, Map<String, Double> shares) -> {
            assertThat(shares.keySet()).as(product).isSubsetOf(sectors());
            assertThat(shares.values().stream().mapToDouble(share -> share).sum())
                    .as(product)
                    .isCloseTo(1, within(1e-9));
        });
    }

    @Test
    void standingDutiesAreFractionsAndAnAgreementNeverCostsMore() {
        Set<String> sectors = sectors();
        List<String> keys = new ArrayList<>();
        each("sector-duties.csv", "sector,importer,origin,rate,mfn,agreement,source", row -> {
            keys.add(row.text("sector") + row.text("importer") + row.text("origin"));
            assertThat(sectors).contains(row.text("sector"));
            assertThat(number(row, "rate")).isBetween(0.0, number(row, "mfn"));
            assertThat(number(row, "mfn")).isLessThan(0.5);
        });

        assertThat(keys).hasSizeGreaterThan(900).doesNotHaveDuplicates();
    }

    @Test
    void servicesByPartnerAddUpToThePublishedTotalOutsideTheUnitedStates() {
        String columns = "flow,partner,year,value,status,source,note";
        // goods and services 296,000 less goods 187,623.2, balance of payments 2024
        List<Double> parts = new ArrayList<>();
        each("services.csv", columns, row -> {
            if (!row.text("partner").equals("USA")) {
                parts.add(number(row, "value"));
            }
        });

        assertThat(parts).hasSize(23);
        assertThat(parts.stream().mapToDouble(part -> part).sum()).isCloseTo(296_000 - 187_623.2, within(0.05));
    }

    private static void carve(Map<String, Double> products, String product, String from, String to, double value) {
        requireNonNull(SECTORS_OF.get(product)).forEach((sector, share) -> {
            String cell = key(sector, region(from), region(to));
            products.merge(cell, share * value, Double::sum);
        });
    }

    private static Map<String, Map<String, Double>> sectorsOf() {
        Map<String, Map<String, Double>> all = new LinkedHashMap<>();
        each("products.csv", "id,name,unit,unit_plural,hs,base_year,homogeneous,leaves_out,sectors,source", row -> {
            Map<String, Double> shares = new LinkedHashMap<>();
            for (String part : row.text("sectors").split(";", -1)) {
                List<String> names = List.of(part.split(":", -1));
                if (!part.isEmpty()) {
                    shares.put(names.get(0), names.size() > 1 ? Double.parseDouble(names.get(1)) : 1.0);
                }
            }
            if (!shares.isEmpty()) {
                all.put(row.text("id"), shares);
            }
        });
        return all;
    }

    private static Map<String, Double> cells() {
        Map<String, Double> all = new LinkedHashMap<>();
        each("sector-flows.csv", flowColumns(), row -> {
            for (String importer : REGIONS) {
                String exporter = row.text("exporter");
                if (exporter.equals("CAN") == importer.equals("CAN")) {
                    all.put(key(row.text("sector"), exporter, importer), number(row, importer));
                }
            }
        });
        each("canada-sector-trade.csv", TRADE, row -> {
            all.put(key(row.text("sector"), "CAN", row.text("partner")), number(row, "exports"));
            all.put(key(row.text("sector"), row.text("partner"), "CAN"), number(row, "imports"));
        });
        return all;
    }

    private static double cell(String sector, String exporter, String importer) {
        return CELLS.getOrDefault(key(sector, exporter, importer), 0.0);
    }

    private static String key(String sector, String exporter, String importer) {
        return sector + " " + exporter + ">" + importer;
    }

    private static String region(String economy) {
        return economy.equals("ECU") ? "ROW" : economy;
    }

    private static List<String> regions() {
        List<String> codes = new ArrayList<>();
        each("economies.csv", "code,name,region25,counts_under,note", row -> codes.add(row.text("code")));
        codes.remove("ECU");
        return List.copyOf(codes);
    }

    private static Set<String> sectors() {
        Set<String> ids = new TreeSet<>();
        each("sectors.csv", "id,name,isic,leaves_out,source", row -> ids.add(row.text("id")));
        return ids;
    }

    private static String flowColumns() {
        return "sector,exporter," + String.join(",", REGIONS) + ",source";
    }

    private static double number(CsvRow row, String column) {
        return Double.parseDouble(row.text(column));
    }

    private static void each(String file, String columns, Consumer<CsvRow> reader) {
        List<Problem> problems = new ArrayList<>();
        byte[] bytes;
        try (InputStream in =
                requireNonNull(SectorTablesTest.class.getResourceAsStream("/portolan/data/" + file), file)) {
            bytes = in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
        new CsvTable(file, bytes, List.of(columns.split(",", -1)), problems).each(reader);
        assertThat(problems).isEmpty();
    }
}
