package portolan.report;

/**
 * A chart to be set into a page.
 *
 * @param id name of its files, a slug
 * @param title its finding in words
 * @param svg an {@code svg} element made by this program, its text escaped already
 */
public record Picture(String id, String title, String svg) {}
