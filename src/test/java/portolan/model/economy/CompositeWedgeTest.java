package portolan.model.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import portolan.model.AppliedWedge;

/** The wedge on a flow of several products, by hand. */
class CompositeWedgeTest {
    private static final double THETA = 5;

    private static AppliedWedge wedge(double duty, double premium, double home, double cost) {
        return new AppliedWedge("p", "A", "B", 2030, duty, premium, home, cost);
    }

    private static CompositeWedge.Products products(double whole, Object... wedgesAndValues) {
        CompositeWedge.Products products = new CompositeWedge.Products();
        products.grow(whole);
        for (int i = 0; i < wedgesAndValues.length; i += 2) {
            products.add((AppliedWedge) wedgesAndValues[i], (double) wedgesAndValues[i + 1], 0);
        }
        return products;
    }

    @Test
    void theSameWedgeOnAllProductsIsThatWedge() {
        AppliedWedge each = wedge(1.2, 0.1, 0.3, 1.05);
        CompositeWedge all = products(10, each, 4.0, each, 6.0).with(THETA);
        assertThat(all.duty()).isCloseTo(1.2, within(1e-14));
        assertThat(all.premium()).isCloseTo(0.1, within(1e-14));
        assertThat(all.rentAtHome()).isCloseTo(0.3, within(1e-14));
        assertThat(all.cost()).isCloseTo(1.05, within(1e-14));
    }

    @Test
    void aSmallDutyCountsByItsShare() {
        CompositeWedge part = products(10, wedge(1 + 1e-5, 0, 0, 1), 4.0).with(THETA);
        assertThat(part.duty()).isCloseTo(1 + 0.4e-5, within(1e-9));
        assertThat(part.cost()).isCloseTo(1, within(1e-9));
    }

    /** Half of a flow shut out: half of it is left, nobody pays a duty, and the poorer choice costs 2^(1/5). */
    @Test
    void whereHalfIsShutOutHalfIsLeft() {
        CompositeWedge half = products(10, wedge(1e9, 0, 0, 1), 5.0).with(THETA);
        assertThat(half.duty()).isCloseTo(1, within(1e-12));
        assertThat(half.cost()).isCloseTo(StrictMath.pow(2, 0.2), within(1e-12));
        assertThat(half.state()).isCloseTo(0, within(1e-12));
    }

    /** Two products at 100 and 10 %, 30 and 50 of 100, with theta 2: 7.5, 41.3 and 20 are left of them. */
    @Test
    void dutiesAddUpOverTheNewShares() {
        CompositeWedge mixed = products(100, wedge(2, 0, 0, 1), 30.0, wedge(1.1, 0, 0, 1), 50.0)
                .with(2);
        double first = 30 / 4.0;
        double second = 50 / 1.21;
        double all = first + second + 20;
        double producer = (first / 2 + second / 1.1 + 20) / all;
        assertThat(mixed.duty()).isCloseTo(1 / producer, within(1e-14));
        assertThat(mixed.premium()).isZero();
        assertThat(mixed.duty() * mixed.cost()).isCloseTo(StrictMath.sqrt(100 / all), within(1e-14));
        assertThat(mixed.state()).isCloseTo(0, within(1e-14));
    }

    /** With the state that a lasting wedge ends in, the short elasticity gives the mix, flow and price of the long one. */
    @Test
    void inTheEndStandsTheLongRun() {
        double longer = 5;
        double acting = 2;
        CompositeWedge.Products settled = new CompositeWedge.Products();
        settled.grow(100);
        settled.add(wedge(2, 0, 0, 1), 30, -(longer - acting) * StrictMath.log(2));
        settled.add(wedge(1.1, 0, 0, 1), 50, -(longer - acting) * StrictMath.log(1.1));
        CompositeWedge ours = settled.with(acting);
        CompositeWedge longRun = products(100, wedge(2, 0, 0, 1), 30.0, wedge(1.1, 0, 0, 1), 50.0)
                .with(longer);
        assertThat(ours.duty()).isCloseTo(longRun.duty(), within(1e-13));
        assertThat(ours.cost()).isCloseTo(longRun.cost(), within(1e-13));
        double lnPrice = StrictMath.log(longRun.duty() * longRun.cost());
        assertThat(ours.state()).isCloseTo(-(longer - acting) * lnPrice, within(1e-13));
    }

    /** When the duty is gone, buyers are not back at once: half of the flow had lost nine tenths of its buyers' favour. */
    @Test
    void whatADutyLeftBehindOutlastsIt() {
        CompositeWedge.Products after = new CompositeWedge.Products();
        after.grow(10);
        after.add(5, StrictMath.log(0.1));
        CompositeWedge free = after.with(THETA);
        assertThat(free.duty()).isCloseTo(1, within(1e-14));
        assertThat(free.cost()).isCloseTo(1, within(1e-14));
        assertThat(free.state()).isCloseTo(StrictMath.log(0.55), within(1e-14));
    }

    @Test
    void rentGoesWhereTheProductsSendIt() {
        CompositeWedge mixed = products(100, wedge(1, 1, 1, 1), 30.0, wedge(1, 0.25, 0, 1), 50.0)
                .with(1);
        double first = 30 / 2.0;
        double second = 50 / 1.25;
        double all = first + second + 20;
        double rent = (first * 0.5 + second * 0.2) / all;
        assertThat(mixed.premium() / (1 + mixed.premium())).isCloseTo(rent, within(1e-14));
        assertThat(mixed.rentAtHome()).isCloseTo(first * 0.5 / all / rent, within(1e-14));
        assertThat(mixed.duty()).isCloseTo(1, within(1e-14));
    }
}
