package portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.params.provider.ValueSource;

class ShellTest {
    private final Locale before = Locale.getDefault();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** What a command line left behind. */
    private record Said(int code, String out, String err) {}

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    @Test
    void runsAScenarioAndWritesItsFolder() {
        Said said = say("run", "canada-china-reset", "--out", folder.toString());

        assertThat(said.err()).startsWith("wrote ").contains("canada-china-reset");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("Canada's exports to China").contains("china-plus-half");
        for (String name : List.of("results.csv", "results.json", "report.html", "manifest.json")) {
            assertThat(folder.resolve("canada-china-reset").resolve(name)).isNotEmptyFile();
        }
    }

    @Test
    void runsAScenarioThroughBothModels() throws IOException {
        Said markets = say(
                "run",
                "canada-china-reset",
                "--quiet",
                "--out",
                folder.resolve("m").toString());
        Said both = say(
                "run", "canada-china-reset", "--model", "both", "--deficits", "balanced", "--out", folder.toString());

        assertThat(both.code()).isZero();
        assertThat(both.out())
                .startsWith(markets.out())
                .contains(
                        "Economy: deficits brought to zero before anything else changes; revenue handed to households; "
                                + "labour fixed.")
                .contains("Canada's output by sector")
                .contains("Markets and Economy side by side")
                .contains("13 years solved; largest residual over all equations ");
        Path place = folder.resolve("canada-china-reset");
        Path before = folder.resolve("m/canada-china-reset");
        for (String name : List.of("results.csv", "results.json", "charts/exports-to-china.svg")) {
            assertThat(Files.readAllBytes(place.resolve(name))).isEqualTo(Files.readAllBytes(before.resolve(name)));
        }
        for (String chart : List.of("real-income", "sectors", "partners", "flows", "and-markets")) {
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

        Said said = say(words.toArray(new String[0]));

        assertThat(said.code()).isEqualTo(code);
        assertThat(said.err()).contains(message);
        assertThat(folder.resolve("status-quo")).doesNotExist();
    }

    @Test
    void theSameInputGivesTheSameBytesWhateverTheLocale() throws IOException {
        say("run", "canada-china-reset", "--quiet", "--out", folder.resolve("a").toString());
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        say("run", "canada-china-reset", "--quiet", "--out", folder.resolve("b").toString());

        for (String name : List.of("results.csv", "results.json", "report.html", "manifest.json")) {
            assertThat(Files.readAllBytes(folder.resolve("a/canada-china-reset").resolve(name)))
                    .isEqualTo(Files.readAllBytes(
                            folder.resolve("b/canada-china-reset").resolve(name)));
        }
    }

    @Test
    void printsTidyResultsOfTheYearsShown() {
        Said said = say(
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

        Said said = say("run", file.toString(), "--out", out.toString());

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
    void checkFindsTheSameProblemsAndPraisesTheRest() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), "portolan: 1\n\ttitle: x\n");

        assertThat(say("check", file.toString()).code()).isEqualTo(1);
        Said fine = say("check", "status-quo", "no-dispute");
        assertThat(fine.out()).isEqualTo("status-quo: no problems\nno-dispute: no problems\n");
        assertThat(fine.code()).isZero();
    }

    @Test
    void setChangesWhatIsRun() {
        Said said = say(
                "explain",
                "canada-china-reset",
                "imports.CHN.electric-vehicles",
                "--year",
                "2030",
                "--set",
                "measures.ev-quota.inside=50%");

        assertThat(said.err()).isEmpty();
        assertThat(said.out()).contains("50%");
    }

    @Test
    void whatIsChangedForOneRunStandsBesideItsNumbers() throws IOException {
        String change = "measures.ev-quota.growth=0%";
        Said said = say("run", "canada-china-reset", "--set", change, "--out", folder.toString());

        String named = "canada-china-reset with " + change;
        Path place = folder.resolve("canada-china-reset");
        assertThat(said.out()).contains("(canada-china-reset) with " + change);
        assertThat(place.resolve("report.html")).content().contains("Scenario " + named);
        assertThat(place.resolve("charts/exports-to-china.svg")).content().contains(named + " against status-quo.");
        assertThat(place.resolve("results.json")).content().contains(change);
    }

    @Test
    void aChangeOfNoScenarioIsRefused() {
        for (String command : List.of("check", "list")) {
            Said said = say(command, "--set", "a=b");

            assertThat(said.code()).isEqualTo(1);
            assertThat(said.err())
                    .isEqualTo("--set: no scenario is named that it would change; leave it out, or name one\n");
        }
    }

    @Test
    void aFolderWithoutNameIsRefused() {
        Said said = say("run", "no-dispute", "--out", "");

        assertThat(said.code()).isEqualTo(4);
        assertThat(said.err()).isEqualTo("the folder for results has no name; name one, as in --out results\n");
    }

    @Test
    void helpIsACommandToo() {
        assertThat(say("help", "run").out())
                .isEqualTo(say("run", "--help").out())
                .isNotEmpty();
        assertThat(say("help").out()).isEqualTo(say("--help").out());
    }

    @Test
    void explainsANumberDownToItsSources() {
        Said said = say("explain", "canada-china-reset", "exports.CHN.canola-seed", "--year", "2030");

        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("\u00d7 ").contains("as the run reports it");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            canada-china-reset exports.CHN.canola-sed --year 2030 | did you mean 'canola-seed'?
            canada-china-reset export.CHN.canola-seed --year 2030 | did you mean 'exports'?
            canada-china-reset exports.CHM.canola-seed --year 2030 | there is no partner in exports 'CHM'; did you mean
            canada-china-reset exports.CHN.canola-seed --year 1999 | it has no value in 1999; choose a year from 2024 to 2036
            canada-china-reset exports --year 2030                | write indicator.partner.product
            canada-china-reset goal.china-plus-hlf --year 2030    | did you mean 'china-plus-half'?
            canada-china-reset goal.china-plus-half --year 2027   | judged in 2030, not in 2027; write --year 2030
            canada-china-reset quota-rent.CHN.electric-vehicles --year 2030 | electric-vehicles: the arithmetic of
            """)
    void whatCannotBeExplainedIsMetWithWhatIsNear(String arguments, String hint) {
        List<String> args = new ArrayList<>(List.of("explain"));
        args.addAll(List.of(arguments.strip().split(" ")));

        Said said = say(args.toArray(String[]::new));

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains(hint.strip()).hasLineCount(1);
    }

    @Test
    void comparesAndSaysWhereNumbersAreTheSame() {
        Said said = say("compare", "status-quo", "canada-china-reset", "--out", folder.toString(), "--format", "csv");

        assertThat(said.code()).isZero();
        assertThat(said.out()).startsWith("scenario,comparator,indicator");
        assertThat(folder.resolve("compare-status-quo-with-canada-china-reset/changes.csv"))
                .isNotEmptyFile();
    }

    @Test
    void aScenarioIsNotComparedWithItself() {
        assertThat(say("compare", "status-quo", "--out", folder.toString()).err())
                .contains("name a second scenario");
    }

    @Test
    void helpShowsExamplesFirstAndExitCodes() {
        Said said = say("--help");

        assertThat(said.code()).isZero();
        assertThat(said.out()).startsWith("Examples:\n").contains("143   stopped by SIGTERM");
        for (String command : List.of("list", "run", "compare", "check", "explain", "schema", "sources")) {
            assertThat(say(command, "--help").out()).startsWith("Examples:\n  portolan " + command);
        }
    }

    @Test
    void listSchemaAndSourcesAnswer() {
        assertThat(say("list").out()).contains("canada-china-reset").contains("no-dispute");
        assertThat(say("schema").out()).startsWith("{\n").contains("draft-07");
        assertThat(say("sources", "--claims", "--format", "csv").out())
                .startsWith(
                        "claim,kind,said_by,date,says,other_says,quantity,unit,period,verdict,reason,used_by,see,source\n")
                .contains("A1-1,measure,Article of January 2026: Strategic partnership,2026-01,"
                        + "China commits to import 49000 electric vehicles from Canada at preferential rates,,"
                        + "49000,vehicles,,contradicted,"
                        + "the direction is reversed and it is a ceiling at the standard rate,ev-claim-reversed,");
        assertThat(say("sources", "--claims").out())
                .contains("claim  said by")
                .containsPattern("A1-1 .* contradicted  the direction is reversed and")
                .contains("conflict  between");
        assertThat(say("sources", "--licences").out()).startsWith("licence");
        assertThat(say("--version").out()).matches("portolan \\d+\\.\\d+\\.\\d+\\S*\n");
    }

    @Test
    void aNumberOfAProvinceIsToldAsSharesOfCanadas() {
        String seed = say(
                        "explain",
                        "canada-china-reset",
                        "producer-surplus-change.CAN-SK.all.canola-seed",
                        "--year",
                        "2030")
                .out();
        assertThat(seed).contains("0.55 of ").contains("production, 2024").contains("[ccc-2024]");
        for (String number :
                List.of("producer-surplus-change.CAN-SK.all.all", "attributed-exports.CAN-unattributed.all.all")) {
            List<String> lines = say("explain", "canada-china-reset", number, "--year", "2030", "--format", "csv")
                    .out()
                    .lines()
                    .skip(1)
                    .toList();
            double sum = 0;
            double result = Double.NaN;
            for (String line : lines) {
                double value = Double.parseDouble(line.replaceAll("^(\"[^\"]*\"|[^,]*),([^,]*),.*", "$2"));
                boolean last = line.startsWith("result,");
                sum += last ? 0 : value;
                result = last ? value : result;
            }
            assertThat(sum).as(number).isCloseTo(result, within(1e-6));
        }
    }

    @Test
    void verifyHoldsTheYear2025AgainstWhatHappened() {
        Said table = say("verify", "--backcast");
        assertThat(table.code()).isZero();
        assertThat(table.out())
                .contains("exports  United States ")
                .contains("imports  China ")
                .contains("exports, chapter 87, vehicles ");
        assertThat(say("verify", "--backcast", "--format", "csv").out())
                .startsWith("indicator,reporter,partner,product,observed_2024,observed_2025,model_2024,model_2025,")
                .contains("\nexports,CAN,USA,all,595938.794,564647.374,");
    }

    @Test
    void ratesAreToldByDateAndBesidePublishedOnes() {
        assertThat(say("rates", "--format", "csv", "--date", "2026-09-01").out())
                .startsWith("from,all,standing,extra,")
                .contains(",section-338,quotas,published,of,published by,difference\n2026-09-01,");
        assertThat(say("rates", "--published").out())
                .startsWith("Average duty of the United States on goods of Canada, scenario status-quo: ")
                .contains("trade war tracker");
        Said wrong = say("rates", "--importer", "US", "--origin", "CNA", "--date", "2026-9-1");
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err())
                .contains("--importer: there is no economy 'US'; did you mean 'USA'")
                .contains("--origin: there is no economy 'CNA'")
                .contains("--date: it is no date; write a date as 2026-03-01");
        assertThat(say("rates", "--origin", "USA").err())
                .contains("--origin: importer and origin are both USA; name two economies with a border between");
        assertThat(say("rates", "--published", "--date", "2026-09-01").err())
                .contains("--date: --published has a day of its own in each row; leave out one of the two");
        assertThat(say("rates", "--published", "--importer", "BRA").err())
                .contains("the data hold no published average of BRA on goods of CAN")
                .contains("USA on CAN");
        assertThat(say("rates", "--date", "2026-09-01").out())
                .startsWith("Average duty of the United States on goods of Canada, ");
        assertThat(say("rates", "--date", "2050-01-01").err())
                .contains("--date: the data cover 2024 to 2036; choose a day within these years");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chek                       | unknown command 'chek'; did you mean 'check'?
            canada-china-reset         | a scenario is run by 'portolan run NAME'
            run --fromm 3 x            | unknown option '--fromm'; did you mean '--from'?
            run                        | missing required parameter
            run x --from abc           | 'abc' is not a year
            run x --format xml         | 'xml' is no form; choose table
            explain x y                | missing required option
            list more                  | too many
            """)
    void wrongUsageIsToldInOneLine(String arguments, String message) {
        Said said = say(arguments.strip().split(" +"));

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains(message.strip()).hasLineCount(2).doesNotContain("Exception");
    }

    @Test
    void anUnknownScenarioIsMetWithTheNearestName() {
        Said said = say("run", "canada-chna-reset", "--out", folder.toString());

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("did you mean 'canada-china-reset'?").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "", " ", "/", "x/../..", "\u001b[31mred", "con", "a\nb", "x.yaml/", "\u0000.yaml"})
    void sillyNamesAreRefusedInPlainWords(String name) {
        Said said = say("run", name, "--out", folder.resolve("out").toString());

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).isNotBlank().doesNotContain("\u001b").doesNotContain("Exception");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void veryLongNamesAreRefusedToo() {
        assertThat(say("run", "x".repeat(5000), "--out", folder.toString()).code())
                .isEqualTo(1);
        assertThat(say("run", "x".repeat(5000) + ".yaml", "--out", folder.toString())
                        .code())
                .isEqualTo(1);
    }

    @Test
    void yearsThatAreNotModelledAreRefusedBeforeAnythingIsWritten() {
        Said said = say(
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
    void aFolderOfScenariosThatIsNotThereIsAProblem() {
        Said said = say("list", "--scenarios", folder.resolve("none").toString());

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("there is no such folder");
    }

    @Test
    void aFileInPlaceOfTheOutputFolderIsExitFour() throws IOException {
        Path file = Files.writeString(folder.resolve("out"), "mine");

        Said said = say("run", "status-quo", "--out", file.toString());

        assertThat(said.code()).isEqualTo(4);
        assertThat(said.err()).contains("cannot write to the folder");
    }

    @Test
    void resultsThatCannotBePrintedAreExitFour() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int code = new Shell(new Terminal(full, err, false)).run("list");

        assertThat(code).isEqualTo(4);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("the results could not be printed: No space left on device\n");
    }

    @Test
    void boldTextIsForTerminalsOnly() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Shell(new Terminal(out, new ByteArrayOutputStream(), true)).run("list");
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        new Shell(new Terminal(plain, new ByteArrayOutputStream(), true)).run("--no-color", "list");

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\u001b[1m");
        assertThat(plain.toString(StandardCharsets.UTF_8))
                .doesNotContain("\u001b")
                .startsWith("scenario");
    }

    @Test
    void aStackTraceIsShownOnlyOnRequest() {
        assertThat(say("run", "nothing-of-the-kind").err()).doesNotContain("at portolan");
        assertThat(say("run", "nothing-of-the-kind", "--stacktrace").err()).contains("at portolan");
    }

    private static Said say(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Shell(new Terminal(out, err, false)).run(args);
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
