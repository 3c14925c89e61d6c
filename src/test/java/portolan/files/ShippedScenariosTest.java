package portolan.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portolan.core.AdValorem;
import portolan.core.Checked;
import portolan.policy.DutyComponent;
import portolan.policy.DutyMeasure;
import portolan.policy.Measure;
import portolan.policy.MeasureHead;
import portolan.policy.Target;
import portolan.policy.TariffRateQuota;
import portolan.scenario.ResolvedScenario;
import portolan.scenario.Resolver;
import portolan.scenario.Scenario;
import portolan.scenario.ScenarioFile;

/** The shipped scenarios say what the notices say, and every one of them can be bound. */
class ShippedScenariosTest {
    private static final FileLibrary LIBRARY = ShippedScenarios.library();

    static List<String> ids() {
        return LIBRARY.ids();
    }

    @Test
    void allThatWerePromisedAreThere() {
        assertThat(LIBRARY.ids())
                .contains(
                        "no-dispute",
                        "status-quo",
                        "canada-china-reset",
                        "reset-made-permanent",
                        "reset-collapses-2027",
                        "ev-quota-70000",
                        "ev-over-quota-106",
                        "ev-claim-reversed",
                        "canada-opens-alone",
                        "china-opens-alone",
                        "china-plus-half-by-2030",
                        "china-plus-half-by-2035",
                        "china-plus-half-by-2030-imposed",
                        "china-plus-half-by-2035-imposed",
                        "double-non-us-exports",
                        "double-non-us-exports-imposed");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void saysWhatItAsksAndLeavesOut(String id) throws IOException {
        Scenario scenario = LIBRARY.find(id).get().scenario();
        assertThat(scenario.question()).endsWith("?");
        assertThat(scenario.leavesOut()).isNotEmpty();
        assertThat(scenario.sources()).isNotEmpty();
        assertThat(Files.readAllLines(ShippedScenarios.FOLDER.resolve(id + ".yaml")))
                .first()
                .isEqualTo("# yaml-language-server: $schema=scenario.schema.json");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void bindsToTheData(String id) {
        Checked<ResolvedScenario> bound = new Resolver(LIBRARY, ShippedScenarios.WORLD).resolve(id);
        assertThat(bound.problems()).isEmpty();
        ResolvedScenario scenario = bound.get();
        assertThat(LIBRARY.ids()).contains(scenario.comparator());
        assertThat(scenario.targets().stream()
                        .filter(target -> target.mode() == Target.Mode.IMPOSE)
                        .count())
                .isEqualTo(id.endsWith("-imposed") ? 1 : 0);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void readsAlikeWithOtherLineEndsAMarkAndAsJson(String id) throws IOException {
        String name = id + ".yaml";
        String text = Files.readString(ShippedScenarios.FOLDER.resolve(name));
        ScenarioReader reader =
                new ScenarioReader(Vocabulary.of(ShippedScenarios.WORLD).withScenarios(LIBRARY.ids()));
        ScenarioFile plain = reader.read(name, bytes(text)).get();
        ScenarioFile crlf =
                reader.read(name, bytes("\uFEFF" + text.replace("\n", "\r\n"))).get();
        assertThat(crlf.scenario()).isEqualTo(plain.scenario());
        Node root = java.util.Objects.requireNonNull(
                ScenarioReader.parse(name, bytes(text)).root());
        ScenarioFile json =
                reader.read(id + ".json", bytes(TreeAsJson.write(root))).get();
        assertThat(json.scenario()).isEqualTo(plain.scenario());
        for (Measure measure : plain.scenario().measures()) {
            String path = "measures." + measure.id() + ".from";
            assertThat(crlf.places().problem(path, "", ""))
                    .isEqualTo(plain.places().problem(path, "", ""));
        }
    }

    @Test
    void theCopiesInTheJarAreTheSame() throws IOException {
        FileLibrary shipped = FileLibrary.shipped(Vocabulary.of(ShippedScenarios.WORLD));
        assertThat(shipped.ids()).isEqualTo(LIBRARY.ids());
        try (Stream<Path> files = Files.list(ShippedScenarios.FOLDER)) {
            assertThat(files.filter(file -> file.toString().endsWith(".yaml")).count())
                    .isEqualTo(shipped.ids().size());
        }
        for (String id : shipped.ids()) {
            assertThat(shipped.find(id).get().scenario())
                    .isEqualTo(LIBRARY.find(id).get().scenario());
        }
    }

    /** The order of 1 March 2026: 5.9 % on top of the standard rate for five years, then nothing. */
    @Test
    void seedCarriesTheDefinitiveDutyForFiveYears() {
        DutyMeasure seed = (DutyMeasure) measure("canada-china-reset", "canola-seed");
        assertThat(seed.head().span().from()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(seed.head().span().until()).isEqualTo(LocalDate.of(2031, 2, 28));
        assertThat(seed.head().afterwards()).isEqualTo(MeasureHead.Afterwards.LAPSE);
        assertThat(seed.changes())
                .containsExactly(new DutyMeasure.Change(
                        DutyComponent.ANTI_DUMPING, DutyMeasure.Action.SET, AdValorem.parse("5.9%")));
    }

    /** 49,000 growing by 6.5 % is 63,037 in the fifth quota year; the press says 70,000. */
    @Test
    void theTwoReadingsOfTheCarQuotaDiffer() {
        TariffRateQuota official = (TariffRateQuota) measure("canada-china-reset", "ev-quota");
        TariffRateQuota press = (TariffRateQuota) measure("ev-quota-70000", "ev-quota");
        assertThat(Math.round(official.path().amountIn(4))).isEqualTo(63_037);
        assertThat(press.path().amountIn(4)).isEqualTo(70_000);
        assertThat(press.path().amountIn(9)).isEqualTo(70_000);
        assertThat(official.refusesBeyond()).isTrue();
        TariffRateQuota duty = (TariffRateQuota) measure("ev-over-quota-106", "ev-quota");
        assertThat(duty.outside()).isEqualTo(AdValorem.parse("106.1%"));
    }

    /** The example that this format was designed from reads as it stands. */
    @Test
    void theFirstExampleReads() throws IOException {
        Path example = Path.of("src/test/resources/portolan/first-example.yaml");
        Scenario scenario = LIBRARY.with(example).find("first-example").get().scenario();
        assertThat(scenario.measures()).extracting(Measure::id).containsExactly("ev-quota", "canola-seed");
        assertThat(scenario.targets()).extracting(Target::mode).containsExactly(Target.Mode.ASSESS);
        assertThat(scenario.leavesOut()).containsExactly("services", "car plants built by Chinese makers");
    }

    private static Measure measure(String scenario, String id) {
        return LIBRARY.find(scenario).get().scenario().measures().stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
