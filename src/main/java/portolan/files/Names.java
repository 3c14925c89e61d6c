package portolan.files;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import portolan.core.Nearest;
import portolan.core.SourceRef;
import portolan.policy.FlowSelector;

/** Values that name something known: an economy, a product, a source. */
final class Names {
    /** One economy. */
    static final Type<String> ECONOMY = economy(false);

    /** One economy or {@code all}. */
    static final Type<String> ECONOMY_OR_ALL = economy(true);

    /** One or several economies, or {@code all}. */
    static final Type<List<String>> ECONOMIES = new ListType<>(ECONOMY_OR_ALL, true, true);

    static final Type<String> PRODUCT = named(
            "product",
            "canola-seed",
            "^[a-z][a-z0-9-]*$",
            vocabulary -> vocabulary.products().keySet());

    private static final Type<String> PRODUCT_OR_ALL = new ScalarType<>(
            "a product",
            "canola-seed",
            Schemas.text("^[a-z][a-z0-9-]*$"),
            (scalar, reading) -> scalar.text().equals(FlowSelector.ALL)
                    ? FlowSelector.ALL
                    : known(
                            "product",
                            scalar.text(),
                            reading.vocabulary().products().keySet()));

    /** One or several products, or {@code all}. */
    static final Type<List<String>> PRODUCTS = new ListType<>(PRODUCT_OR_ALL, true, true);

    static final Type<SourceRef> SOURCE = new ScalarType<>(
            "a source id",
            "gac-2026-04-07",
            Schemas.text("^[a-z0-9][a-z0-9.-]{0,79}$"),
            (scalar, reading) -> new SourceRef(
                    known("source", scalar.text(), reading.vocabulary().sources())));

    static final Type<String> AGREEMENT =
            named("agreement", "cusma", "^[a-z0-9][a-z0-9-]{0,79}$", Vocabulary::agreements);

    static final Type<String> CLAIM = named("claim", "A1-1", "^A\\d+-\\d+$", Vocabulary::claims);

    static final Type<String> SCENARIO =
            named("scenario", "status-quo", "^[a-z0-9][a-z0-9-]{0,79}$", Vocabulary::scenarios);

    private Names() {}

    private static Type<String> named(
            String noun, String example, String pattern, Function<Vocabulary, Collection<String>> names) {
        return new ScalarType<>(
                (noun.startsWith("a") ? "an " : "a ") + noun,
                example,
                Schemas.text(pattern),
                (scalar, reading) -> known(noun, scalar.text(), names.apply(reading.vocabulary())));
    }

    private static Type<String> economy(boolean orAll) {
        return new ScalarType<>(
                "an economy",
                "CHN",
                Schemas.text(orAll ? "^([A-Z]{3}|all)$" : "^[A-Z]{3}$"),
                (scalar, reading) -> orAll && scalar.text().equals(FlowSelector.ALL)
                        ? FlowSelector.ALL
                        : economy(scalar.text(), reading.vocabulary()));
    }

    /** A code that is known; a name in words is answered with its code. */
    static String economy(String text, Vocabulary vocabulary) throws BadValue {
        Map<String, String> economies = vocabulary.economies();
        if (economies.containsKey(text)) {
            return text;
        }
        for (Map.Entry<String, String> economy : economies.entrySet()) {
            if (economy.getValue().equalsIgnoreCase(text) || economy.getKey().equalsIgnoreCase(text)) {
                throw new BadValue(
                        Quoted.text(text) + " is no economy code",
                        economy.getValue() + " is written " + economy.getKey());
            }
        }
        throw new BadValue("there is no economy " + Quoted.text(text), meant(text, economies.keySet()));
    }

    private static String known(String noun, String text, Collection<String> names) throws BadValue {
        if (text.length() > 80) {
            throw new BadValue("the name " + Quoted.text(text) + " is longer than 80 characters", "shorten it");
        }
        if (!names.contains(text)) {
            throw new BadValue("there is no " + noun + " " + Quoted.text(text), meant(text, names));
        }
        return text;
    }

    /** What was likely meant: a near name, else names that hold the word, else what there is. */
    static String meant(String text, Collection<String> names) {
        String hint = text.length() > 80 ? "" : Nearest.hint(text, names);
        if (!hint.isEmpty()) {
            return hint;
        }
        List<String> holding = text.length() < 3
                ? List.of()
                : names.stream().filter(name -> name.contains(text)).limit(4).toList();
        return holding.isEmpty() ? listed(names) : "did you mean '" + String.join("' or '", holding) + "'?";
    }

    /** What there is instead: all names when they are few. */
    static String listed(Collection<String> names) {
        if (names.isEmpty()) {
            return "none are known here";
        }
        boolean many = names.size() > 16;
        String joined = String.join(", ", names.stream().limit(many ? 8 : 16).toList());
        return many ? "known are " + joined + " and " + (names.size() - 8) + " more" : "known are " + joined;
    }
}
