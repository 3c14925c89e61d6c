package portolan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portolan.cli.Typed;

/** Every row of the table of questions runs, draws the chart it names, and finds what it says. */
class QuestionsTest {
    private static final Document PAGE = Document.at("src/site/markdown/questions.md");

    private static final Map<String, Typed.Said> SAID = new HashMap<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    /** One row of the table. */
    record Row(String id, String command, String chart, String finding, List<String> seeAlso) {
        String scenario() {
            return command.split(" ", -1)[1];
        }
    }

    static List<Row> rows() {
        return PAGE.text()
                .lines()
                .filter(line -> line.startsWith("| Q"))
                .map(line -> line.split("\\|", -1))
                .map(cells -> new Row(
                        cells[1].strip(),
                        cells[3].strip().replace("`", ""),
                        cells[4].strip().replace("`", ""),
                        cells[5].strip(),
                        Arrays.stream(cells[6].split(",", -1))
                                .map(String::strip)
                                .filter(name -> !name.isEmpty())
                                .toList()))
                .toList();
    }

    @Test
    void allTwentyQuestionsHaveARow() {
        assertThat(rows().stream().map(Row::id))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20)
                        .mapToObj(number -> String.format(Locale.ROOT, "Q%02d", number))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theRowRunsAndFindsWhatItSays(Row row) throws IOException {
        Path out = folder.resolve(row.command().replace(' ', '-'));
        List<String> arguments = new ArrayList<>(Arrays.asList(row.command().split(" ", -1)));
        arguments.addAll(List.of("--out", out.toString()));
        Typed.Said answer = SAID.computeIfAbsent(row.command(), command -> Typed.say(arguments.toArray(String[]::new)));

        assertThat(answer.code()).as(answer.err()).isZero();
        if (row.chart().isEmpty()) {
            assertThat(answer.out()).contains(row.finding());
            return;
        }
        Path charts = out.resolve(row.scenario()).resolve("charts");
        String svg = Files.readString(charts.resolve(row.chart() + ".svg"));
        String title = svg.replaceFirst("(?s).*?<title[^>]*>([^<]*)</title>.*", "$1")
                .replace("&amp;", "&")
                .replace("&apos;", "'")
                .replace("&#39;", "'");
        assertThat(title).isEqualTo(row.finding());
        assertThat(Files.size(charts.resolve(row.chart() + ".png"))).isGreaterThan(10_000);
    }

    @Test
    void whatIsNamedBesideIsThere() {
        assertThat(rows())
                .allSatisfy(row -> assertThat(row.seeAlso())
                        .allSatisfy(name ->
                                assertThat(Path.of("scenarios", name + ".yaml")).exists()));
    }
}
