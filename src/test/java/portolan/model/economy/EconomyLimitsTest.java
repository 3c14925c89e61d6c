package portolan.model.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import portolan.numerics.DenseLu;

/** Cases with an answer of their own: closed trade, small regions and sectors, small shocks, taxes on exports. */
class EconomyLimitsTest {
    private static final int N = 6;
    private static final int M = 4;

    /**
     * Real wage from own shares alone (Arkolakis, Costinot and Rodriguez-Clare 2012, with inputs as in Costinot and
     * Rodriguez-Clare 2014): ln P - ln w of a sector is ln of its own share's change over theta, plus that of its inputs.
     */
    private static double realWage(Economy economy, double[] lnOwnShare, int j) {
        double[][] matrix = new double[M][M];
        double[] right = new double[M];
        for (int s = 0; s < M; s++) {
            for (int k = 0; k < M; k++) {
                matrix[s][k] = (s == k ? 1 : 0) - economy.inputShare[s][k][j];
            }
            right[s] = lnOwnShare[s] / economy.elasticity[s];
        }
        DenseLu lu = new DenseLu(M);
        assertThat(lu.factor(matrix, M)).isTrue();
        double[] lnPrice = new double[M];
        lu.solve(right, lnPrice);
        double sum = 0;
        for (int k = 0; k < M; k++) {
            sum += economy.finalUse[k][j] / economy.income(j) * lnPrice[k];
        }
        return StrictMath.exp(-sum);
    }

    @Test
    void ownSharesTellTheRealWage() {
        Economy economy = Worlds.random(N, M, 41);
        TradePolicy policy = Worlds.raise(economy, TradePolicy.from(economy), 1, 0.4)
                .exportTax(2, 3, 0, 0.2)
                .premium(0, 5, 2, 0.3, 0.25)
                .cost(1, 5, 1, 0.8)
                .done();
        WorldAccounts books = Worlds.solve(economy, policy, Closure.USUAL);
        for (int j = 0; j < N; j++) {
            double[] own = new double[M];
            for (int s = 0; s < M; s++) {
                own[s] = StrictMath.log(books.share(s, j, j) / economy.share[s][j][j]);
            }
            assertThat(books.realWage(j)).isCloseTo(realWage(economy, own, j), within(1e-10));
        }
    }

    /** Shut off, a region's own shares are one, and so its real wage is known before anything is solved. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1.5})
    void withoutTradeTheFormerOwnSharesTellEverything(double labourSupply) {
        Economy economy = Worlds.random(N, M, 42);
        Closure closure = new Closure(DeficitRule.BALANCED, RevenueRule.HOUSEHOLDS, labourSupply);
        WorldAccounts books = Worlds.solve(economy, shut(economy, Double.POSITIVE_INFINITY), closure);
        WorldAccounts nearly = Worlds.solve(economy, shut(economy, 1e8), closure);
        for (int j = 0; j < N; j++) {
            double[] own = new double[M];
            for (int s = 0; s < M; s++) {
                own[s] = -StrictMath.log(economy.share[s][j][j]);
            }
            double realWage = realWage(economy, own, j);
            double labour = StrictMath.exp(labourSupply * StrictMath.log(realWage));
            assertThat(books.realWage(j)).isCloseTo(realWage, within(1e-10));
            assertThat(books.labour[j]).isCloseTo(labour, within(1e-10));
            assertThat(books.realIncome(j)).isCloseTo(realWage * labour * economy.valueAdded[j], within(1e-8));
            assertThat(nearly.realWage(j)).isCloseTo(realWage, within(1e-9));
        }
    }

    private static TradePolicy shut(Economy economy, double cost) {
        TradePolicy.Editor editor = TradePolicy.from(economy);
        for (int s = 0; s < M; s++) {
            for (int i = 0; i < N; i++) {
                for (int j = 0; j < N; j++) {
                    if (i != j) {
                        editor.cost(s, i, j, cost);
                    }
                }
            }
        }
        return editor.done();
    }

    /** One sector, own share 3/4, theta 4: shut off, income falls by the real wage and once more by labour's answer. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 2, 5})
    void labourSupplyByHand(double supply) {
        Economy economy = Worlds.symmetric(6, 75, 5, 4);
        TradePolicy.Editor editor = TradePolicy.from(economy);
        for (int i = 1; i < 6; i++) {
            editor.cost(0, i, 0, Double.POSITIVE_INFINITY).cost(0, 0, i, Double.POSITIVE_INFINITY);
        }
        Closure closure = new Closure(DeficitRule.FIXED, RevenueRule.HOUSEHOLDS, supply);
        WorldAccounts books = Worlds.solve(economy, editor.done(), closure);
        double lnRealWage = StrictMath.log(0.75) / 4;
        assertThat(books.labour[0]).isCloseTo(StrictMath.exp(supply * lnRealWage), within(1e-10));
        assertThat(books.realIncome(0)).isCloseTo(100 * StrictMath.exp((1 + supply) * lnRealWage), within(1e-8));
    }

    /** A region too small to bear on others: its wage solves one equation at their fixed prices. */
    @Test
    void aSmallRegionMeetsFixedPrices() {
        double theta = 5;
        double rate = 0.35;
        double own = 0.6;
        double[] error = new double[2];
        for (int k = 0; k < 2; k++) {
            double size = k == 0 ? 1e-3 : 1e-4;
            double[][][] flow = {{{60 * size, 10 * size, 30 * size}, {15 * size, 500, 40}, {25 * size, 40, 300}}};
            Economy economy = new Calibration(Worlds.names("R", 3), Worlds.names("S", 1))
                    .calibrate(flow, new double[1][3][3], null, new double[] {theta});
            TradePolicy policy =
                    Worlds.raise(economy, TradePolicy.from(economy), 0, rate).done();
            WorldAccounts books = Worlds.solve(economy, policy, Closure.USUAL);
            double wage = books.world.wage(0) / books.world.wage(1);
            error[k] = StrictMath.abs(wage / smallRegionsWage(theta, rate, own) - 1);
        }
        assertThat(error[0]).isLessThan(1e-3);
        assertThat(error[0] / error[1]).isCloseTo(10, within(0.5));
    }

    /** Exports of 40 at wage 1 fall as w^-theta; imports are bought from income, revenue included. */
    private static double smallRegionsWage(double theta, double rate, double own) {
        double low = 0.5;
        double high = 2;
        for (int k = 0; k < 100; k++) {
            double wage = (low + high) / 2;
            double fall = StrictMath.exp(-theta * StrictMath.log(wage));
            double foreign = (1 - own) * StrictMath.exp(-theta * StrictMath.log1p(rate));
            double share = foreign / (own * fall + foreign);
            double spending = 100 * wage / (1 - share * rate / (1 + rate));
            boolean tooPoor = share * spending / (1 + rate) < 40 * fall;
            low = tooPoor ? wage : low;
            high = tooPoor ? high : wage;
        }
        return low;
    }

    /** A sector too small to bear on wages and incomes: partial equilibrium at fixed costs and fixed spending. */
    @Test
    void aSmallSectorIsPartialEquilibrium() {
        double[] error = new double[2];
        for (int k = 0; k < 2; k++) {
            Economy economy = smallSector(k == 0 ? 1e-4 : 1e-5);
            double kappa = 1.4;
            double duty = (1 + economy.duty[0][1][2]) * kappa - 1;
            WorldAccounts books = Worlds.solve(
                    economy, TradePolicy.from(economy).duty(0, 1, 2, duty).done(), Closure.USUAL);
            double fall = StrictMath.exp(-economy.elasticity[0] * StrictMath.log(kappa));
            double sum = 1 + economy.share[0][1][2] * (fall - 1);
            for (int i = 0; i < N; i++) {
                double expected = economy.flow(0, i, 2) * (i == 1 ? fall / kappa : 1) / sum;
                error[k] = StrictMath.max(error[k], StrictMath.abs(books.border(0, i, 2) / expected - 1));
            }
        }
        assertThat(error[0]).isBetween(1e-9, 1e-3);
        assertThat(error[0] / error[1]).isCloseTo(10, within(0.5));
    }

    /** Sector 0 is this part of its size, buys no inputs and is none. */
    private static Economy smallSector(double size) {
        Economy base = Worlds.random(N, M, 43);
        double[][][] flow = new double[M][N][N];
        double[][][] inputs = new double[M][M][N];
        for (int s = 0; s < M; s++) {
            for (int i = 0; i < N; i++) {
                for (int j = 0; j < N; j++) {
                    flow[s][i][j] = base.flow(s, i, j) * (s == 0 ? size : 1);
                }
                for (int k = 1; k < M && s > 0; k++) {
                    inputs[s][k][i] = base.inputShare[s][k][i] * base.output[s][i];
                }
            }
        }
        return new Calibration(base.regions, base.sectors).calibrate(flow, base.duty, inputs, base.elasticity);
    }

    /** Lerner's symmetry: with balanced trade a tax on all exports is a duty on all imports, whatever else stands. */
    @ParameterizedTest
    @MethodSource("portolan.model.economy.WorldSymmetriesTest#closures")
    void aTaxOnExportsIsADutyOnImports(Closure closure) {
        if (closure.deficits() != DeficitRule.BALANCED) {
            return;
        }
        Economy economy = Worlds.random(N, M, 44);
        TradePolicy.Editor taxed = TradePolicy.from(economy);
        for (int s = 0; s < M; s++) {
            for (int j = 1; j < N; j++) {
                taxed.exportTax(s, 0, j, 0.3);
            }
        }
        WorldAccounts tax = Worlds.solve(economy, taxed.done(), closure);
        TradePolicy duties =
                Worlds.raise(economy, TradePolicy.from(economy), 0, 0.3).done();
        WorldAccounts duty = Worlds.solve(economy, duties, closure);
        double apart = duty.world.wage(0) / duty.world.wage(1) / (tax.world.wage(0) / tax.world.wage(1));
        assertThat(apart).isCloseTo(1.3, within(1e-10));
        for (int j = 0; j < N; j++) {
            assertThat(tax.realWage(j)).isCloseTo(duty.realWage(j), within(1e-10));
            assertThat(tax.realIncome(j)).isCloseTo(duty.realIncome(j), within(1e-9 * duty.realIncome(j)));
        }
    }

    /** Revenue of a duty rises to one peak, then falls to nothing. */
    @Test
    void revenueHasOnePeak() {
        Economy economy = Worlds.random(N, M, 45);
        double[] revenue = new double[16];
        double rate = 0.01;
        for (int k = 0; k < revenue.length; k++) {
            TradePolicy policy =
                    Worlds.raise(economy, TradePolicy.from(economy), 0, rate).done();
            Closure balanced = new Closure(DeficitRule.BALANCED, RevenueRule.HOUSEHOLDS, 0);
            WorldAccounts books = Worlds.solve(economy, policy, balanced);
            revenue[k] = books.revenue(0) / books.earning[0];
            rate *= 1.8;
        }
        int falls = 0;
        for (int k = 1; k < revenue.length; k++) {
            boolean fell = revenue[k] < revenue[k - 1];
            assertThat(falls == 0 || fell).as("rise %d after the peak", k).isTrue();
            falls += fell ? 1 : 0;
        }
        assertThat(falls).isBetween(3, revenue.length - 3);
    }

    /** Half the shock, half the answer, and a quarter of what the first order leaves out. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1.5})
    void smallShocksFollowTheDerivatives(double labourSupply) {
        Economy economy = Worlds.random(N, M, 46);
        double[][][] duty = new double[M][N][N];
        double[][][] cost = new double[M][N][N];
        for (int s = 0; s < M; s++) {
            for (int i = 0; i < N; i++) {
                duty[s][i][1] = i == 1 ? 0 : 1;
            }
        }
        cost[2][3][0] = -1.5;
        duty[0][4][5] = 2;
        LinearWorld linear = new LinearWorld(economy, duty, cost, labourSupply);
        Closure closure = new Closure(DeficitRule.FIXED, RevenueRule.HOUSEHOLDS, labourSupply);
        double whole = beyondFirstOrder(economy, linear, duty, cost, 1e-3, closure);
        double half = beyondFirstOrder(economy, linear, duty, cost, 5e-4, closure);
        assertThat(half).isBetween(1e-9, 1e-4);
        assertThat(whole / half).isCloseTo(4, within(0.05));
        assertThat(beyondFirstOrder(economy, linear, duty, cost, 1e-4, closure)).isLessThan(1e-6);
    }

    /** The largest difference between the logs of the answer and their first order, at the size of a shock. */
    static double beyondFirstOrder(
            Economy economy,
            LinearWorld linear,
            double[][][] lnDuty,
            double[][][] lnCost,
            double size,
            Closure closure) {
        TradePolicy.Editor editor = TradePolicy.from(economy);
        for (int s = 0; s < lnDuty.length; s++) {
            for (int i = 0; i < lnDuty[s].length; i++) {
                for (int j = 0; j < lnDuty[s].length; j++) {
                    double power = StrictMath.exp(size * lnDuty[s][i][j]);
                    editor.duty(s, i, j, (1 + economy.duty[s][i][j]) * power - 1)
                            .cost(s, i, j, StrictMath.exp(size * lnCost[s][i][j]));
                }
            }
        }
        WorldAccounts books = Worlds.solve(economy, editor.done(), closure);
        double largest = 0;
        for (int j = 0; j < economy.regions.size(); j++) {
            double wage = StrictMath.log(books.world.wage(j)) - size * linear.lnWage(j);
            double income = StrictMath.log(books.realIncome(j) / economy.income(j)) - size * linear.lnRealIncome(j);
            largest = StrictMath.max(largest, StrictMath.max(StrictMath.abs(wage), StrictMath.abs(income)));
            for (int s = 0; s < lnDuty.length; s++) {
                double price = books.world.lnPrice[s][j] - size * linear.lnPrice(s, j);
                largest = StrictMath.max(largest, StrictMath.abs(price));
            }
        }
        return largest;
    }
}
