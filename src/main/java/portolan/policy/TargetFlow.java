package portolan.policy;

import java.util.List;

/**
 * Exports that a goal counts.
 *
 * @param exporter the economy whose exports are counted
 * @param to destinations, or {@code all}
 * @param except destinations left out
 * @param without products left out, such as gold
 * @param services whether services count beside goods
 */
public record TargetFlow(
        String exporter, List<String> to, List<String> except, List<String> without, boolean services) {
    public TargetFlow {
        to = List.copyOf(to);
        except = List.copyOf(except);
        without = List.copyOf(without);
        if (to.isEmpty()) {
            throw new IllegalArgumentException("a goal names at least one destination, or all");
        }
    }

    public boolean counts(String destination, String product) {
        return (to.contains(destination) || to.contains(FlowSelector.ALL))
                && !except.contains(destination)
                && !without.contains(product)
                && (services || !product.equals("services"));
    }
}
