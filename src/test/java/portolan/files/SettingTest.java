package portolan.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portolan.core.Checked;
import portolan.core.Problem;
import portolan.policy.Measure;
import portolan.policy.TariffRateQuota;
import portolan.scenario.Scenario;
import portolan.scenario.ScenarioFile;

/** Options that change one entry for one run. */
class SettingTest {
    @Test
    void anEntryOfTheScenarioItselfChanges() {
        Scenario changed = set("canada-china-reset", "measures.canola-seed.until=2029-12-31")
                .get()
                .scenario();
        assertThat(measure(changed, "canola-seed").head().span().until()).isEqualTo(LocalDate.of(2029, 12, 31));
    }

    @Test
    void anEntryOfWhatItExtendsIsCopiedAndTheExtendedScenarioStays() {
        FileLibrary library = library("reset-made-permanent", "measures.ev-quota.fill-limit=33%");
        Scenario changed = library.find("reset-made-permanent").get().scenario();
        TariffRateQuota quota = (TariffRateQuota) measure(changed, "ev-quota");
        assertThat(quota.fillLimit()).isEqualTo(0.33);
        assertThat(quota.path().amountIn(0)).isEqualTo(49_000);
        assertThat(library.find("canada-china-reset").get().scenario())
                .isEqualTo(ShippedScenarios.library()
                        .find("canada-china-reset")
                        .get()
                        .scenario());
    }

    @Test
    void thePathOfTwoOptionsDiffers() {
        assertThat(set("status-quo", "parameters.deflator=3%", "parameters.deflator=2%")
                        .problems())
                .extracting(Problem::toString)
                .containsExactly("--set parameters.deflator: the entry is set twice; keep one --set of"
                        + " parameters.deflator");
    }

    @Test
    void aParameterGoesIntoTheScenarioAskedFor() {
        Scenario changed = set("status-quo", "parameters.growth.sectors.income.CHN=0.7", "parameters.deflator=3%")
                .get()
                .scenario();
        assertThat(changed.parameters())
                .containsEntry("growth.sectors.income.CHN", 0.7)
                .containsEntry("deflator", 0.03);
    }

    @Test
    void aWholeEntryMayBeAddedAndAnItemOfAListChanged() {
        Scenario changed = set(
                        "canada-china-reset",
                        "levers.wood-products={exports: {to: CHN}, yearly: C$5 million, from: 2026-01-15, source: "
                                + "portolan-assumptions}",
                        "measures.ev-quota.reserved.shares.4=60%")
                .get()
                .scenario();
        assertThat(changed.levers()).hasSize(1);
        TariffRateQuota.Reserved reserved =
                Objects.requireNonNull(((TariffRateQuota) measure(changed, "ev-quota")).reserved());
        assertThat(reserved.shares()).endsWith(0.6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "measures.canola-sed.until=2029-12-31 | --set measures.canola-sed.until: neither the scenario nor what it"
                        + " extends has 'canola-sed' under measures; did you mean 'canola-seed'?",
                "measures.ev-quota.grwth=1% | --set measures.ev-quota.grwth: a quota has no 'grwth'; did you mean"
                        + " 'growth'?",
                "measure.ev-quota.growth=1% | --set measure.ev-quota.growth: a scenario has no 'measure'; did you mean"
                        + " 'measures'?",
                "measures.ev-quota.growth=5 | --set measures.ev-quota.growth: '5' has no per cent sign; write 5%",
                "measures.ev-quota.growth= | --set measures.ev-quota.growth: 'growth' is empty; write a rate, for"
                        + " instance 6.1%",
                "measures.ev-quota.growth.x=1% | --set measures.ev-quota.growth.x: 'growth' is '6.5%', which has no 'x';"
                        + " set it as a whole",
                "measures.ev-quota.reserved.shares.9=5% | --set measures.ev-quota.reserved.shares.9: 'shares' has no"
                        + " entry 9; it has 5, numbered from 0",
                "measures.ev-quota.from=[a | --set measures.ev-quota.from: the bracket is not closed; separate entries"
                        + " by commas and close the bracket",
                "parameters.deflater=0.1 | --set parameters.deflater: there is no parameter 'deflater'; did you mean"
                        + " 'deflator'?",
                "years=2024 | --set years: '2024' is not a range of years within 1900..2200; write the first and the last"
                        + " year, as in 2024..2036"
            })
    void aWrongPathOrValueNamesTheOption(String setting, String said) {
        assertThat(set("canada-china-reset", setting).problems())
                .extracting(Problem::toString)
                .containsExactly(said);
    }

    @Test
    void aDroppedMeasureIsNotBroughtBack() {
        assertThat(set("canada-opens-alone", "measures.peas.until=2027-12-31").problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "--set measures.peas.until: the scenario drops the measure 'peas'; set it in a scenario"
                                + " in which it holds");
    }

    @Test
    void anOptionWithoutValueIsAProblem() {
        assertThat(Setting.parse("nonsense").problems())
                .extracting(Problem::toString)
                .containsExactly("--set nonsense: there is no path and value here; write path=value, as in --set"
                        + " measures.ev-quota.growth=0%");
    }

    private static Checked<ScenarioFile> set(String id, String... settings) {
        return library(id, settings).find(id);
    }

    private static FileLibrary library(String id, String... settings) {
        List<Setting> changes = new ArrayList<>();
        for (String setting : settings) {
            changes.add(Setting.parse(setting).get());
        }
        return ShippedScenarios.library().set(changes, List.of(id));
    }

    private static Measure measure(Scenario scenario, String id) {
        return scenario.measures().stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
