package portolan.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The layers of a duty. The applied rate on a flow is the sum of its layers, all charged on the customs value: that is
 * how surtaxes and anti-dumping duties of Canada and China are assessed (each on the value for duty, not on the
 * duty-inclusive value). Which layers leave out goods that others cover is said in {@link Stacking}.
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
    COUNTER_TARIFF,
    /** United States, Trade Expansion Act 1962, section 232: steel, aluminium and goods made of them. */
    SECTION_232_METALS,
    /** The same on cars and light trucks. */
    SECTION_232_AUTOS,
    /** The same on parts of cars. */
    SECTION_232_PARTS,
    /** The same on copper and goods made of it. */
    SECTION_232_COPPER,
    /** The same on timber, lumber, upholstered furniture and cabinets. */
    SECTION_232_LUMBER,
    /** The same on medium and heavy trucks, buses and their parts. */
    SECTION_232_TRUCKS,
    /** United States, International Emergency Economic Powers Act: fentanyl and reciprocal duties. */
    IEEPA,
    /** United States, Trade Act 1974, section 122: surcharge for the balance of payments. */
    SECTION_122,
    /** United States, Trade Act 1974, section 301: answer to unfair practices. */
    SECTION_301,
    /** United States, Tariff Act 1930, section 338: answer to discrimination. */
    SECTION_338;

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
