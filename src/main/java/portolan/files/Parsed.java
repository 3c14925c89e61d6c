package portolan.files;

import java.util.List;
import org.jspecify.annotations.Nullable;
import portolan.core.Problem;

/**
 * A text as a tree. Slips that leave the tree readable are reported beside it, so that one reading finds everything.
 *
 * @param root the tree, or null when the text breaks off
 * @param problems slips of writing
 */
record Parsed(@Nullable Node root, List<Problem> problems) {
    /** Deepest nesting read. */
    static final int MAX_DEPTH = 64;

    Parsed {
        problems = List.copyOf(problems);
    }
}
