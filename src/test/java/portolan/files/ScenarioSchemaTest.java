package portolan.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema that editors read is the one the reader obeys. */
class ScenarioSchemaTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(ScenarioSchema.json(), InputFormat.JSON);

    static List<String> ids() {
        return ShippedScenarios.library().ids();
    }

    @Test
    void theShippedSchemaIsUpToDate() throws IOException {
        assertThat(Files.readString(ShippedScenarios.FOLDER.resolve("scenario.schema.json")))
                .as("write it anew with: portolan schema > scenarios/scenario.schema.json")
                .isEqualTo(ScenarioSchema.json());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyShippedScenarioFits(String id) throws IOException {
        String text = Files.readString(ShippedScenarios.FOLDER.resolve(id + ".yaml"));
        assertThat(SCHEMA.validate(text, InputFormat.YAML))
                .extracting(Error::toString)
                .isEmpty();
    }

    /** What an editor can see without knowing the data. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "six-slips-at-once.yaml",
                "values-yaml-would-change.yaml",
                "header-two.yaml",
                "duties.yaml",
                "quotas.yaml",
                "other-measures.yaml",
                "goals.yaml",
                "a-list.yaml",
                "just-words.yaml"
            })
    void whatIsWrongInShapeDoesNotFit(String name) throws IOException {
        String text = Files.readString(
                        Path.of("src/test/resources/portolan/bad-scenarios").resolve(name))
                .replace("\t", "    ")
                .replaceAll("(?m)^ *growth: 7%\n", "")
                .replaceAll("(?m)^  gold.fade: .nan\n", "");
        assertThat(SCHEMA.validate(text, InputFormat.YAML)).isNotEmpty();
    }
}
