package portolan.files;

import java.text.Normalizer;
import java.util.Locale;

/** Names of files made from names that users choose: lower-case letters, digits and hyphens, at most 80 of them. */
public final class Slug {
    private static final int LONGEST = 80;

    private Slug() {}

    /**
     * The slug of a name.
     *
     * @throws IllegalArgumentException when nothing of the name is left
     */
    public static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder();
        for (int i = 0; i < plain.length() && slug.length() < LONGEST; i++) {
            char c = plain.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                slug.append(c);
            } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-' && !isMark(c)) {
                slug.append('-');
            }
        }
        while (slug.length() > 0 && slug.charAt(slug.length() - 1) == '-') {
            slug.setLength(slug.length() - 1);
        }
        if (slug.length() == 0) {
            throw new IllegalArgumentException("'" + name + "' gives no file name; use letters or digits");
        }
        return slug.toString();
    }

    /** Accents that the normal form splits off their letters. */
    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
