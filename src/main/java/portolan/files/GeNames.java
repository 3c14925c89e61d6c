package portolan.files;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The regions or sectors of a user's own world, in sorted order, and the way from a cell to its position. */
final class GeNames {
    private static final int LONGEST = 80;

    private final String what;
    private final List<String> names;
    private final Map<String, Integer> at = new HashMap<>();
    private final Set<String> reported = new HashSet<>();

    GeNames(String what, List<String> names) {
        this.what = what;
        this.names = List.copyOf(names);
        names.forEach(name -> at.put(name, at.size()));
    }

    List<String> all() {
        return names;
    }

    String name(int position) {
        return names.get(position);
    }

    /** The position of a name that is one of them. */
    int at(String name) {
        return at.getOrDefault(name, -1);
    }

    int size() {
        return names.size();
    }

    /** Some names as they stand in messages: the first three, and how many there are beside them. */
    String listed(List<Integer> positions) {
        List<String> first =
                positions.stream().limit(3).map(at -> Quoted.text(name(at))).toList();
        int left = positions.size() - first.size();
        if (left > 0) {
            return String.join(", ", first) + " and " + left + " more";
        }
        String start = String.join(", ", first.subList(0, first.size() - 1));
        return (start.isEmpty() ? "" : start + " and ") + first.get(first.size() - 1);
    }

    /**
     * The position of the name in a cell, or -1 when there is no such name; each wrong name is told once a table, and
     * none where flows could not be read, which is a problem already.
     */
    int position(String file, CsvRow row, String column) {
        String name = row.filled(column);
        Integer position = at.get(name);
        if (position == null && !name.isEmpty() && !names.isEmpty() && reported.add(file + '\n' + name)) {
            row.problem(
                    column,
                    "there is no " + what + " " + Quoted.text(name) + " in " + GeFolder.FLOWS,
                    Names.meant(name, names));
        }
        return position == null ? -1 : position;
    }

    /** A new name as it may stand in flows, or the empty text and a problem. */
    static String fresh(CsvRow row, String column) {
        String name = row.filled(column);
        if (name.length() > LONGEST) {
            row.problem(column, "the name " + Quoted.text(name) + " is longer than 80 characters", "shorten it");
            return "";
        }
        if (name.codePoints().anyMatch(Quoted::isHidden)) {
            row.problem(column, "the name " + Quoted.text(name) + " holds a character that does not show", "delete it");
            return "";
        }
        return name;
    }
}
