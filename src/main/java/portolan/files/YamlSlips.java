package portolan.files;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import portolan.core.Problem;

/** Says in plain words what a YAML parser means. */
final class YamlSlips {
    private YamlSlips() {}

    static Problem explain(String file, YamlEngineException slip, Tabs tabs) {
        if (slip instanceof MarkedYamlEngineException marked) {
            String said = String.valueOf(marked.getProblem());
            Mark mark = marked.getProblemMark().orElse(marked.getContextMark().orElse(null));
            Node.Mark place =
                    mark == null ? new Node.Mark(file, 1, 1) : tabs.mark(file, mark.getLine(), mark.getColumn());
            int opened = marked.getContextMark().map(Mark::getLine).orElse(place.line() - 1) + 1;
            String[] words = inWords(said, String.valueOf(marked.getContext()), opened);
            return new Problem(file, place.line(), place.column(), words[0], words[1]);
        }
        if (slip instanceof ReaderException reader) {
            return hidden(file, reader, tabs.text());
        }
        return new Problem(file, 0, 0, "this is not YAML", "compare it with a shipped scenario");
    }

    private static Problem hidden(String file, ReaderException slip, String text) {
        int at = Math.min(Math.max(0, slip.getPosition()), text.length());
        String before = text.substring(0, at);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = at - before.lastIndexOf('\n');
        return new Problem(
                file,
                line,
                column,
                "there is a character here that does not show (U+" + Quoted.hex(slip.getCodePoint()) + ")",
                "delete it");
    }

    private static String[] inWords(String said, String context, int opened) {
        if (said.contains("mapping values are not allowed")) {
            return words(
                    "a key cannot begin here",
                    "start each key on a line of its own, in one column with its neighbours, and put text with ': ' in quotes");
        }
        if (said.contains("expected <block end>")) {
            return words(
                    "this line does not line up with the lines above it",
                    "let keys of one level begin in the same column");
        }
        if (said.contains("cannot start any token")) {
            return words("a value cannot begin with this character", "put the value in quotes");
        }
        if (said.contains("expected ',' or")) {
            return words(
                    "the bracket opened on line " + opened + " is not closed before this",
                    "separate entries by commas and close the bracket");
        }
        if (context.contains("quoted scalar")) {
            return words("the quote opened on line " + opened + " is not closed", "close it with the same quote mark");
        }
        if (said.contains("could not find expected ':'")) {
            return words("the key on line " + opened + " has no colon", "write key: value");
        }
        return words(
                "this is not YAML (" + said.replace('\n', ' ') + ")",
                "check brackets, quotes and indentation around this line");
    }

    private static String[] words(String what, String remedy) {
        return new String[] {what, remedy};
    }
}
