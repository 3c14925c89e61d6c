package portolan.core;

import java.util.HashMap;
import java.util.Map;

/**
 * Where in an input file each entry stands, by path: keys joined by dots, list positions as numbers from 0, as in
 * {@code measures.ev-quota.quota.importer}. A path that is not in the file falls back on its nearest ancestor.
 */
public final class Places {
    private final String file;
    private final Map<String, Place> byPath;

    /**
     * A position.
     *
     * @param line line from 1
     * @param column column from 1
     */
    public record Place(int line, int column) {}

    /**
     * Remembers where entries stand.
     *
     * @param file name of the file as the user gave it
     * @param byPath position of each entry
     */
    public Places(String file, Map<String, Place> byPath) {
        this.file = file;
        this.byPath = new HashMap<>(byPath);
    }

    public String file() {
        return file;
    }

    /** A problem at the place of a path. */
    public Problem problem(String path, String what, String remedy) {
        String at = path;
        while (!at.isEmpty() && !byPath.containsKey(at)) {
            int dot = at.lastIndexOf('.');
            at = dot < 0 ? "" : at.substring(0, dot);
        }
        Place place = byPath.getOrDefault(at, new Place(0, 0));
        return new Problem(file, place.line(), place.column(), what, remedy);
    }
}
