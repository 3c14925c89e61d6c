package portolan.model.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import portolan.model.ModelFailure;

class StructuralGravityTest {
    private static final int N = 6;
    private static final double SIGMA = 6;
    private static final List<String> NAMES = Worlds.names("R", N);

    private final SplittableRandom random = new SplittableRandom(11);
    private final double[][] before = attraction();
    private final double[] output = sizes();
    private final double[] expenditure = sizes();

    private double[][] attraction() {
        double[][] cells = new double[N][N];
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                cells[i][j] = i == j ? 1 : 0.02 + 0.1 * random.nextDouble();
            }
        }
        return cells;
    }

    private double[] sizes() {
        return random.doubles(N, 1, 20).toArray();
    }

    private StructuralGravity gravity(double[][] attraction) {
        return new StructuralGravity(NAMES, attraction, output, expenditure, SIGMA, 2);
    }

    private double[][] times(double[][] cells, double factor) {
        double[][] product = new double[N][N];
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                product[i][j] = cells[i][j] * factor;
            }
        }
        return product;
    }

    private double[][] halved(int exporter, int importer) {
        double[][] cells = times(before, 1);
        cells[exporter][importer] /= 2;
        return cells;
    }

    @Test
    void nothingChangesWhenNothingChanges() {
        StructuralGravity gravity = gravity(before);
        for (GravityChange change : List.of(gravity.oneStep(before), gravity.closed(before))) {
            for (int j = 0; j < N; j++) {
                assertThat(change.price(j)).isCloseTo(1, within(1e-12));
                assertThat(change.realIncome(j)).isCloseTo(1, within(1e-12));
                assertThat(change.exports(j)).isCloseTo(1, within(1e-11));
                assertThat(change.imports(j)).isCloseTo(1, within(1e-11));
            }
        }
    }

    /** The equilibrium of the economy is the fixed point of gravity: resistances solved at its shares are its own. */
    @Test
    void closedFixedPointHasTheResistancesOfItsOwnShares() {
        double[][] after = halved(0, 1);
        GravityChange change = gravity(before).closed(after);
        double[] sales = new double[N];
        double[] spending = new double[N];
        for (int j = 0; j < N; j++) {
            sales[j] = output[j] * change.price(j);
            spending[j] = expenditure[j] * change.price(j);
        }
        GravityChange there = new StructuralGravity(NAMES, after, sales, spending, SIGMA, 2).oneStep(after);
        for (int j = 0; j < N; j++) {
            assertThat(there.inwardBefore(j)).isCloseTo(change.inwardAfter(j), within(1e-11));
            assertThat(there.outwardBefore(j)).isCloseTo(change.outwardAfter(j), within(1e-11));
        }
        assertThat(change.inwardAfter(2)).isEqualTo(1);
    }

    @Test
    void dearerTradeMeansLessOfIt() {
        double[][] after = times(before, 0.5);
        for (int j = 0; j < N; j++) {
            after[j][j] = before[j][j];
        }
        GravityChange change = new StructuralGravity(NAMES, before, output, output, SIGMA, 2).closed(after);
        for (int j = 0; j < N; j++) {
            assertThat(change.exports(j) / change.price(j)).isLessThan(1);
            assertThat(change.imports(j) / change.price(j)).isLessThan(1);
            assertThat(change.homeSales(j) / change.price(j)).isGreaterThan(1);
            assertThat(change.realIncome(j)).isLessThan(1);
        }
    }

    @Test
    void theUnitOfAttractionDoesNotMatter() {
        double[][] after = halved(3, 4);
        GravityChange one = gravity(before).closed(after);
        GravityChange other = gravity(times(before, 7)).closed(times(after, 7));
        for (int j = 0; j < N; j++) {
            assertThat(other.price(j)).isCloseTo(one.price(j), within(1e-12));
            assertThat(other.homeSales(j)).isCloseTo(one.homeSales(j), within(1e-11));
        }
    }

    @Test
    void aRegionThatCanSellNothingIsRefused() {
        double[][] closedOff = times(before, 1);
        Arrays.fill(closedOff[3], 0);

        assertThatThrownBy(() -> gravity(closedOff))
                .isInstanceOf(ModelFailure.class)
                .hasMessageContaining("every region must sell something and buy something");
    }
}
