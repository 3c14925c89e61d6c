package portolan.model.economy.validation;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import portolan.data.ValidationInputs;
import portolan.model.ComputedNumbers;
import portolan.model.PublishedModel;
import portolan.model.economy.ArmingtonGravity;
import portolan.model.economy.DeficitRule;
import portolan.model.economy.Economy;
import portolan.model.economy.WorldAccounts;

/**
 * The enlargement of the European Union in 44 regions of the year 2000, after Baier, Yotov and Zylkin (2019).
 *
 * <p>With multiplicative deficits their welfare is the real wage: expenditure follows the own wage there, without the
 * common factor that makes deficits add up to zero.
 */
public final class ArmingtonGravityCase implements PublishedModel {

    @Override
    public ComputedNumbers solve(ValidationInputs inputs) {
        List<String> regions = inputs.rows("trade");
        Economy world =
                ArmingtonGravity.world(regions, inputs.matrix("trade", regions), inputs.number("trade elasticity"));
        double[][] effect = inputs.matrix("log effect", regions);
        ComputedNumbers numbers = new ComputedNumbers();
        WorldAccounts additive = ArmingtonGravity.solve(world, effect, DeficitRule.FIXED);
        state(numbers, "additive", regions, additive);
        welfare(numbers, "additive", regions, j -> additive.realIncome(j) / world.income(j));
        WorldAccounts multiplicative = ArmingtonGravity.solve(world, effect, DeficitRule.PROPORTIONAL);
        state(numbers, "multiplicative", regions, multiplicative);
        welfare(numbers, "multiplicative", regions, multiplicative::realWage);
        return numbers;
    }

    private static void state(ComputedNumbers numbers, String rule, List<String> regions, WorldAccounts books) {
        numbers.put(rule + ": wage hat", regions, books.world()::wage)
                .put(rule + ": price index hat", regions, j -> books.world().price(0, j))
                .put(rule + ": real wage hat", regions, books::realWage);
    }

    private static void welfare(ComputedNumbers numbers, String rule, List<String> regions, IntToDoubleFunction hat) {
        numbers.put(rule + ": welfare hat", regions, hat).put(rule + ": welfare hat, published", regions, hat);
    }
}
