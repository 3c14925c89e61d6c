package portolan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import portolan.files.FileLibrary;
import portolan.files.Vocabulary;
import portolan.model.market.MarketsModel;
import portolan.results.ResultRow;
import portolan.results.ResultTable;
import portolan.scenario.Resolver;

/**
 * What the model says about facts that did not enter it stands in the validation page as the model says it, misses
 * included. A row reads {@code | fact | observed | model | remark |}.
 */
class HeldOutFactsTest {
    private static final ResultTable STATUS_QUO = results("status-quo");
    private static final ResultTable RESET = results("canada-china-reset");
    private static final ResultTable UNDISTURBED = results("no-dispute");

    @Test
    void thePageSaysWhatTheModelSays() {
        Map<String, String> model = model();
        Map<String, String> page = new TreeMap<>();
        Document.at("src/site/markdown/validation.md")
                .text()
                .lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.split(" *\\| *"))
                .filter(cells -> cells.length == 5 && model.containsKey(cells[1]))
                .forEach(cells -> page.put(cells[1], cells[3]));

        assertThat(page).as("the model says %s", model).isEqualTo(new TreeMap<>(model));
    }

    private static Map<String, String> model() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("Lobster and crab from Canada into China, 2025 against 2024, tonnes", tonnes("CAN", "lobster-crab"));
        said.put("Lobster and crab from Viet Nam into China, the same", tonnes("VNM", "lobster-crab"));
        said.put("Peas from Canada into China, 2025 against 2024, tonnes", tonnes("CAN", "peas"));
        said.put("Peas from Russia into China, the same", tonnes("RUS", "peas"));
        said.put("Canola meal from India into China, the same", tonnes("IND", "canola-meal"));
        double before = STATUS_QUO.get("export-quantity", "CAN", "CHN", "canola-seed", 2024);
        double after = STATUS_QUO.get("export-quantity", "CAN", "CHN", "canola-seed", 2026);
        said.put(
                "Canola seed from Canada into China under 84.8 %, a full year against 2024, tonnes",
                change(after, before));
        double free = UNDISTURBED.get("export-quantity", "CHN", "CAN", "electric-vehicles", 2024);
        double taxed = STATUS_QUO.get("export-quantity", "CHN", "CAN", "electric-vehicles", 2024);
        double quarter = free * 92 / 366;
        said.put(
                "Electric cars from China into Canada, last quarter of 2024 against none of the surtax, units",
                change(taxed - free + quarter, quarter));
        double sold = STATUS_QUO.of("export-quantity").stream()
                .filter(row -> row.product().equals("electric-vehicles")
                        && row.partner().equals("CAN")
                        && row.year() == 2025)
                .mapToDouble(ResultRow::value)
                .sum();
        said.put("Electric cars sold in Canada in 2025, thousand", number(sold / 1000));
        said.put(
                "Exports of goods to China, January to April 2026, C$ million", third("exports-current", "CHN", "all"));
        said.put(
                "Imports of goods from China, January to April 2026, C$ million",
                third("imports-current", "CHN", "all"));
        said.put(
                "Exports of goods to the United States, January to April 2026, C$ million",
                third("exports-current", "USA", "all"));
        said.put(
                "Exports of goods to the United Kingdom, January to April 2026, C$ million",
                third("exports-current", "GBR", "all"));
        return said;
    }

    private static String tonnes(String exporter, String product) {
        return change(
                STATUS_QUO.get("export-quantity", exporter, "CHN", product, 2025),
                STATUS_QUO.get("export-quantity", exporter, "CHN", product, 2024));
    }

    private static String change(double now, double before) {
        return String.format(Locale.ROOT, "%+.0f %%", 100 * (now / before - 1));
    }

    /** A third of the year 2026, as if trade had no seasons. */
    private static String third(String indicator, String partner, String product) {
        return number(RESET.get(indicator, "CAN", partner, product, 2026) / 3);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static ResultTable results(String scenario) {
        FileLibrary library = FileLibrary.open(Path.of("scenarios"), Vocabulary.of(Scenarios.world()));
        return new MarketsModel()
                .solve(new Resolver(library, Scenarios.world())
                        .resolve(scenario)
                        .get())
                .table();
    }
}
