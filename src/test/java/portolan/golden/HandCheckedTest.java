package portolan.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static portolan.golden.Shipped.value;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import portolan.results.Indicators;
import portolan.results.TargetVerdict;

/** One cell of every golden table, worked out by hand. */
class HandCheckedTest {
    private static final Set<String> CHECKED = new TreeSet<>();

    @AfterAll
    static void everyScenarioHasACellCheckedByHand() {
        assertThat(CHECKED).isEqualTo(new TreeSet<>(Shipped.studies().keySet()));
    }

    private static void cell(
            String id, String indicator, String reporter, String partner, String product, int year, double expected) {
        CHECKED.add(id);
        assertThat(value(id, indicator, reporter, partner, product, year)).isCloseTo(expected, within(1e-6 * expected));
    }

    private static TargetVerdict goal(String id, String target) {
        CHECKED.add(id);
        return Shipped.study(id).verdicts().stream()
                .filter(verdict -> verdict.target().equals(target))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withoutADisputeCanolaSeedGrowsWithChinasIncomeToThePowerOneHalf() {
        // C$4,000 m in 2024; China grows 4.8 % in 2025: 4,000 x 1.048^0.5 = 4,094.87
        double growth = portolan.Scenarios.world().macro().of("CHN", 2025).growth();
        cell("no-dispute", Indicators.EXPORTS, "CAN", "CHN", "canola-seed", 2025, 4000 * Math.sqrt(1 + growth));
        assertThat(4000 * Math.sqrt(1 + growth)).isCloseTo(4094.8, within(0.3));
    }

    @Test
    void theDisputesDutyOnCanolaSeedIs9Plus75Point8() {
        cell("status-quo", Indicators.DUTY_RATE, "CHN", "CAN", "canola-seed", 2027, 84.8);
    }

    @Test
    void theSignedDutyOnCanolaSeedIs9Plus5Point9() {
        cell("canada-china-reset", Indicators.DUTY_RATE, "CHN", "CAN", "canola-seed", 2028, 14.9);
        // 49,000 x 1.065 = 52,185 in the second quota year
        cell("canada-china-reset", Indicators.QUOTA, "CAN", "CHN", "electric-vehicles", 2027, 52185);
    }

    @Test
    void madePermanentThePeasPayTheStandardRateOnly() {
        cell("reset-made-permanent", Indicators.DUTY_RATE, "CHN", "CAN", "peas", 2030, 5);
    }

    @Test
    void afterTheCollapseTheDisputesDutiesAreBack() {
        cell("reset-collapses-2027", Indicators.DUTY_RATE, "CHN", "CAN", "canola-seed", 2028, 84.8);
    }

    @Test
    void thePressReadingReaches70000InTheFifthQuotaYear() {
        cell("ev-quota-70000", Indicators.QUOTA, "CAN", "CHN", "electric-vehicles", 2030, 70000);
    }

    @Test
    void beyondTheQuotaTheDutyTakesThePlaceOfRefusalAndTheQuotaIsTheSame() {
        // 49,000 x 1.065^2 = 55,577.03 in the third quota year
        cell("ev-over-quota-106", Indicators.QUOTA, "CAN", "CHN", "electric-vehicles", 2028, 55577.025);
    }

    @Test
    void aThirdOfTheQuotaIsAThird() {
        // 49,000 x 33.3 % = 16,317
        cell("ev-quota-one-third-used", Indicators.QUOTA, "CAN", "CHN", "electric-vehicles", 2026, 16317);
    }

    @Test
    void underTheReversedClaimCanadaKeepsItsSurtax() {
        // 6.1 % + 100 %
        cell("ev-claim-reversed", Indicators.DUTY_RATE, "CAN", "CHN", "electric-vehicles", 2030, 106.1);
    }

    @Test
    void openingAloneCanadaAdmitsCarsAndChinaKeepsItsDuties() {
        cell("canada-opens-alone", Indicators.DUTY_RATE, "CHN", "CAN", "canola-seed", 2030, 84.8);
        cell("canada-opens-alone", Indicators.QUOTA, "CAN", "CHN", "electric-vehicles", 2026, 49000);
    }

    @Test
    void openingAloneChinaRelievesSeedAndCanadaKeepsItsSurtax() {
        cell("china-opens-alone", Indicators.DUTY_RATE, "CHN", "CAN", "canola-seed", 2030, 14.9);
        cell("china-opens-alone", Indicators.DUTY_RATE, "CAN", "CHN", "electric-vehicles", 2030, 106.1);
    }

    @Test
    void halfAsMuchAgainIs45BillionByEitherDeadline() {
        // 1.5 x 30.003253 = 45.0048795, Statistics Canada 2024, customs
        for (String id : new String[] {"china-plus-half-by-2030", "china-plus-half-by-2035"}) {
            assertThat(goal(id, "china-plus-half").goal()).isCloseTo(45.0048795, within(1e-6));
        }
        for (String id : new String[] {"china-plus-half-by-2030-imposed", "china-plus-half-by-2035-imposed"}) {
            TargetVerdict imposed = goal(id, "china-plus-half");
            assertThat(imposed.reached()).isGreaterThanOrEqualTo(imposed.goal() * (1 - 1e-8));
        }
    }

    @Test
    void twiceTheExportsOutsideTheUnitedStates() {
        // goods 2 x 187.6232; goods and services 2 x 296; balance of payments
        assertThat(goal("double-non-us-exports", "double-non-us").goal()).isCloseTo(375.2464, within(1e-4));
        assertThat(goal("double-non-us-exports", "double-non-us-with-services").goal())
                .isCloseTo(592, within(1e-3));
        TargetVerdict imposed = goal("double-non-us-exports-imposed", "double-non-us");
        assertThat(imposed.reached()).isCloseTo(375.2464, within(1e-4));
        assertThat(imposed.imposedCut()).isBetween(0.01, 0.5);
    }

    @Test
    void whoHoldsThePermitsDoesNotChangeTheNumberOfCars() {
        // 49,000 x 1.065 = 52,185
        for (String id : new String[] {"ev-quota-makers-keep-rent", "ev-quota-auctioned", "ev-joint-venture"}) {
            cell(id, Indicators.QUOTA, "CAN", "CHN", "electric-vehicles", 2027, 52185);
        }
        assertThat(value("ev-quota-makers-keep-rent", Indicators.QUOTA_RENT, "CAN", "CHN", "electric-vehicles", 2030))
                .isPositive()
                .isEqualTo(value("ev-quota-auctioned", Indicators.QUOTA_RENT, "CAN", "CHN", "electric-vehicles", 2030));
    }

    @Test
    void whatIsKeptForCheapCarsAndNotTakenIsLost() {
        // second quota year: 10 % of 52,185 kept for cheap cars, half of it lost
        cell("ev-cheap-cars-missing", Indicators.QUOTA, "CAN", "CHN", "electric-vehicles", 2027, 49575.75);
    }

    @Test
    void aHundredPerCentAddsAHundredPointsWhileItLasts() {
        String[] ids = {"us-100-one-year", "us-100-two-years", "us-100-two-years-answered", "us-100-five-years"};
        for (int at = 0; at < ids.length; at++) {
            int last = new int[] {2027, 2028, 2028, 2031}[at];
            double before = value("canada-china-reset", Indicators.DUTY_RATE, "USA", "CAN", "pork", last);
            double after = value("canada-china-reset", Indicators.DUTY_RATE, "USA", "CAN", "pork", last + 1);
            cell(ids[at], Indicators.DUTY_RATE, "USA", "CAN", "pork", last, before + 100);
            assertThat(value(ids[at], Indicators.DUTY_RATE, "USA", "CAN", "pork", last + 1))
                    .isCloseTo(after, within(1e-9));
        }
        double before = value("canada-china-reset", Indicators.DUTY_RATE, "CAN", "USA", "electric-vehicles", 2028);
        cell("us-100-two-years-answered", Indicators.DUTY_RATE, "CAN", "USA", "electric-vehicles", 2028, before + 100);
    }

    @Test
    void withoutTheAgreementMoreIsChargedAndWithoutTheExemptionToo() {
        for (String id : new String[] {"cusma-lapses", "cusma-exemption-removed"}) {
            cell(id, Indicators.DUTY_RATE, "CHN", "CAN", "canola-seed", 2028, 14.9);
            assertThat(value(id, Indicators.DUTY_RATE, "USA", "CAN", "chemicals", 2028))
                    .isGreaterThan(
                            value("canada-china-reset", Indicators.DUTY_RATE, "USA", "CAN", "chemicals", 2028) + 0.1);
        }
    }

    @Test
    void reliefExtendedLeavesTheStandardDuties() {
        cell("relief-extended", Indicators.DUTY_RATE, "CHN", "CAN", "pork", 2028, 12);
        cell("everything-goes-right", Indicators.DUTY_RATE, "CHN", "CAN", "pork", 2028, 12);
        // 5 % and the additional 100 % are back
        cell("relief-lapses-2027", Indicators.DUTY_RATE, "CHN", "CAN", "peas", 2027, 105);
    }

    @Test
    void whenChinaTakesItBackSeedPays84Point8Again() {
        cell("china-reimposes-2028", Indicators.DUTY_RATE, "CHN", "CAN", "canola-seed", 2027, 14.9);
        cell("china-reimposes-2028", Indicators.DUTY_RATE, "CHN", "CAN", "canola-seed", 2028, 84.8);
        cell("everything-goes-wrong", Indicators.DUTY_RATE, "CHN", "CAN", "canola-seed", 2027, 84.8);
    }

    @Test
    void gasSetByHandAddsItsAmountAndTheWiderPipelineNothing() {
        double reset = value("canada-china-reset", Indicators.EXPORTS, "CAN", "CHN", "all", 2030);
        // 14 Mt x 52 million Btu x US$10 x 1.3977 x 15 % = 1,526, rounded to 1,500
        cell("energy-lng", Indicators.EXPORTS, "CAN", "CHN", "all", 2030, reset + 1500);
        cell("energy-pipeline", Indicators.EXPORTS, "CAN", "CHN", "all", 2030, reset);
        double oil = value("energy-pivot", Indicators.EXPORTS, "CAN", "CHN", "crude-oil", 2030)
                - value("canada-china-reset", Indicators.EXPORTS, "CAN", "CHN", "crude-oil", 2030);
        assertThat(oil).isPositive();
        cell("energy-pivot", Indicators.EXPORTS, "CAN", "CHN", "all", 2030, reset + oil + 1500);
    }

    @Test
    void anotherOutlookOrSpeedLeavesTheDuties() {
        for (String id : new String[] {"china-slows", "exporters-return-slowly", "exporters-return-fast"}) {
            cell(id, Indicators.DUTY_RATE, "CHN", "CAN", "canola-seed", 2028, 14.9);
        }
        // the dispute with China is not in force
        cell("us-duties-only", Indicators.DUTY_RATE, "CHN", "CAN", "canola-seed", 2028, 9);
    }

    @Test
    void onTheBalanceOfPaymentsHalfAsMuchAgainIs45Point6Billion() {
        // 1.5 x 30.380
        assertThat(goal("china-goal-on-payments-basis", "china-plus-half").goal())
                .isCloseTo(45.57, within(1e-3));
        assertThat(goal("gold-falls-back", "double-non-us").goal()).isCloseTo(375.2464, within(1e-4));
    }
}
