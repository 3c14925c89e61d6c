package portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs and comparisons: what is printed, what is written, what is refused before anything is. */
class RunCommandTest {
    private final Locale before = Locale.getDefault();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    @Test
    void runsAScenarioAndWritesItsFolder() {
        Typed.Said said = Typed.say("run", "canada-china-reset", "--out", folder.toString());

        assertThat(said.err()).startsWith("wrote ").contains("canada-china-reset");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("Canada's exports to China").contains("china-plus-half");
        for (String name : List.of("results.csv", "results.json", "report.html", "manifest.json")) {
            assertThat(folder.resolve("canada-china-reset").resolve(name)).isNotEmptyFile();
        }
    }

    @Test
    void runsAScenarioThroughBothModels() throws IOException {
        Typed.Said markets = Typed.say(
                "run",
                "canada-china-reset",
                "--quiet",
                "--out",
                folder.resolve("m").toString());
        Typed.Said both = Typed.say(
                "run", "canada-china-reset", "--model", "both", "--deficits", "balanced", "--out", folder.toString());

        assertThat(both.code()).isZero();
        assertThat(both.out())
                .startsWith(markets.out())
                .contains(
                        "Economy: deficits brought to zero before anything else changes; revenue handed to households; "
                                + "labour fixed.")
                .contains("Canada's output by sector")
                .contains("  real income, sum of the parts ")
                .contains("  first-order figure (Caliendo and Parro 2015) ")
                .contains("    at high trade elasticities ")
                .contains("Markets and Economy side by side")
                .contains("13 years solved; largest residual over all equations ");
        Path place = folder.resolve("canada-china-reset");
        Path before = folder.resolve("m/canada-china-reset");
        for (String name : List.of("results.csv", "results.json", "charts/exports-to-china.svg")) {
            assertThat(Files.readAllBytes(place.resolve(name))).isEqualTo(Files.readAllBytes(before.resolve(name)));
        }
        for (String chart : List.of("real-income", "welfare-parts", "sectors", "partners", "flows", "and-markets")) {
            assertThat(place.resolve("charts/economy-" + chart + ".png")).isNotEmptyFile();
            assertThat(place.resolve("charts/economy-" + chart + ".csv")).isNotEmptyFile();
            assertThat(place.resolve("charts/economy-" + chart + ".svg"))
                    .content()
                    .contains("deficits brought to zero before anything else changes");
        }
        assertThat(before.resolve("economy.csv")).doesNotExist();
        assertThat(place.resolve("economy.csv"))
                .content()
                .contains("canada-china-reset,real-income-change,CAN,all,all,2030,")
                .contains("canada-china-reset,real-income-terms-of-trade,CAN,all,all,2030,")
                .contains("canada-china-reset,real-income-change-low-elasticities,CAN,all,all,2030,")
                .contains("canada-china-reset,exports-undisturbed,CAN,CHN,all,2030,");
        assertThat(place.resolve("report.html"))
                .content()
                .contains("Whole economies")
                .contains("Main table");
        assertThat(place.resolve("manifest.json"))
                .content()
                .contains("\"model\" : \"both\"")
                .contains("\"deficits\" : \"balanced\"")
                .contains("data/economy/flows.csv");
        assertThat(before.resolve("manifest.json")).content().doesNotContain("economy");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    --model whole | 2 | 'whole' is no model; choose markets, economy or both
                    --model economy --deficits none | 2 | 'none' is no rule for deficits; choose fixed, proportional or balanced
                    --model economy --revenue king | 2 | 'king' spends no revenue; choose households or government
                    --model economy --labour-supply much | 2 | 'much' is not a number; write for instance 0.5
                    --model economy --labour-supply 5.1 | 1 | --labour-supply: 5.1 is no such elasticity; write a number from 0 to 5
                    --deficits fixed | 1 | --deficits: it changes nothing in product markets; add --model economy
                    --model both --format csv | 1 | --format: both models give numbers of the same names; ask for one model
                    """)
    void choicesOfModelsThatCannotBeMeantAreRefused(String choice, int code, String message) {
        List<String> words = new ArrayList<>(List.of("run", "status-quo", "--out", folder.toString()));
        words.addAll(List.of(choice.split(" ", -1)));

        Typed.Said said = Typed.say(words.toArray(new String[0]));

        assertThat(said.code()).isEqualTo(code);
        assertThat(said.err()).contains(message);
        assertThat(folder.resolve("status-quo")).doesNotExist();
    }

    @Test
    void theSameInputGivesTheSameBytesWhateverTheLocale() throws IOException {
        Typed.say(
                "run",
                "canada-china-reset",
                "--quiet",
                "--out",
                folder.resolve("a").toString());
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        Typed.say(
                "run",
                "canada-china-reset",
                "--quiet",
                "--out",
                folder.resolve("b").toString());

        for (String name : List.of("results.csv", "results.json", "report.html", "manifest.json")) {
            assertThat(Files.readAllBytes(folder.resolve("a/canada-china-reset").resolve(name)))
                    .isEqualTo(Files.readAllBytes(
                            folder.resolve("b/canada-china-reset").resolve(name)));
        }
    }

    @Test
    void printsTidyResultsOfTheYearsShown() {
        Typed.Said said = Typed.say(
                "run", "status-quo", "--format", "csv", "--from", "2030", "--to", "2031", "--out", folder.toString());

        assertThat(said.out())
                .startsWith("scenario,indicator,reporter,partner,product,year,value,unit,low,high\n")
                .contains(",2030,")
                .doesNotContain(",2029,");
    }

    @Test
    void problemsOfAFileAreToldAtOnceAndNothingIsWritten() throws IOException {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, """
                portolan: 1
                title: Mine
                question: Why?
                extends: status-quo
                sources: [mofcom-2026-03-01]
                measures:
                  seed:
                    duty: {importer: CHM, origin: CAN, product: canola-seed}
                    replace: {anti-dumping: 25}
                    from: 2026-13-01
                    source: mofcom-2026-03-01
                """);
        Path out = folder.resolve("out");

        Typed.Said said = Typed.say("run", file.toString(), "--out", out.toString());

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err())
                .contains("mine.yaml:8:")
                .contains("mine.yaml:9:")
                .contains("mine.yaml:10:")
                .contains("did you mean 'CHN'?");
        assertThat(out).doesNotExist();
    }

    @Test
    void whatIsChangedForOneRunStandsBesideItsNumbers() throws IOException {
        String change = "measures.ev-quota.growth=0%";
        Typed.Said said = Typed.say("run", "canada-china-reset", "--set", change, "--out", folder.toString());

        String named = "canada-china-reset with " + change;
        Path place = folder.resolve("canada-china-reset");
        assertThat(said.out()).contains("(canada-china-reset) with " + change);
        assertThat(place.resolve("report.html")).content().contains("Scenario " + named);
        assertThat(place.resolve("charts/exports-to-china.svg")).content().contains(named + " against status-quo.");
        assertThat(place.resolve("results.json")).content().contains(change);
    }

    @Test
    void yearsThatAreNotModelledAreRefusedBeforeAnythingIsWritten() {
        Typed.Said said = Typed.say(
                "run",
                "status-quo",
                "--from",
                "2050",
                "--out",
                folder.resolve("out").toString());

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("2024..2036");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void comparesAndSaysWhereNumbersAreTheSame() {
        Typed.Said said =
                Typed.say("compare", "status-quo", "canada-china-reset", "--out", folder.toString(), "--format", "csv");

        assertThat(said.code()).isZero();
        assertThat(said.out()).startsWith("scenario,comparator,indicator");
        assertThat(folder.resolve("compare-status-quo-with-canada-china-reset/changes.csv"))
                .isNotEmptyFile();
    }

    @Test
    void aScenarioIsNotComparedWithItself() {
        assertThat(Typed.say("compare", "status-quo", "--out", folder.toString())
                        .err())
                .contains("name a second scenario");
    }
}
