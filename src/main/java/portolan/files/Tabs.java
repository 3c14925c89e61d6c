package portolan.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import portolan.core.Problem;

/**
 * A YAML text with every tab replaced by what it most likely stands for, so that reading can go on and find what else is
 * wrong. Each line with a tab is a problem: how far a tab indents is anyone's guess.
 *
 * @param text the text without tabs
 * @param problems one for each line with a tab
 * @param shifts by line (from 0): how many columns longer the line's indent was
 */
record Tabs(String text, List<Problem> problems, Map<Integer, Integer> shifts) {
    private static final String REMEDY = "use spaces, two for each level";

    static Tabs replacedIn(String file, String text) {
        if (text.indexOf('\t') < 0) {
            return new Tabs(text, List.of(), Map.of());
        }
        List<Problem> problems = new ArrayList<>();
        Map<Integer, Integer> shifts = new HashMap<>();
        StringBuilder clean = new StringBuilder(text.length());
        String[] lines = text.split("\n", -1);
        int wanted = 0;
        for (int at = 0; at < lines.length; at++) {
            String line = lines[at];
            int tab = line.indexOf('\t');
            if (tab >= 0) {
                int indent = indent(line);
                boolean indents = tab < indent;
                problems.add(new Problem(
                        file, at + 1, tab + 1, indents ? "a tab indents this line" : "there is a tab here", REMEDY));
                if (indents) {
                    shifts.put(at, indent - wanted);
                    line = " ".repeat(wanted) + line.substring(indent);
                }
                line = line.replace('\t', ' ');
            }
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                wanted = indent(line) + (line.strip().endsWith(":") ? 2 : 0);
            }
            clean.append(at == 0 ? "" : "\n").append(line);
        }
        return new Tabs(clean.toString(), problems, shifts);
    }

    /** The place in the user's file of a line and column (both from 0) of the clean text. */
    Node.Mark mark(String file, int line, int column) {
        return new Node.Mark(file, line + 1, Math.max(1, column + 1 + shifts.getOrDefault(line, 0)));
    }

    private static int indent(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }
}
