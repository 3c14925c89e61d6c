package portolan.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import portolan.core.Places;
import portolan.core.Problem;

/** One reading of one file: the names known, the problems found so far, and where each entry stands. */
final class Reading {
    private static final int MOST_PROBLEMS = 100;

    private final String file;
    private final String id;
    private final Vocabulary vocabulary;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Node.Mark> marks = new HashMap<>();

    private String unitHint = "";

    Reading(String file, String id, Vocabulary vocabulary) {
        this.file = file;
        this.id = id;
        this.vocabulary = vocabulary;
        marks.put("", new Node.Mark(file, 1, 1));
    }

    /** Id of the scenario being read. */
    String id() {
        return id;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Unit that the product at hand is counted in, for remedies. */
    String unitHint() {
        return unitHint.isEmpty() ? "vehicles" : unitHint;
    }

    /** Says which product the values that follow are about; the empty text when that is not known. */
    void about(String product) {
        unitHint = vocabulary.products().getOrDefault(product, "");
    }

    void add(List<Problem> more) {
        problems.addAll(more);
    }

    void problem(Node.Mark mark, String what, String remedy) {
        problems.add(new Problem(mark.file(), mark.line(), mark.column(), what, remedy));
    }

    /** How many problems were found so far, to see whether a part was read without any. */
    int count() {
        return problems.size();
    }

    void place(String path, Node.Mark mark) {
        marks.put(path, mark);
    }

    /** Where an entry stands, or its nearest ancestor that does. */
    Node.Mark mark(String path) {
        String at = path;
        while (!marks.containsKey(at)) {
            int dot = at.lastIndexOf('.');
            at = dot < 0 ? "" : at.substring(0, dot);
        }
        return marks.getOrDefault(at, new Node.Mark(file, 1, 1));
    }

    Places places() {
        Map<String, Places.Place> places = new HashMap<>();
        marks.forEach((path, mark) -> {
            if (mark.file().equals(file)) {
                places.put(path, new Places.Place(mark.line(), mark.column()));
            }
        });
        return new Places(file, places);
    }

    /** All problems in reading order, those of options first; a flood is cut short and says so. */
    List<Problem> problems() {
        List<Problem> sorted = problems.stream()
                .distinct()
                .sorted(Comparator.comparing((Problem problem) -> problem.file().equals(file))
                        .thenComparing(Problem::line)
                        .thenComparing(Problem::column))
                .toList();
        if (sorted.size() <= MOST_PROBLEMS) {
            return sorted;
        }
        List<Problem> first = new ArrayList<>(sorted.subList(0, MOST_PROBLEMS));
        int left = sorted.size() - MOST_PROBLEMS;
        first.add(new Problem(file, 0, 0, "there are " + left + " problems more", "mend those above first"));
        return first;
    }
}
