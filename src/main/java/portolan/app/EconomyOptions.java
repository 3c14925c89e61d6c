package portolan.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import portolan.core.InputException;
import portolan.core.Numbers;
import portolan.core.Problem;
import portolan.model.economy.Closure;
import portolan.model.economy.DeficitRule;
import portolan.model.economy.RevenueRule;

/**
 * Which models are run, and what closes the one of whole economies.
 *
 * @param model the models
 * @param deficits what becomes of trade deficits, or null for {@link Deficits#FIXED}
 * @param revenue who spends revenue, or null for {@link Revenue#HOUSEHOLDS}
 * @param labourSupply elasticity of labour supply to the real wage, 0 to 5, or null for 0
 */
public record EconomyOptions(
        ModelChoice model,
        @Nullable Deficits deficits,
        @Nullable Revenue revenue,
        @Nullable Double labourSupply) {
    /** Product markets alone. */
    public static final EconomyOptions NONE = new EconomyOptions(ModelChoice.MARKETS, null, null, null);

    private static final double MOST = 5;

    /** What becomes of trade deficits. */
    public enum Deficits {
        FIXED,
        PROPORTIONAL,
        BALANCED
    }

    /** Who spends revenue. */
    public enum Revenue {
        HOUSEHOLDS,
        GOVERNMENT
    }

    boolean markets() {
        return model != ModelChoice.ECONOMY;
    }

    boolean economy() {
        return model != ModelChoice.MARKETS;
    }

    /**
     * Refuses what cannot be meant.
     *
     * @throws InputException when a number is out of range, a choice would change nothing, or two sets of numbers would be
     *     printed under the same names
     */
    void check(Format format) {
        List<Problem> problems = new ArrayList<>();
        if (labourSupply != null && !(labourSupply >= 0 && labourSupply <= MOST)) {
            problems.add(new Problem(
                    "--labour-supply", 0, 0, labourSupply + " is no such elasticity", "write a number from 0 to 5"));
        }
        Map<String, String> idle = closing();
        if (!economy() && !idle.isEmpty()) {
            problems.add(new Problem(
                    "--" + String.join(", --", idle.keySet()),
                    0,
                    0,
                    "it changes nothing in product markets",
                    "add --model economy or --model both, or leave it out"));
        }
        if (model == ModelChoice.BOTH && format != Format.TABLE) {
            problems.add(new Problem(
                    "--format",
                    0,
                    0,
                    "both models give numbers of the same names",
                    "ask for one model, or take results.csv and economy.csv from the folder of results"));
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
    }

    Closure closure() {
        DeficitRule rule = deficits == null ? DeficitRule.FIXED : DeficitRule.valueOf(deficits.name());
        RevenueRule use = revenue == null ? RevenueRule.HOUSEHOLDS : RevenueRule.valueOf(revenue.name());
        return new Closure(rule, use, labourSupply == null ? 0 : labourSupply);
    }

    /** The choices for the manifest; empty for product markets alone. */
    Map<String, String> asOptions() {
        Map<String, String> options = new TreeMap<>();
        if (economy()) {
            Closure closure = closure();
            options.put("model", word(model));
            options.put("deficits", word(closure.deficits()));
            options.put("revenue", word(closure.revenue()));
            options.put("labour-supply", Numbers.text(closure.labourSupply()));
        }
        return options;
    }

    /** Choices that were made, by the names of their options. */
    private Map<String, String> closing() {
        Map<String, String> made = new TreeMap<>();
        if (deficits != null) {
            made.put("deficits", word(deficits));
        }
        if (revenue != null) {
            made.put("revenue", word(revenue));
        }
        if (labourSupply != null) {
            made.put("labour-supply", String.valueOf(labourSupply));
        }
        return made;
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
