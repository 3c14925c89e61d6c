package portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portolan.Document;

/** Commands that answer questions and write nothing: explain, list, check, schema, sources, rates, verify. */
class QuestionCommandsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void checkFindsTheSameProblemsAndPraisesTheRest() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), "portolan: 1\n\ttitle: x\n");

        assertThat(Typed.say("check", file.toString()).code()).isEqualTo(1);
        Typed.Said fine = Typed.say("check", "status-quo", "no-dispute");
        assertThat(fine.out()).isEqualTo("status-quo: no problems\nno-dispute: no problems\n");
        assertThat(fine.code()).isZero();
    }

    @Test
    void setChangesWhatIsRun() {
        Typed.Said said = Typed.say(
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
    void explainsANumberDownToItsSources() {
        Typed.Said said = Typed.say("explain", "canada-china-reset", "exports.CHN.canola-seed", "--year", "2030");

        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("\u00d7 ").contains("as the run reports it");
    }

    /** The printed parts add up to the printed result, which is the one that a run prints in its table. */
    @Test
    void explainsRealIncomeAsASumOfParts() {
        List<String> lines = Typed.say(
                        "explain", "canada-china-reset", "real-income-change", "--year", "2030", "--format", "csv")
                .out()
                .lines()
                .skip(1)
                .toList();
        double sum = 0;
        double result = Double.NaN;
        for (String line : lines) {
            double value = Double.parseDouble(line.split(",", -1)[1]);
            sum += line.startsWith("result,") ? 0 : value;
            result = line.startsWith("result,") ? value : result;
        }
        assertThat(lines.get(0)).startsWith("terms of trade,");
        assertThat(sum).isCloseTo(result, within(1e-9));
        assertThat(Document.at("src/site/markdown/economy.md").text())
                .contains(String.format(Locale.ROOT, "| default | %+.3f %%", result));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            canada-china-reset exports.CHN.canola-sed --year 2030 | did you mean 'canola-seed'?
            canada-china-reset export.CHN.canola-seed --year 2030 | did you mean 'exports'?
            canada-china-reset exports.CHM.canola-seed --year 2030 | there is no partner in exports 'CHM'; did you mean
            canada-china-reset exports.CHN.canola-seed --year 1999 | it has no value in 1999; choose a year from 2024 to 2036
            canada-china-reset real-income-change.XYZ --year 2030 | there is no region 'XYZ'; there are CAN, USA, MEX
            canada-china-reset real-income-change.CAN.CHN --year 2030 | real income has neither partner nor product
            canada-china-reset real-income-change --year 2050     | choose a year of 2024..2036
            canada-china-reset real-wage-change --year 2030       | of whole economies only real-income-change is explained
            canada-china-reset exports --year 2030                | write indicator.partner.product
            canada-china-reset goal.china-plus-hlf --year 2030    | did you mean 'china-plus-half'?
            canada-china-reset goal.china-plus-half --year 2027   | judged in 2030, not in 2027; write --year 2030
            canada-china-reset quota-rent.CHN.electric-vehicles --year 2030 | electric-vehicles: the arithmetic of
            """)
    void whatCannotBeExplainedIsMetWithWhatIsNear(String arguments, String hint) {
        List<String> args = new ArrayList<>(List.of("explain"));
        args.addAll(List.of(arguments.strip().split(" ")));

        Typed.Said said = Typed.say(args.toArray(String[]::new));

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains(hint.strip()).hasLineCount(1);
    }

    @Test
    void aNumberOfAProvinceIsToldAsSharesOfCanadas() {
        String seed = Typed.say(
                        "explain",
                        "canada-china-reset",
                        "producer-surplus-change.CAN-SK.all.canola-seed",
                        "--year",
                        "2030")
                .out();
        assertThat(seed).contains("0.55 of ").contains("production, 2024").contains("[ccc-2024]");
        for (String number :
                List.of("producer-surplus-change.CAN-SK.all.all", "attributed-exports.CAN-unattributed.all.all")) {
            List<String> lines = Typed.say("explain", "canada-china-reset", number, "--year", "2030", "--format", "csv")
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
    void listSchemaAndSourcesAnswer() {
        assertThat(Typed.say("list").out()).contains("canada-china-reset").contains("no-dispute");
        assertThat(Typed.say("schema").out()).startsWith("{\n").contains("draft-07");
        assertThat(Typed.say("sources", "--claims", "--format", "csv").out())
                .startsWith(
                        "claim,kind,said_by,date,says,other_says,quantity,unit,period,verdict,reason,used_by,see,source\n")
                .contains("A1-1,measure,Article of January 2026: Strategic partnership,2026-01,"
                        + "China commits to import 49000 electric vehicles from Canada at preferential rates,,"
                        + "49000,vehicles,,contradicted,"
                        + "the direction is reversed and it is a ceiling at the standard rate,ev-claim-reversed,");
        assertThat(Typed.say("sources", "--claims").out())
                .contains("claim  said by")
                .containsPattern("A1-1 .* contradicted  the direction is reversed and")
                .contains("conflict  between");
        assertThat(Typed.say("sources", "--licences").out()).startsWith("licence");
        assertThat(Typed.say("--version").out()).matches("portolan \\d+\\.\\d+\\.\\d+\\S*\n");
    }

    @Test
    void verifyHoldsTheYear2025AgainstWhatHappened() {
        Typed.Said table = Typed.say("verify", "--backcast");
        assertThat(table.code()).isZero();
        assertThat(table.out())
                .contains("exports  United States ")
                .contains("imports  China ")
                .contains("exports, chapter 87, vehicles ");
        assertThat(Typed.say("verify", "--backcast", "--format", "csv").out())
                .startsWith("indicator,reporter,partner,product,observed_2024,observed_2025,model_2024,model_2025,")
                .contains("\nexports,CAN,USA,all,595938.794,564647.374,");
    }

    @Test
    void ratesAreToldByDateAndBesidePublishedOnes() {
        assertThat(Typed.say("rates", "--format", "csv", "--date", "2026-09-01").out())
                .startsWith("from,all,standing,extra,")
                .contains(",section-338,quotas,published,of,published by,difference\n2026-09-01,");
        assertThat(Typed.say("rates", "--published").out())
                .startsWith("Average duty of the United States on goods of Canada, scenario status-quo: ")
                .contains("trade war tracker");
        Typed.Said wrong = Typed.say("rates", "--importer", "US", "--origin", "CNA", "--date", "2026-9-1");
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err())
                .contains("--importer: there is no economy 'US'; did you mean 'USA'")
                .contains("--origin: there is no economy 'CNA'")
                .contains("--date: it is no date; write a date as 2026-03-01");
        assertThat(Typed.say("rates", "--origin", "USA").err())
                .contains("--origin: importer and origin are both USA; name two economies with a border between");
        assertThat(Typed.say("rates", "--published", "--date", "2026-09-01").err())
                .contains("--date: --published has a day of its own in each row; leave out one of the two");
        assertThat(Typed.say("rates", "--published", "--importer", "BRA").err())
                .contains("the data hold no published average of BRA on goods of CAN")
                .contains("USA on CAN");
        assertThat(Typed.say("rates", "--date", "2026-09-01").out())
                .startsWith("Average duty of the United States on goods of Canada, ");
        assertThat(Typed.say("rates", "--date", "2050-01-01").err())
                .contains("--date: the data cover 2024 to 2036; choose a day within these years");
    }
}
