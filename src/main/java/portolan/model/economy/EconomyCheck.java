package portolan.model.economy;

import java.util.ArrayList;
import java.util.List;
import portolan.core.Numbers;
import portolan.model.ModelFailure;

/**
 * Holds a solved world against the equations of the model, from its wages, prices and spending alone.
 *
 * <p>Residuals are relative to the larger side, those of a region's balance of trade to its income.
 */
public final class EconomyCheck {

    /** The largest residual an answer may leave. */
    public static final double LIMIT = 1e-10;

    /**
     * One equation that does not hold.
     *
     * @param equation its name
     * @param place sector and region, or region, or the world
     * @param residual how far it is off
     */
    public record Failure(String equation, String place, double residual) {
        @Override
        public String toString() {
            return equation + " does not hold in " + place
                    + (Double.isFinite(residual) ? ": off by " + Numbers.text(residual) : ": no number came out");
        }
    }

    private final WorldAccounts books;
    private final Equilibrium world;
    private final Economy economy;
    private final int n;
    private final int m;
    private final List<Failure> failures = new ArrayList<>();
    private double worst;

    private EconomyCheck(WorldAccounts books) {
        this.books = books;
        world = books.world;
        economy = world.economy;
        n = economy.regions.size();
        m = economy.sectors.size();
        prices();
        spending();
        incomes();
        world();
    }

    /**
     * Checks every equation.
     *
     * @param books a solved world's books
     * @return the check, with its failures
     */
    public static EconomyCheck of(WorldAccounts books) {
        return new EconomyCheck(books);
    }

    /**
     * The equations that do not hold to {@link #LIMIT}.
     *
     * @return none when the answer is one
     */
    public List<Failure> failures() {
        return List.copyOf(failures);
    }

    /**
     * Refuses an answer that is none.
     *
     * @param what what was solved, for the message
     * @throws ModelFailure naming the equations that do not hold
     */
    public void require(String what) {
        if (!failures.isEmpty()) {
            throw new ModelFailure(what + ": " + failures.get(0)
                    + (failures.size() > 1 ? ", and " + (failures.size() - 1) + " more equations" : "")
                    + ". This is a fault of the program: please report it with the scenario.");
        }
    }

    /**
     * The largest residual met.
     *
     * @return relative, 0 or more
     */
    public double worst() {
        return worst;
    }

    /** Shares of origins add up to one wherever something is bought: the price index is right. */
    private void prices() {
        for (int s = 0; s < m; s++) {
            for (int j = 0; j < n; j++) {
                if (economy.spending[s][j] == 0) {
                    continue;
                }
                double sum = 0;
                for (int i = 0; i < n; i++) {
                    if (economy.share[s][i][j] > 0) {
                        sum += books.share(s, i, j);
                    }
                }
                hold("the price index", place(s, j), sum, 1);
            }
        }
    }

    /** Spending is what producers buy as inputs plus what households and the government use. */
    private void spending() {
        boolean government = world.conditions.closure.revenue() == RevenueRule.GOVERNMENT;
        for (int j = 0; j < n; j++) {
            double spent = government ? economy.revenue(j) : 0;
            double all = -spent;
            for (int k = 0; k < m; k++) {
                all += economy.finalUse[k][j];
            }
            for (int k = 0; k < m; k++) {
                boolean services = k == m - 1;
                double use = (economy.finalUse[k][j] - (services ? spent : 0)) / all * books.householdIncome(j)
                        + (government && services ? books.revenue[j] : 0);
                for (int s = 0; s < m; s++) {
                    use += economy.inputShare[s][k][j] * books.output[s][j];
                }
                if (economy.spending[k][j] != 0 || use != 0) {
                    hold("spending", place(k, j), world.spending[k][j], use);
                }
            }
        }
    }

    /** Labour is paid what producers pay for it; trade leaves the deficit that is paid for. */
    private void incomes() {
        for (int j = 0; j < n; j++) {
            double paid = 0;
            for (int s = 0; s < m; s++) {
                paid += economy.valueAddedShare[s][j] * books.output[s][j];
            }
            String place = "region " + economy.regions.get(j);
            hold("the labour market", place, paid, books.earning[j]);
            double scale = books.earning[j];
            hold("the balance of trade", place, 1 + books.tradeDeficit(j) / scale, 1 + books.transfer[j] / scale);
        }
    }

    private void world() {
        double wages = 0;
        double before = 0;
        double transfers = 0;
        for (int j = 0; j < n; j++) {
            wages += world.wage[j] * economy.valueAdded[j];
            before += economy.valueAdded[j];
            transfers += books.transfer[j];
        }
        hold("the numeraire", "the world", wages, before);
        hold("the sum of deficits", "the world", 1 + transfers / before, 1);
    }

    private String place(int s, int j) {
        return "sector " + economy.sectors.get(s) + ", region " + economy.regions.get(j);
    }

    private void hold(String equation, String place, double left, double right) {
        double scale = StrictMath.max(StrictMath.abs(left), StrictMath.abs(right));
        double residual = left == right ? 0 : StrictMath.abs(left - right) / scale;
        if (!(residual <= LIMIT)) {
            failures.add(new Failure(equation, place, residual));
        }
        if (!(residual <= worst)) {
            worst = residual;
        }
    }
}
