package portolan.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static portolan.policy.DutyComponent.IEEPA;
import static portolan.policy.DutyComponent.SECTION_122;
import static portolan.policy.DutyComponent.SECTION_301;
import static portolan.policy.DutyComponent.SECTION_338;

import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import portolan.Scenarios;
import portolan.policy.DutySchedule.Rate;

class StackingTest {
    @Test
    void layersUnderSection232TakePrecedenceAndThreeYield() {
        for (DutyComponent layer : DutyComponent.values()) {
            assertThat(Stacking.takesPrecedence(layer))
                    .as(layer.label())
                    .isEqualTo(layer.label().startsWith("section-232-"));
            assertThat(Stacking.yields(layer))
                    .as(layer.label())
                    .isEqualTo(EnumSet.of(IEEPA, SECTION_122, SECTION_301).contains(layer));
        }
    }

    /** Rate, share, share taken by section 232, use, and the charge by hand. */
    @ParameterizedTest
    @CsvSource({
        "ieepa,              0.35, 1,   0,   0,   0.35",
        "ieepa,              0.35, 1,   0.4, 0,   0.21",
        "ieepa,              0.35, 1,   0.4, 0.8, 0.042",
        "ieepa,              0.35, 0.5, 0.4, 0.8, 0.021",
        "ieepa,              0.35, 1,   1.2, 0,   0",
        "section-122,        0.10, 1,   0.5, 0.5, 0.025",
        "section-301,        0.10, 1,   0.5, 0,   0.05",
        "section-338,        0.50, 0.2, 0.5, 0,   0.1",
        "section-232-metals, 0.50, 0.6, 0.9, 0,   0.3",
        "section-232-parts,  0.25, 1,   1,   0.8, 0.05",
        "mfn,                0.02, 1,   1,   0,   0.02",
        "anti-dumping,       0.20, 1,   1,   0,   0.2"
    })
    void chargesByHand(String layer, double rate, double share, double taken, double use, double expected) {
        assertThat(Stacking.charge(DutyComponent.of(layer), rate, share, taken, use))
                .isCloseTo(expected, within(1e-15));
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsChargedOnGoodsThatAreFree(DutyComponent layer) {
        assertThat(Stacking.charge(layer, 0.25, 0.7, 0.3, 1)).isZero();
        assertThat(Stacking.charge(layer, 0.25, 0, 0.3, 0)).isZero();
        assertThat(Stacking.charge(SECTION_338, 0.5, 0.1, 1, 0)).isEqualTo(0.05);
    }

    @Test
    void anActListsRatesByProductAndOrigin() {
        DutySchedule act = new DutySchedule(
                Scenarios.head("act", "2025-03-12", null),
                "USA",
                IEEPA,
                "cusma",
                Map.of(
                        "peas", Map.of("*", new Rate(0.1, 1), "CHN", new Rate(0.2, 0.5)),
                        "pork", Map.of("CAN", new Rate(0.35, 1))));
        assertThat(act.find("CAN", "USA", "peas")).isEqualTo(new Rate(0.1, 1));
        assertThat(act.find("CHN", "USA", "peas")).isEqualTo(new Rate(0.2, 0.5));
        assertThat(act.find("CHN", "USA", "pork")).isNull();
        assertThat(act.find("USA", "USA", "peas")).isNull();
        assertThat(act.find("CAN", "CHN", "peas")).isNull();
        assertThat(act.flows()).hasToString("peas, pork from all into USA");
        assertThat(act).hasToString("ieepa of USA on peas, pork");
    }

    @Test
    void ratesOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new Rate(-0.1, 1)).hasMessage("a scheduled rate is a number from 0% upwards");
        assertThatThrownBy(() -> new Rate(0.1, 1.1)).hasMessage("an act covers a share of a flow from 0% to 100%");
        assertThatThrownBy(() -> new Coverage(-0.1, null))
                .hasMessage("a duty covers a share of the flow from 0% to 100%");
        assertThatThrownBy(() -> new DutySchedule(
                        Scenarios.head("act", "2025-03-12", null), "USA", IEEPA, null, Map.of("peas", Map.of())))
                .hasMessage("a schedule of duties lists at least one rate");
    }
}
