package portolan.model.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Arithmetic that fits on a napkin: imports of 100, demand elasticity 2, fixed world price. */
class WholeNumbersTest {

    private static final Link LINK = OneImporter.LINK;

    @Test
    void dutyOfAQuarter() {
        // 100 x 1.25^-2 = 64; 25 % of 64 = 16; 100 (1 - 1/1.25) = 20; 20 - 16 = 4
        Wedges duty = Wedges.none(OneImporter.baseline()).withPower(0, 1, 1.25);
        MarketYear year = OneImporter.year(2, Segment.wholeYear(duty));
        RegionAccount home = year.accounts().regions().get(1);
        assertThat(year.accounts().quantity().at(LINK)).isCloseTo(64, within(1e-12));
        assertThat(year.accounts().revenue().at(LINK)).isCloseTo(16, within(1e-12));
        assertThat(home.consumerSurplus()).isCloseTo(-20, within(1e-12));
        assertThat(home.welfare()).isCloseTo(-4, within(1e-12));
        assertThat(year.accounts().regions().get(0).welfare()).isZero();
    }

    @Test
    void dutyFreeQuotaOfFifty() {
        // 64 come in: 50 free, 14 at 25 % = 3.5; the permits for the 50 are worth 25 % = 12.5; together 16
        Quota quota = Quota.withDutyOutside("q", LINK, 50, 1, 1.25, RentHolder.IMPORTER);
        MarketYear year = OneImporter.year(
                2, Segment.wholeYear(Wedges.none(OneImporter.baseline())).with(quota));
        Accounts books = year.accounts();
        assertThat(books.quantity().at(LINK)).isCloseTo(64, within(1e-10));
        assertThat(books.quotas().get(0).inside()).isCloseTo(50, within(1e-12));
        assertThat(books.quotas().get(0).outside()).isCloseTo(14, within(1e-10));
        assertThat(books.revenue().at(LINK)).isCloseTo(3.5, within(1e-10));
        assertThat(books.rents().importer().at(LINK)).isCloseTo(12.5, within(1e-10));
        assertThat(books.regions().get(1).welfare()).isCloseTo(-4, within(1e-10));
    }

    @Test
    void rentThatExportersHoldIsLostToTheImporter() {
        Quota quota = Quota.withDutyOutside("q", LINK, 50, 1, 1.25, RentHolder.EXPORTER);
        MarketYear year = OneImporter.year(
                2, Segment.wholeYear(Wedges.none(OneImporter.baseline())).with(quota));
        assertThat(year.accounts().regions().get(1).welfare()).isCloseTo(-16.5, within(1e-10));
        assertThat(year.accounts().regions().get(0).welfare()).isCloseTo(12.5, within(1e-10));
    }

    @Test
    void hardCapOfSixtyFourActsAsTheDutyOfAQuarter() {
        Quota cap = Quota.refusedOutside("cap", LINK, 64, RentHolder.AUCTION);
        MarketYear year = OneImporter.year(
                2, Segment.wholeYear(Wedges.none(OneImporter.baseline())).with(cap));
        Accounts books = year.accounts();
        assertThat(books.quantity().at(LINK)).isCloseTo(64, within(64e-9));
        assertThat(StrictMath.exp(books.quotas().get(0).premium())).isCloseTo(1.25, within(1e-9));
        assertThat(books.rents().auction().at(LINK)).isCloseTo(16, within(1e-9));
        assertThat(books.revenue().at(LINK)).isZero();
        assertThat(books.regions().get(1).welfare()).isCloseTo(-4, within(1e-9));
    }

    @Test
    void halfAYearOfDutyIsHalfOfEverything() {
        Segment free = Segment.wholeYear(Wedges.none(OneImporter.baseline())).lasting(0.5);
        Segment taxed = Segment.wholeYear(Wedges.none(OneImporter.baseline()).withPower(0, 1, 1.25))
                .lasting(0.5);
        MarketYear year = MarketPath.solve(
                OneImporter.market(2), new YearInput(2030, OneImporter.baseline(), java.util.List.of(free, taxed)));
        assertThat(year.accounts().quantity().at(LINK)).isCloseTo(82, within(1e-12));
        assertThat(year.accounts().revenue().at(LINK)).isCloseTo(8, within(1e-12));
        assertThat(year.accounts().regions().get(1).welfare()).isCloseTo(-2, within(1e-12));
    }

    @Test
    void subsidyOfAFifthSellsMoreThanItsWorth() {
        // price 0.8: 100 x 0.8^-2 = 156.25; surplus 100 (1/0.8 - 1) = 25; cost 0.2 x 156.25 = 31.25
        Wedges paid = Wedges.none(OneImporter.baseline()).withSubsidy(new Subsidy(LINK, 0.2, 1));
        MarketYear year = OneImporter.year(2, Segment.wholeYear(paid));
        RegionAccount home = year.accounts().regions().get(1);
        assertThat(year.accounts().quantity().at(LINK)).isCloseTo(156.25, within(1e-11));
        assertThat(home.consumerSurplus()).isCloseTo(25, within(1e-11));
        assertThat(home.subsidy()).isCloseTo(31.25, within(1e-11));
        assertThat(home.welfare()).isCloseTo(-6.25, within(1e-11));
    }
}
