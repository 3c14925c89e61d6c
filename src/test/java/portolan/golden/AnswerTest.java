package portolan.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;
import portolan.results.Indicators;
import portolan.results.ResultRow;
import portolan.results.TargetVerdict;

/** What an answer to a duty of 100 % does to Canada's accounts, as limits.md tells it. */
class AnswerTest {
    private static double answerAgainstNone(int from, int to) {
        return welfare("us-100-two-years-answered", from, to) - welfare("us-100-two-years", from, to);
    }

    /** Over all markets and some years, C$ million at prices of 2024. */
    private static double welfare(String id, int from, int to) {
        return Shipped.study(id).run().table().of(Indicators.WELFARE).stream()
                .filter(row -> row.reporter().equals("CAN") && row.year() >= from && row.year() <= to)
                .mapToDouble(ResultRow::value)
                .sum();
    }

    @Test
    void theGainOfLaterYearsIsSmallBesideTheLossThatComesBeforeIt() {
        double during = answerAgainstNone(2027, 2028);
        double after = answerAgainstNone(2029, 2029);
        double later = answerAgainstNone(2030, 2036);
        assertThat(during).isCloseTo(-172_300, within(100.0));
        assertThat(after).isCloseTo(-47_300, within(100.0));
        assertThat(later).isCloseTo(16_600, within(100.0));
    }

    @Test
    void lessThanHalfOfTheGainOf2030IsTermsOfTradeOfExports() {
        double gain = answerAgainstNone(2030, 2030);
        double dearer = 0;
        for (ResultRow row : Shipped.study("us-100-two-years").run().table().of(Indicators.SUPPLY_PRICE)) {
            if (row.reporter().equals("CAN") && row.year() == 2030) {
                double with = supplyPrice("us-100-two-years-answered", row.product());
                double without = supplyPrice("us-100-two-years", row.product());
                double exports = exports("us-100-two-years-answered", row.product())
                        + exports("us-100-two-years", row.product());
                dearer += exports / 2 * StrictMath.log(with / without);
            }
        }
        assertThat(gain).isCloseTo(7_300, within(100.0));
        assertThat(dearer).isCloseTo(3_200, within(100.0));
    }

    @Test
    void underFiveYearsOf100PerCentGoalsAreMetAndWelfareFalls() {
        assertThat(Shipped.study("us-100-five-years").verdicts()).hasSize(2).allMatch(TargetVerdict::met);
        assertThat(welfare("us-100-five-years", 2030, 2030) - welfare("canada-china-reset", 2030, 2030))
                .isCloseTo(-75_500, within(100.0));
    }

    private static double supplyPrice(String id, String product) {
        return 1 + Shipped.value(id, Indicators.SUPPLY_PRICE, "CAN", "all", product, 2030) / 100;
    }

    /** To all other economies. */
    private static double exports(String id, String product) {
        return Shipped.study(id).run().table().of(Indicators.EXPORTS).stream()
                .filter(row -> row.reporter().equals("CAN")
                        && row.product().equals(product)
                        && row.year() == 2030
                        && !Set.of("CAN", "all", "non-US").contains(row.partner()))
                .mapToDouble(ResultRow::value)
                .sum();
    }
}
