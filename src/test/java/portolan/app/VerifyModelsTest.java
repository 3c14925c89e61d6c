package portolan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portolan.cli.Typed;
import portolan.cli.Typed.Said;
import portolan.files.ValidationTables;

/** Published cases through the program itself: every number is met, and one that is not is seen. */
class VerifyModelsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "gsim, 100",
        "armington-market, 19",
        "tariff-rate-quota, 59",
        "armington-gravity, 440",
        "structural-gravity, 570"
    })
    void everyPublishedNumberIsMet(String id, int numbers) {
        Said said = Typed.say("verify", "--case", id, "--format", "csv");

        assertThat(said.code()).as(said.out()).isZero();
        assertThat(said.out().lines().skip(1)).hasSize(numbers).allMatch(line -> line.contains(",pass,"));
    }

    /** A changed number of any case is told and leads to exit code 5. */
    @ParameterizedTest
    @CsvSource({
        "gsim, '0.0792,5e-5', '0.0793,5e-5'",
        "armington-market, 1.0356506878850473, 1.0356506888850473",
        "tariff-rate-quota, 0.9735107739771747, 0.9735107939771747",
        "armington-gravity, 0.99999381178667, 0.99999382178667",
        "structural-gravity, 1.00043440618, 1.00043440818"
    })
    void aNumberThatIsNotMetIsSeen(String id, String right, String wrong) throws IOException {
        String published = text(id + "/published.csv");
        assertThat(published).contains(right);
        write("cases.csv", "case,model,title\n" + id + "," + id + ",altered\n");
        write(id + "/inputs.csv", text(id + "/inputs.csv"));
        write(id + "/published.csv", published.replace(right, wrong));

        Said said = Typed.say("verify", "--cases", folder.toString());

        assertThat(said.code()).isEqualTo(5);
        assertThat(said.out()).contains("FAIL", ", 1 outside the tolerance");
    }

    @Test
    void aNumberThatNoModelComputesIsOutside() throws IOException {
        write("cases.csv", "case,model,title\nmine,armington-market,a number too many\n");
        write("mine/inputs.csv", text("armington-market/inputs.csv"));
        write("mine/published.csv", "quantity,place,value,tolerance,source\nprofit,dom,1,1e-9,me\n");

        Said said = Typed.say("verify", "--cases", folder.toString());

        assertThat(said.code()).isEqualTo(5);
        assertThat(said.out()).contains("profit");
    }

    @Test
    void wrongNamesAndInputsAreRefused() throws IOException {
        Said unknown = Typed.say("verify", "--case", "gism");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).contains("there is no case 'gism'", "did you mean 'gsim'?");

        write("cases.csv", "case,model,title\nmine,gsim,no trade\n");
        write("mine/inputs.csv", "quantity,row,column,value\ntrade,A,A,1\n");
        write("mine/published.csv", "quantity,place,value,tolerance,source\n");
        Said lacking = Typed.say("verify", "--cases", folder.toString());
        assertThat(lacking.code()).isEqualTo(1);
        assertThat(lacking.err()).contains("mine/inputs.csv", "the inputs lack 'duty power before'");

        write("cases.csv", "case,model,title\nmine,cge,unknown\n");
        assertThat(Typed.say("verify", "--cases", folder.toString()).err())
                .contains("there is no model 'cge'", "structural-gravity");
        assertThat(Typed.say("verify", "--cases", folder.resolve("none").toString())
                        .err())
                .contains("there is no such folder");
        assertThat(Typed.say("verify", "--backcast", "--case", "gsim").code()).isEqualTo(2);
    }

    @Test
    void theTableShowsOfEachQuantityTheWorstNumber() {
        List<String> lines = Typed.say("verify").out().lines().toList();

        assertThat(lines.get(0)).startsWith("case ").contains("published", "ours", "difference", "tolerance");
        assertThat(lines)
                .filteredOn(line -> line.contains("linear: price change, printed"))
                .singleElement()
                .asString()
                .contains(" EU ", "0.048 ", "0.0480492966", "5e-5", "pass", "Francois and Hall (2003)");
        assertThat(lines.get(lines.size() - 1))
                .isEqualTo("1,188 published numbers of 5 cases, every one reproduced within its tolerance");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    private static String text(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                ValidationTables.class.getResourceAsStream(ValidationTables.FOLDER + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
