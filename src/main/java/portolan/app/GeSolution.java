package portolan.app;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portolan.data.GeWorld;
import portolan.files.GeFolder;
import portolan.model.ModelFailure;
import portolan.model.economy.Calibration;
import portolan.model.economy.Closure;
import portolan.model.economy.Conditions;
import portolan.model.economy.DeficitRule;
import portolan.model.economy.Economy;
import portolan.model.economy.EconomyCheck;
import portolan.model.economy.EconomySolver;
import portolan.model.economy.Equilibrium;
import portolan.model.economy.Hats;
import portolan.model.economy.RevenueRule;
import portolan.model.economy.TradePolicy;
import portolan.model.economy.WorldAccounts;
import portolan.numerics.ConvergenceReport;

/**
 * A user's own world, solved before and after the change.
 *
 * @param world the data
 * @param closure what closes the model
 * @param hats the world after against the world before
 * @param report how the solver got to the world after
 * @param worst the largest residual of any equation in either world, checked from the outputs alone
 * @param notes what was rescaled or balanced
 */
record GeSolution(
        GeWorld world, Closure closure, Hats hats, ConvergenceReport report, double worst, List<String> notes) {
    GeSolution {
        notes = List.copyOf(notes);
    }

    /**
     * Calibrates and solves.
     *
     * @throws ModelFailure when there is no answer that meets the equations
     */
    static GeSolution of(GeFolder.Read read, boolean balance) {
        GeWorld world = read.world();
        List<String> notes = new ArrayList<>(read.notes());
        double[][][] flow = world.flows().copy();
        if (balance) {
            flow = GeBalance.flows(world, notes);
        }
        Economy economy = calibrate(world, flow);
        GeWorld.Settings settings = world.settings();
        Closure closure = new Closure(
                DeficitRule.valueOf(settings.deficits().name()),
                RevenueRule.valueOf(settings.revenue().name()),
                settings.labourSupply());
        EconomySolver solver = new EconomySolver(economy);
        Equilibrium before = solver.solve(Conditions.of(economy, TradePolicy.of(economy), closure));
        Equilibrium after = solver.solve(Conditions.of(economy, policy(world, economy), closure), before);
        Hats hats = new Hats(new WorldAccounts(before), new WorldAccounts(after));
        double worst = StrictMath.max(worst(hats.before()), worst(hats.after()));
        return new GeSolution(world, closure, hats, after.report(), worst, notes);
    }

    private static double worst(WorldAccounts books) {
        EconomyCheck check = EconomyCheck.of(books);
        if (!check.failures().isEmpty()) {
            throw new ModelFailure("the answer does not meet the equations: "
                    + check.failures().get(0));
        }
        return check.worst();
    }

    private static Economy calibrate(GeWorld world, double[][][] flow) {
        double[] theta =
                world.elasticities().stream().mapToDouble(value -> value).toArray();
        return new Calibration(world.regions(), world.sectors())
                .calibrate(flow, world.tariffs().copy(), uses(world, flow), theta);
    }

    /** Purchases of inputs, [output][input][region]. */
    private static double @Nullable [][][] uses(GeWorld world, double[][][] flow) {
        double[][][] uses = world.inputShares().copy();
        for (int o = 0; o < uses.length; o++) {
            for (int j = 0; j < world.regions().size(); j++) {
                double output = 0;
                for (double value : flow[o][j]) {
                    output += value;
                }
                for (double[] use : uses[o]) {
                    use[j] *= output;
                }
            }
        }
        return uses;
    }

    private static TradePolicy policy(GeWorld world, Economy economy) {
        TradePolicy.Editor editor = TradePolicy.from(economy);
        for (int s = 0; s < world.sectors().size(); s++) {
            for (int i = 0; i < world.regions().size(); i++) {
                for (int j = 0; j < world.regions().size(); j++) {
                    editor.duty(s, i, j, world.newTariffs().at(s, i, j));
                    if (world.exportTaxes().at(s, i, j) != 0) {
                        editor.exportTax(s, i, j, world.exportTaxes().at(s, i, j));
                    }
                    if (world.costs().at(s, i, j) != 1) {
                        editor.cost(s, i, j, world.costs().at(s, i, j));
                    }
                }
            }
        }
        return editor.done();
    }
}
