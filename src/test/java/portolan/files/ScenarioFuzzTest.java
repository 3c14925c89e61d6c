package portolan.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portolan.core.Checked;
import portolan.core.Problem;
import portolan.scenario.ScenarioFile;

/** Shipped files damaged at random: always a scenario or clear problems, never an exception, never a hang. */
class ScenarioFuzzTest {
    private static final String SPICE = "{}[]:,-#&*!|>'\"%@`~?\t\r\n 0123456789.eE+xCN$\\/\u0000\u0001\uFEFF\u2028é";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void neverThrows(int seed) {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> damage(new Random(seed)));
    }

    private static void damage(Random random) throws IOException {
        FileLibrary library = ShippedScenarios.library();
        ScenarioReader reader =
                new ScenarioReader(Vocabulary.of(ShippedScenarios.WORLD).withScenarios(library.ids()));
        int problems = 0;
        for (String id : library.ids()) {
            byte[] whole = Files.readAllBytes(ShippedScenarios.FOLDER.resolve(id + ".yaml"));
            Node root = java.util.Objects.requireNonNull(
                    ScenarioReader.parse(id + ".yaml", whole).root());
            byte[] json = TreeAsJson.write(root).getBytes(StandardCharsets.UTF_8);
            for (int round = 0; round < 25; round++) {
                problems += check(reader.read(id + ".yaml", damaged(whole, random)));
                problems += check(reader.read(id + ".json", damaged(json, random)));
            }
        }
        assertThat(problems).as("damage is noticed").isGreaterThan(500);
    }

    private static int check(Checked<ScenarioFile> read) {
        for (Problem problem : read.problems()) {
            assertThat(problem.what()).isNotBlank().doesNotContain("Exception", "null,", "portolan.", "\n");
            assertThat(problem.remedy()).isNotBlank();
            assertThat(problem.toString().codePoints().anyMatch(Character::isISOControl))
                    .as(problem.toString())
                    .isFalse();
        }
        return read.problems().size();
    }

    private static byte[] damaged(byte[] content, Random random) {
        String text = new String(content, StandardCharsets.UTF_8);
        int times = 1 + random.nextInt(4);
        for (int at = 0; at < times; at++) {
            text = damagedOnce(text, random);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(20) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static String damagedOnce(String text, Random random) {
        if (text.isEmpty()) {
            return SPICE;
        }
        int at = random.nextInt(text.length());
        int length = Math.min(text.length() - at, 1 + random.nextInt(12));
        char spice = SPICE.charAt(random.nextInt(SPICE.length()));
        return switch (random.nextInt(7)) {
            case 0 -> text.substring(0, at) + text.substring(at + length);
            case 1 -> text.substring(0, at) + spice + text.substring(at);
            case 2 -> text.substring(0, at) + spice + text.substring(at + 1);
            case 3 ->
                text.substring(0, at)
                        + text.substring(at, at + length).repeat(1 + random.nextInt(5))
                        + text.substring(at);
            case 4 -> text.substring(0, at);
            case 5 ->
                text.substring(0, at) + String.valueOf(spice).repeat(1 + random.nextInt(200)) + text.substring(at);
            default -> shuffled(text, random);
        };
    }

    private static String shuffled(String text, Random random) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
        if (random.nextBoolean()) {
            lines.add(lines.get(random.nextInt(lines.size())));
        }
        return String.join("\n", lines);
    }
}
