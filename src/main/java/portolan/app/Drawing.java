package portolan.app;

import java.util.Map;

/**
 * A chart, drawn.
 *
 * @param id name of its files, a slug
 * @param title its finding in words
 * @param inline its {@code svg} element for a page that has the house font
 * @param files its files by ending: {@code svg}, {@code png}, {@code csv}
 */
record Drawing(String id, String title, String inline, Map<String, byte[]> files) {
    Drawing {
        files = Map.copyOf(files);
    }
}
