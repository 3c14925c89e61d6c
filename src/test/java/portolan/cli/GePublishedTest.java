package portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portolan.data.PublishedNumber;
import portolan.data.ValidationCase;
import portolan.data.ValidationInputs;
import portolan.files.ValidationTables;

/** Published worlds, written as a user would write them, give the published numbers. */
class GePublishedTest extends GeCase {
    /** Where a published quantity stands. With multiplicative deficits welfare is the real wage. */
    private static final Map<String, String> COLUMNS = Map.of(
            "additive: wage hat", "wage_hat",
            "additive: price index hat", "price_index_hat",
            "additive: real wage hat", "real_wage_hat",
            "additive: welfare hat", "real_income_hat",
            "multiplicative: wage hat", "wage_hat",
            "multiplicative: price index hat", "price_index_hat",
            "multiplicative: real wage hat", "real_wage_hat",
            "multiplicative: welfare hat", "real_wage_hat");

    /** WIOD flows of 44 regions, elasticity 4, lower costs of trade among members old and new; both rules for deficits. */
    @ParameterizedTest
    @CsvSource({"fixed, additive", "proportional, multiplicative"})
    void theEnlargementOfTheEuropeanUnionAsAFolder(String rule, String name) throws IOException {
        ValidationCase published = ValidationTables.shipped().get().stream()
                .filter(one -> one.id().equals("armington-gravity"))
                .findFirst()
                .orElseThrow();
        Path data = write(published.inputs(), rule);

        Typed.Said said = solve(data);

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("44 regions, 1 sector");
        int held = 0;
        for (PublishedNumber number : published.published()) {
            String column = COLUMNS.get(number.quantity().replaceFirst(", published$", ""));
            if (number.quantity().startsWith(name + ":") && column != null) {
                assertThat(number(row(data, "regions.csv", number.place()), column))
                        .as("%s of %s", number.quantity(), number.place())
                        .isCloseTo(number.value(), within(number.tolerance()));
                held++;
            }
        }
        assertThat(held).isEqualTo(5 * 44);
    }

    /** A user's folder with the inputs of the publication. */
    private Path write(ValidationInputs inputs, String rule) throws IOException {
        List<String> regions = inputs.rows("trade");
        double theta = inputs.number("trade elasticity");
        double[][] trade = inputs.matrix("trade", regions);
        double[][] effect = inputs.matrix("log effect", regions);
        StringBuilder flows = new StringBuilder("exporter,importer,value\n");
        StringBuilder costs = new StringBuilder("importer,factor,exporter\n");
        for (int i = 0; i < regions.size(); i++) {
            for (int j = 0; j < regions.size(); j++) {
                String from = regions.get(i);
                String to = regions.get(j);
                flows.append(from + "," + to + "," + trade[i][j] + "\n");
                if (effect[i][j] != 0) {
                    costs.append(to + "," + Math.exp(-effect[i][j] / theta) + "," + from + "\n");
                }
            }
        }
        return tables(
                rule,
                "flows.csv",
                flows.toString(),
                "costs.csv",
                costs.toString(),
                "settings.yaml",
                "elasticity: " + theta + "\ndeficit-rule: " + rule + "\n");
    }
}
