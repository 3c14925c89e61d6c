package portolan.model.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The check of a solved world catches what a faulty solver would hand it, and the books add up line by line. */
class EconomyCheckTest {
    private static final int N = 5;
    private static final int M = 3;
    private static final Economy ECONOMY = Worlds.random(N, M, 61);
    private static final Closure CLOSURE = new Closure(DeficitRule.FIXED, RevenueRule.HOUSEHOLDS, 0.5);

    /** The duty that stands beside all other measures, apart, so that faults can put another in its place. */
    private static TradePolicy policy(UnaryOperator<TradePolicy.Editor> duty, double rentAtHome, double cost) {
        return duty.apply(Worlds.raise(ECONOMY, TradePolicy.from(ECONOMY), 1, 0.2))
                .premium(1, 4, 0, 0.4, rentAtHome)
                .cost(2, 0, 4, cost)
                .done();
    }

    private static Conditions right() {
        return Conditions.of(ECONOMY, policy(editor -> editor.duty(0, 2, 3, 0.6), 0.3, 1.2), CLOSURE);
    }

    /** Faults that a solver could have, each as the conditions that it would in truth have solved. */
    static Stream<Arguments> faults() {
        double premium = 1.6 / (1 + ECONOMY.duty[0][2][3]) - 1;
        double[] other = ECONOMY.elasticity.clone();
        other[1] += 0.01;
        return Stream.of(
                arguments(
                        "revenue of a duty goes to the exporter",
                        with(policy(editor -> editor.premium(0, 2, 3, premium, 0), 0.3, 1.2)),
                        "the balance of trade"),
                arguments(
                        "exporter and importer of a duty change places",
                        with(policy(editor -> editor.duty(0, 3, 2, 0.6), 0.3, 1.2)),
                        "the price index"),
                arguments(
                        "the rent goes to the other side",
                        with(policy(editor -> editor.duty(0, 2, 3, 0.6), 0.7, 1.2)),
                        "the balance of trade"),
                arguments(
                        "a cost of trade is left out",
                        with(policy(editor -> editor.duty(0, 2, 3, 0.6), 0.3, 1)),
                        "the price index"),
                arguments("another elasticity acts in one sector", right().withHorizon(other, null), "the price index"),
                arguments("deficits are left out", with(DeficitRule.BALANCED, 0.5), "the balance of trade"),
                arguments("deficits move", with(DeficitRule.PROPORTIONAL, 0.5), "the balance of trade"),
                arguments("labour does not answer", with(DeficitRule.FIXED, 0), "the labour market"),
                arguments(
                        "the government spends revenue",
                        Conditions.of(
                                ECONOMY, right().policy, new Closure(DeficitRule.FIXED, RevenueRule.GOVERNMENT, 0.5)),
                        "spending"));
    }

    private static Conditions with(TradePolicy policy) {
        return Conditions.of(ECONOMY, policy, CLOSURE);
    }

    private static Conditions with(DeficitRule rule, double labourSupply) {
        return Conditions.of(ECONOMY, right().policy, new Closure(rule, RevenueRule.HOUSEHOLDS, labourSupply));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void faultsAreCaught(String fault, Conditions solved, String equation) {
        Equilibrium answer = new EconomySolver(ECONOMY).solve(solved);
        assertThat(EconomyCheck.of(new WorldAccounts(answer)).failures()).isEmpty();
        Equilibrium handedOver = new Equilibrium(ECONOMY, right(), answer.point, answer.report());
        EconomyCheck check = EconomyCheck.of(new WorldAccounts(handedOver));
        assertThat(check.failures()).as(fault).anyMatch(f -> f.equation().equals(equation) && f.residual() > 1e-6);
        assertThat(check.worst()).isGreaterThan(1e-6);
    }

    @Test
    void aForgottenNumeraireIsCaught() {
        Equilibrium answer = new EconomySolver(ECONOMY).solve(right());
        double[] point = answer.point.clone();
        for (int i = 0; i < point.length; i++) {
            point[i] = i < N * (1 + M) ? point[i] + StrictMath.log1p(1e-6) : point[i] * (1 + 1e-6);
        }
        EconomyCheck check =
                EconomyCheck.of(new WorldAccounts(new Equilibrium(ECONOMY, right(), point, answer.report())));
        assertThat(check.failures())
                .singleElement()
                .matches(failure -> failure.equation().equals("the numeraire"));
    }

    @Test
    void whatIsNoNumberIsCaught() {
        Equilibrium answer = new EconomySolver(ECONOMY).solve(right());
        double[] point = answer.point.clone();
        point[2] = Double.NaN;
        EconomyCheck check =
                EconomyCheck.of(new WorldAccounts(new Equilibrium(ECONOMY, right(), point, answer.report())));
        assertThat(check.failures().toString()).contains("no number came out");
        assertThat(check.worst()).isNaN();
    }

    /** Revenue is rate times value at the border, taxes on exports and rents to their holders, flow by flow. */
    @ParameterizedTest
    @MethodSource("portolan.model.economy.WorldSymmetriesTest#closures")
    void booksAddUpLineByLine(Closure closure) {
        Economy economy = Worlds.random(6, 4, 62);
        WorldAccounts books = Worlds.solve(economy, WorldSymmetriesTest.mixture(economy), closure);
        TradePolicy policy = books.world.conditions.policy;
        double[] revenue = new double[6];
        double deficits = 0;
        for (int s = 0; s < 4; s++) {
            for (int i = 0; i < 6; i++) {
                for (int j = 0; j < 6; j++) {
                    double atProducer = books.sale[s][i][j];
                    double tax = policy.exportTaxOf(s, i, j) * atProducer;
                    double duty = policy.duty[s][i][j] * (atProducer + tax);
                    double rent = policy.premiumOf(s, i, j) * (atProducer + tax + duty);
                    double[][][] shares = policy.rentAtHome;
                    double home = shares == null ? 0 : shares[s][i][j];
                    revenue[i] += tax + (1 - home) * rent;
                    revenue[j] += duty + home * rent;
                    assertThat(books.purchase[s][i][j]).isCloseTo(atProducer + tax + duty + rent, within(1e-9));
                    assertThat(books.border(s, i, j)).isCloseTo(atProducer + tax + (1 - home) * rent, within(1e-9));
                    assertThat(books.share(s, i, j)).isBetween(0.0, 1.0);
                }
            }
        }
        for (int j = 0; j < 6; j++) {
            assertThat(books.revenue(j)).isCloseTo(revenue[j], within(1e-9));
            deficits += books.tradeDeficit(j);
            double use = 0;
            for (int k = 0; k < 4; k++) {
                use += books.world.spending[k][j];
                for (int s = 0; s < 4; s++) {
                    use -= economy.inputShare[s][k][j] * books.output(s, j);
                }
            }
            boolean handed = closure.revenue() == RevenueRule.HOUSEHOLDS;
            double government = handed ? 0 : revenue[j];
            assertThat(use).isCloseTo(books.householdIncome(j) + government, within(1e-9 * use));
            assertThat(use).isCloseTo(books.earning[j] + books.transfer[j] + revenue[j], within(1e-9 * use));
        }
        assertThat(deficits).isCloseTo(0, within(1e-9));
    }
}
