package portolan.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Problems that may hold in many regions at once: those that a row causes in all of them are told once. */
final class GeRefusals {
    private final TableFolder tables;
    private final GeNames regions;
    private final Map<Problem, List<Integer>> found = new LinkedHashMap<>();

    /** What is wrong, with the name of a region between two parts of the sentence. */
    private record Problem(String file, int line, String before, String after, String remedy) {}

    GeRefusals(TableFolder tables, GeNames regions) {
        this.tables = tables;
        this.regions = regions;
    }

    void add(String file, int line, String before, int region, String after, String remedy) {
        found.computeIfAbsent(new Problem(file, line, before, after, remedy), key -> new ArrayList<>())
                .add(region);
    }

    /** Notes them, each with its regions. */
    void tell() {
        found.forEach((problem, where) -> tables.problem(
                problem.file(),
                problem.line(),
                problem.line() > 0 ? 1 : 0,
                problem.before() + regions.listed(where) + problem.after(),
                problem.remedy()));
        found.clear();
    }
}
