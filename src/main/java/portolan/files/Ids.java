package portolan.files;

import java.util.regex.Pattern;

/** Names that authors choose: lower-case slugs of at most 80 characters. */
final class Ids {
    static final String SLUG = "[a-z0-9][a-z0-9-]{0,79}";

    private static final Pattern NAME = Pattern.compile(SLUG);

    /** The name of a measure, known or not: what it may name is seen only when scenarios are joined. */
    static final Type<String> MEASURE = new ScalarType<>(
            "the name of a measure", "canola-seed", Schemas.text("^" + SLUG + "$"), (scalar, reading) -> {
                if (!isSlug(scalar.text())) {
                    throw new BadValue(
                            Quoted.text(scalar.text()) + " cannot name a measure",
                            "names are lower-case letters, digits and hyphens, as in canola-seed");
                }
                return scalar.text();
            });

    private Ids() {}

    static boolean isSlug(String text) {
        return NAME.matcher(text).matches();
    }
}
