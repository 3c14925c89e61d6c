package portolan.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portolan.core.AdValorem;
import portolan.core.DateSpan;
import portolan.core.Money;
import portolan.core.SourceRef;
import portolan.policy.TariffRateQuota.RentHolder;
import portolan.policy.TariffRateQuota.Reserved;
import portolan.policy.TariffRateQuota.SubQuota;

/** Paths of measures through the years, by hand. */
class PathsTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final SourceRef SOURCE = new SourceRef("portolan-assumptions");

    @ParameterizedTest
    @CsvSource({
        // share of the full size, in twelfths, in each of three years and after
        "EQUAL_STEPS,  4, 8, 12, 12",
        "FRONT_LOADED, 6, 10, 12, 12",
        "BACK_LOADED,  2, 6, 12, 12"
    })
    void phaseInOverThreeYears(PhaseIn.Shape shape, int first, int second, int third, int later) {
        PhaseIn phaseIn = new PhaseIn(shape, 3);
        assertThat(phaseIn.shareOn(MARCH.minusDays(1), MARCH)).isZero();
        assertThat(phaseIn.shareOn(MARCH, MARCH)).isEqualTo(first / 12.0);
        assertThat(phaseIn.shareOn(LocalDate.of(2027, 2, 28), MARCH)).isEqualTo(first / 12.0);
        assertThat(phaseIn.shareOn(LocalDate.of(2027, 3, 1), MARCH)).isEqualTo(second / 12.0);
        assertThat(phaseIn.shareOn(LocalDate.of(2028, 3, 1), MARCH)).isEqualTo(third / 12.0);
        assertThat(phaseIn.shareOn(LocalDate.of(2040, 1, 1), MARCH)).isEqualTo(later / 12.0);
    }

    @Test
    void aPhaseInStepsOnTheDayItsYearIsCut() {
        LocalDate leapDay = LocalDate.of(2028, 2, 29);
        PhaseIn phaseIn = new PhaseIn(PhaseIn.Shape.EQUAL_STEPS, 2);
        assertThat(phaseIn.shareOn(leapDay.plusYears(1).minusDays(1), leapDay)).isEqualTo(0.5);
        assertThat(phaseIn.shareOn(leapDay.plusYears(1), leapDay)).isEqualTo(1);
    }

    @Test
    void phaseInTakesOneToFiftyYears() {
        assertThatThrownBy(() -> new PhaseIn(PhaseIn.Shape.EQUAL_STEPS, 0))
                .hasMessage("a phase-in takes 1 to 50 years, not 0");
    }

    @ParameterizedTest
    @CsvSource({"0, 49000", "1, 52185", "2, 55577.03", "3, 59190", "4, 63037", "9, 86366", "10, 91980"})
    void aQuotaThatGrowsSixAndAHalfPerCent(int quotaYear, double units) {
        QuotaPath path = new QuotaPath("vehicles", List.of(49000.0), 0.065);
        assertThat(path.amountIn(quotaYear)).isCloseTo(units, within(1.0));
        assertThat(new QuotaPath("vehicles", List.of(49000.0), 0.065).amountIn(2))
                .isCloseTo(55577.025, within(1e-9));
    }

    @Test
    void aTableGrowsAfterItsLastYearOnly() {
        QuotaPath path = new QuotaPath("tonnes", List.of(10.0, 30.0, 20.0), 0.5);
        assertThat(List.of(path.amountIn(0), path.amountIn(1), path.amountIn(2), path.amountIn(3), path.amountIn(4)))
                .containsExactly(10.0, 30.0, 20.0, 30.0, 45.0);
        assertThatThrownBy(() -> new QuotaPath("tonnes", List.of(), 0))
                .hasMessage("a quota states amounts from zero upwards");
        assertThatThrownBy(() -> new QuotaPath("tonnes", List.of(1.0), -1))
                .hasMessage("a quota's yearly growth lies above -100%");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 0, 365",
        "2027-02-28, 0, 365",
        "2027-03-01, 1, 366",
        "2028-02-29, 1, 366",
        "2028-03-01, 2, 365"
    })
    void aQuotaYearRunsFromAnniversaryToAnniversary(LocalDate day, int number, long days) {
        assertThat(QuotaPath.quotaYear(day, MARCH)).isEqualTo(number);
        assertThat(QuotaPath.daysOfQuotaYear(day, MARCH)).isEqualTo(days);
    }

    private static TariffRateQuota quota(double fillLimit, @Nullable Reserved reserved) {
        return new TariffRateQuota(
                new MeasureHead("q", new DateSpan(MARCH, null), MeasureHead.Afterwards.BACK, PhaseIn.AT_ONCE, SOURCE),
                FlowSelector.of("CHN", "CAN", "electric-vehicles"),
                new QuotaPath("vehicles", List.of(1000.0), 0.1),
                new AdValorem(0.061),
                null,
                RentHolder.IMPORTER,
                fillLimit,
                List.of(),
                reserved);
    }

    @Test
    void whatAdministrationAndAnEmptyReserveLeaveOfAQuota() {
        Reserved half = new Reserved(List.of(0.0, 0.5), 0.2);
        assertThat(quota(1, half).usableIn(0)).isEqualTo(1000);
        // 1100, half of it set aside and a fifth of that filled: 550 + 110
        assertThat(quota(1, half).usableIn(1)).isCloseTo(660, within(1e-9));
        // 1210, the last share held
        assertThat(quota(1, half).usableIn(2)).isCloseTo(726, within(1e-9));
        // the tighter of the two limits holds
        assertThat(quota(0.5, half).usableIn(1)).isCloseTo(550, within(1e-9));
        assertThat(quota(0.9, half).usableIn(1)).isCloseTo(660, within(1e-9));
    }

    @Test
    void aQuotaRefusesWhatCannotBe() {
        assertThatThrownBy(() -> quota(0, null)).hasMessage("a fill limit lies above 0% and at most 100%");
        assertThatThrownBy(() -> new SubQuota("s", List.of("KOR"), 1.1))
                .hasMessage("a sub-quota is a share of the quota from 0% to 100%");
        assertThatThrownBy(() -> new Reserved(List.of(-0.1), 1))
                .hasMessage("the part set aside is a share of the quota from 0% to 100%");
        assertThatThrownBy(() -> new Reserved(List.of(0.1), 1.5))
                .hasMessage("the part set aside is filled to between 0% and 100%");
    }

    private static Lever lever(LocalDate from, PhaseIn phaseIn) {
        return new Lever("wood-products", "CAN", "CHN", new Money(300e6), from, phaseIn, SOURCE);
    }

    @Test
    void aLeverCountsTheDaysOfTheYearItStarts() {
        Lever lever = lever(MARCH, PhaseIn.AT_ONCE);
        assertThat(lever.millionsIn(2025)).isZero();
        assertThat(lever.millionsIn(2026)).isCloseTo(300 * 306 / 365.0, within(1e-12));
        assertThat(lever.millionsIn(2027)).isCloseTo(300, within(1e-12));
    }

    @Test
    void aLeverThatGrowsStepsOnItsAnniversaryNotAtNewYear() {
        Lever lever = lever(MARCH, new PhaseIn(PhaseIn.Shape.EQUAL_STEPS, 3));
        assertThat(lever.millionsIn(2026)).isCloseTo(100 * 306 / 365.0, within(1e-12));
        assertThat(lever.millionsIn(2027)).isCloseTo((100 * 59 + 200 * 306) / 365.0, within(1e-12));
        assertThat(lever.millionsIn(2028)).isCloseTo((200 * 60 + 300 * 306) / 366.0, within(1e-12));
        assertThat(lever.millionsIn(2029)).isCloseTo(300, within(1e-12));
    }
}
