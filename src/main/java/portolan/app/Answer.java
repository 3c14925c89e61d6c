package portolan.app;

import java.nio.file.Path;
import java.util.List;
import portolan.report.TextReport;

/**
 * What a question gives.
 *
 * @param text the answer itself; a line that begins with {@link #STRONG} stands out
 * @param remarks things to know beside it
 * @param written files written
 */
public record Answer(String text, List<String> remarks, List<Path> written) {
    /** Marks a line that stands out. */
    public static final char STRONG = TextReport.STRONG;

    public Answer {
        remarks = List.copyOf(remarks);
        written = List.copyOf(written);
    }

    static Answer of(String text) {
        return new Answer(text, List.of(), List.of());
    }
}
