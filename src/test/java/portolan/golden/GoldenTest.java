package portolan.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portolan.analysis.Study;
import portolan.results.Indicators;
import portolan.results.ResultRow;
import portolan.results.TargetVerdict;

/**
 * The headline numbers of every shipped scenario, held to nine digits. A golden file changes only with an entry in the
 * changelog that says why and by how much; with {@code PORTOLAN_WRITE_GOLDEN=true} in the environment they are written anew.
 */
class GoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/portolan/golden");
    private static final Set<Integer> YEARS = Set.of(2024, 2026, 2030, 2036);
    private static final Set<String> TOLD = Set.of(
            Indicators.EXPORTS,
            Indicators.EXPORTS_CURRENT,
            Indicators.EXPORT_SHARE,
            Indicators.DUTY_RATE,
            Indicators.QUOTA_USED,
            Indicators.QUOTA_PREMIUM,
            Indicators.QUOTA_RENT,
            Indicators.PRODUCER_SURPLUS,
            Indicators.CONSUMER_SURPLUS,
            Indicators.WELFARE);

    static Stream<String> scenarios() {
        return Shipped.studies().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void headlineNumbersStandAsRecorded(String id) throws IOException {
        String actual = String.join("\n", lines(Shipped.study(id))) + "\n";
        Path file = FOLDER.resolve(id + ".csv");
        if ("true".equals(System.getenv("PORTOLAN_WRITE_GOLDEN"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }

    @Test
    void everyGoldenFileBelongsToAScenario() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            Set<String> named = files.map(file -> file.getFileName().toString().replace(".csv", ""))
                    .collect(Collectors.toSet());
            assertThat(named).isEqualTo(Shipped.studies().keySet());
        }
    }

    private static List<String> lines(Study study) {
        List<String> lines = new ArrayList<>();
        lines.add("indicator,reporter,partner,product,year,value,unit");
        for (ResultRow row : study.run().table().rows()) {
            if (told(row)) {
                lines.add(String.join(
                        ",",
                        row.indicator(),
                        row.reporter(),
                        row.partner(),
                        row.product(),
                        String.valueOf(row.year()),
                        digits(row.value()),
                        '"' + row.unit() + '"'));
            }
        }
        for (TargetVerdict goal : study.verdicts()) {
            lines.add(String.join(
                    ",",
                    "goal",
                    goal.target(),
                    goal.partner(),
                    goal.product(),
                    String.valueOf(goal.deadline()),
                    digits(goal.reached()) + " of " + digits(goal.goal()),
                    "\"C$ billion; low " + digits(goal.low()) + ", high " + digits(goal.high()) + ", cut "
                            + (Double.isNaN(goal.imposedCut()) ? "none" : digits(goal.imposedCut())) + '"'));
        }
        return lines;
    }

    /** Canada's own numbers with China, all and outside the United States. */
    private static boolean told(ResultRow row) {
        boolean canada = row.reporter().equals("CAN")
                || (row.reporter().equals("CHN") && row.partner().equals("CAN"));
        boolean partner = Set.of("CHN", "CAN", "all", "non-US").contains(row.partner())
                && !row.reporter().equals(row.partner());
        return canada && partner && YEARS.contains(row.year()) && TOLD.contains(row.indicator());
    }

    private static String digits(double value) {
        double clean = Math.abs(value) < 1e-9 ? 0 : value;
        return clean == 0
                ? "0"
                : new BigDecimal(clean)
                        .round(new MathContext(9))
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
