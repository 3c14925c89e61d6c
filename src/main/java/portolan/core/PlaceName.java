package portolan.core;

/** Names of places inside sentences. */
public final class PlaceName {
    private PlaceName() {}

    /** The name with its article where it has one: {@code the United States}, {@code Japan}. */
    public static String inText(String name) {
        boolean article = name.startsWith("United ") || name.endsWith(" Union") || name.endsWith(" of the world");
        return article ? "the " + (name.startsWith("Rest") ? "rest" + name.substring(4) : name) : name;
    }
}
