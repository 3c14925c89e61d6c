package portolan.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portolan.results.Explanation;
import portolan.results.RunManifest;
import portolan.results.RunRecord;
import portolan.results.RunSamples;
import portolan.results.Sheet;
import portolan.results.TargetVerdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultFilesTest {
    private final RunRecord run = RunSamples.run("reset", 34_500.123456789, 49_000);

    @Test
    void resultsAreTidy() {
        List<String> lines = ResultCsv.csv(List.of(run)).lines().toList();

        assertThat(lines.get(0)).isEqualTo("scenario,indicator,reporter,partner,product,year,value,unit,low,high");
        assertThat(lines)
                .contains("reset,exports,CAN,CHN,all,2030,34500.1234568,\"C$ million, constant 2024 prices\",,");
        assertThat(lines).hasSize(1 + run.table().rows().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+x", "-x", "@x", "  =x", "\tx", "\rx"})
    void cellsThatBeginLikeFormulasStayText(String cell) {
        assertThat(ResultCsv.safe(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "a=b", "", " x", "1-2"})
    void otherCellsAreLeftAlone(String cell) {
        assertThat(ResultCsv.safe(cell)).isEqualTo(cell);
    }

    @Test
    void negativeNumbersStayNumbers() {
        assertThat(ResultCsv.csv(List.of(run))).contains(",electric-vehicles,2030,-12.5,");
    }

    @Test
    void jsonHoldsTheRunWhole() {
        JsonNode json = JsonMapper.builder().build().readTree(ResultJson.json(run));

        assertThat(json.get("scenario").asString()).isEqualTo("reset");
        assertThat(json.get("title").asString()).isEqualTo("Title <script>alert('x')</script> & \"more\"");
        JsonNode rows = json.get("results").get("rows");
        assertThat(rows.size()).isEqualTo(run.table().rows().size());
        int value = 5;
        assertThat(json.get("results").get("columns").get(value).asString()).isEqualTo("value");
        assertThat(rows.get(0).get(value).asDouble()).isEqualTo(30_000);
        assertThat(json.get("diagnostics").get("checks").asInt()).isEqualTo(30);
    }

    @Test
    void whatDoesNotApplyToAGoalIsLeftOut() {
        TargetVerdict goal = RunSamples.notMet();
        RunRecord judged = new RunRecord(run.card(), run.table(), List.of(goal), run.diagnostics(), run.model());

        JsonNode json = JsonMapper.builder()
                .build()
                .readTree(ResultJson.json(judged))
                .get("goals")
                .get(0);
        assertThat(json.has("imposed-trade-cost-cut")).isFalse();
        assertThat(json.has("year-met")).isFalse();
        assertThat(json.get("met").asBoolean()).isFalse();
        assertThat(ResultCsv.csv(List.of(judged)))
                .contains(
                        "reset,goal.china-plus-half,CAN,CHN,all,2030,41.1,\"C$ billion, current prices\",38.4,45.6\n");
    }

    @Test
    void theManifestNamesInputsAndFilesByChecksum() {
        RunManifest manifest = new RunManifest(
                "portolan 1", List.of("reset"), Map.of("data/flows.csv", "ab"), Map.of("to", "2030"), List.of("mind"));
        byte[] abc = "abc".getBytes(StandardCharsets.US_ASCII);

        String text = ResultJson.json(manifest, Map.of("b.csv", abc, "a.csv", abc));

        JsonNode json = JsonMapper.builder().build().readTree(text);
        assertThat(json.get("files").get("a.csv").asString()).startsWith("ba7816bf");
        assertThat(json.get("inputs").get("data/flows.csv").asString()).isEqualTo("ab");
        assertThat(JsonText.keysUnder("files", text.getBytes(StandardCharsets.UTF_8)))
                .containsExactly("a.csv", "b.csv");
        assertThat(text).doesNotContain("\r").endsWith("}\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", "[]", "{", "not json", "{\"files\": 3}", "{\"files\": {\"a\""})
    void whatIsNoManifestNamesNoFiles(String text) {
        assertThat(JsonText.keysUnder("files", text.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void explanationsCarryTheirRecomputedResult() {
        Explanation explanation = new Explanation(
                "what",
                Explanation.Operation.MULTIPLY,
                List.of(
                        new Explanation.Step("start", 4, "C$", "s1", ""),
                        new Explanation.Step("factor", 0.25, "", "A1", "")),
                1,
                "C$",
                List.of());

        JsonNode json = JsonMapper.builder().build().readTree(ResultJson.json(explanation));
        assertThat(json.get("recomputed").asDouble()).isEqualTo(1);
        assertThat(json.get("steps").size()).isEqualTo(2);
    }

    @Test
    void sheetsAreWrittenAsCsvAndJson() {
        Sheet sheet = new Sheet(List.of("a", "b"), List.of(List.of("x,y", "=1")));

        assertThat(ResultCsv.csv(sheet)).isEqualTo("a,b\n\"x,y\",'=1\n");
        JsonNode json = JsonMapper.builder().build().readTree(ResultJson.json(sheet));
        assertThat(json.get(0).get("b").asString()).isEqualTo("=1");
    }
}
