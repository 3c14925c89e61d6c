package portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Duties that regions choose for themselves, asked for on the command line. */
class StrategyTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Typed.Said ask(String words) {
        List<String> args = new ArrayList<>(List.of("strategy"));
        args.addAll(List.of(words.split(" ")));
        args.addAll(List.of("--out", folder.toString()));
        return Typed.say(args.toArray(String[]::new));
    }

    @Test
    void twoPlayersLoseTogetherWhatOneWouldGainAlone() throws IOException {
        Typed.Said alone = ask("CAN --against USA --sectors motor-vehicles,basic-metals --one-rate");
        assertThat(alone.err()).startsWith("wrote 9 files");
        assertThat(alone.out())
                .contains("Optimal duties of Canada on goods of the United States\n")
                .contains("deficits fixed as shares of world value added; revenue handed to households; labour fixed");
        assertThat(income("strategy-can", "CAN", 1)).isPositive();
        assertThat(income("strategy-can", "CAN", 2)).as("answered").isNegative();

        Typed.Said both = ask("CAN USA --sectors motor-vehicles,basic-metals --one-rate");
        assertThat(both.out()).contains("Nash equilibrium in duties between Canada and the United States\n");
        assertThat(income("strategy-can-usa", "CAN", 1)).isNegative();
        assertThat(income("strategy-can-usa", "world", 1)).isNegative();
        for (String file : List.of("duties.csv", "manifest.json", "charts/strategy-duties-usa.png")) {
            assertThat(folder.resolve("strategy-can-usa").resolve(file)).isNotEmptyFile();
        }
    }

    private double income(String place, String region, int column) throws IOException {
        return Files.readAllLines(folder.resolve(place).resolve("incomes.csv")).stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[0].equals(region))
                .mapToDouble(cells -> Double.parseDouble(cells[column]))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aUnionChoosesAsOne() throws IOException {
        Typed.Said said = ask("EUN --sectors motor-vehicles --format csv");
        assertThat(said.out()).startsWith("region,goods,today_percent,chosen_percent\nEUN,motor-vehicles,");
        assertThat(income("strategy-eun", "EUN", 1)).isPositive();
        assertThat(income("strategy-eun", "JPN", 1)).isNegative();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            can | the regions that choose: there is no region 'can'; did you mean 'CAN'?
            CAN CAN | the regions that choose: 'CAN' is named twice; name it once
            CAN USA MEX CHN | the regions that choose: there are 4; name one to three
            EUN DEU | the regions that choose: a region is named beside the union it belongs to; name one of the two
            CAN USA --against CHN | --against: several players charge each other's goods; leave it out, or name one player
            EUN --against FRA | --against: EUN cannot charge its own goods; name other regions
            CAN --sectors services | --sectors: services pay no duty at the border; name sectors of goods
            CAN --sectors motor-vehicle | --sectors: there is no sector 'motor-vehicle'; did you mean 'motor-vehicles'?
            CAN --against EUN,DEU | --against: a region is named beside the union it belongs to; name one of the two
            """)
    void whatCannotBeMeantIsRefusedAndNothingWritten(String words, String message) {
        Typed.Said said = ask(words);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).isEqualTo(message + "\n");
        assertThat(folder).isEmptyDirectory();
    }
}
