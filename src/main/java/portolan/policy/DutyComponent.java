package portolan.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The layers of a duty. The applied rate on a flow is the sum of its layers, all charged on the customs value: that is
 * how surtaxes and anti-dumping duties of Canada and China are assessed (each on the value for duty, not on the
 * duty-inclusive value).
 */
public enum DutyComponent {
    /** The standing rate: most-favoured-nation, or preferential where an agreement holds. */
    MFN,
    /** A surtax order, such as Canada's on Chinese electric vehicles. */
    SURTAX,
    ANTI_DUMPING,
    COUNTERVAILING,
    SAFEGUARD,
    /** A retaliatory additional duty, such as China's on Canadian farm and fish products. */
    ADDITIONAL,
    /** A duty answering another country's duty, such as Canada's on cars built in the United States. */
    COUNTER_TARIFF;

    /** Name in files: {@code anti-dumping}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(DutyComponent::label).toList();
    }

    /**
     * The layer with this name.
     *
     * @throws IllegalArgumentException when there is no such layer
     */
    public static DutyComponent of(String label) {
        return Arrays.stream(values())
                .filter(component -> component.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + label + "' is no layer of a duty"));
    }
}
