package portolan.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import portolan.core.Nearest;
import portolan.core.Problem;
import portolan.data.InputOutput;
import portolan.files.WorldReader;
import portolan.model.economy.TariffSetter;

/**
 * Who chooses duties and whose goods are charged: regions of the input-output table, or an economy of the markets that the
 * table holds as several regions, such as the European Union, which has common duties.
 */
final class StrategyPlayers {
    private static final int MOST = 3;
    private static final String CHOOSING = "the regions that choose";

    private final InputOutput table;
    private final Map<String, List<Integer>> known = new LinkedHashMap<>();
    private final Map<String, List<Integer>> players = new LinkedHashMap<>();
    private final Map<String, List<Integer>> against = new LinkedHashMap<>();

    /**
     * Finds them.
     *
     * @param table the regions
     * @param question who was named
     * @param problems receives what is wrong with the names
     */
    StrategyPlayers(InputOutput table, SolveStrategy.Question question, List<Problem> problems) {
        this.table = table;
        know();
        List<String> codes = List.copyOf(known.keySet());
        positions(CHOOSING, "region", question.players(), codes, problems)
                .forEach(at -> players.put(codes.get(at), known.getOrDefault(codes.get(at), List.of())));
        positions("--against", "region", question.against(), codes, problems)
                .forEach(at -> against.put(codes.get(at), known.getOrDefault(codes.get(at), List.of())));
        check(problems);
    }

    private void know() {
        Map<String, List<Integer>> unions = new LinkedHashMap<>();
        for (int j = 0; j < table.regions().size(); j++) {
            InputOutput.Region region = table.regions().get(j);
            known.put(region.code(), List.of(j));
            if (region.economies().size() == 1) {
                unions.computeIfAbsent(region.economies().get(0), any -> new ArrayList<>())
                        .add(j);
            }
        }
        unions.forEach((code, members) -> {
            if (members.size() > 1) {
                known.putIfAbsent(code, List.copyOf(members));
            }
        });
    }

    private void check(List<Problem> problems) {
        if (players.size() > MOST) {
            problems.add(problem(CHOOSING, "there are " + players.size(), "name one to three"));
        }
        List<Integer> choosing = all(players);
        if (choosing.stream().distinct().count() < choosing.size()) {
            problems.add(problem(CHOOSING, "a region is named beside the union it belongs to", "name one of the two"));
        }
        List<Integer> charged = all(against);
        if (charged.stream().distinct().count() < charged.size()) {
            problems.add(
                    problem("--against", "a region is named beside the union it belongs to", "name one of the two"));
        }
        if (players.size() > 1 && !against.isEmpty()) {
            problems.add(problem(
                    "--against", "several players charge each other's goods", "leave it out, or name one player"));
        }
        if (players.size() == 1 && all(against).stream().anyMatch(choosing::contains)) {
            problems.add(problem(
                    "--against",
                    String.join("", players.keySet()) + " cannot charge its own goods",
                    "name other regions"));
        }
    }

    private static List<Integer> all(Map<String, List<Integer>> places) {
        return places.values().stream().flatMap(List::stream).toList();
    }

    /** Codes of those whose goods are charged: of all players where these charge each other. */
    List<String> partners() {
        if (players.size() > 1) {
            return List.copyOf(players.keySet());
        }
        if (!against.isEmpty()) {
            return List.copyOf(against.keySet());
        }
        List<Integer> own = all(players);
        return IntStream.range(0, table.regions().size())
                .filter(j -> !own.contains(j))
                .mapToObj(j -> table.regions().get(j).code())
                .toList();
    }

    /**
     * The players with what they may charge.
     *
     * @param groups sectors with one rate each
     */
    List<TariffSetter> setters(List<List<Integer>> groups) {
        List<TariffSetter> setters = new ArrayList<>();
        for (List<Integer> members : players.values()) {
            List<Integer> charged = partners().stream()
                    .flatMap(code -> known.getOrDefault(code, List.of()).stream())
                    .distinct()
                    .filter(j -> !members.contains(j))
                    .toList();
            setters.add(new TariffSetter(members, charged, groups));
        }
        return setters;
    }

    /** Players of several regions. */
    Map<String, List<Integer>> unions() {
        Map<String, List<Integer>> unions = new LinkedHashMap<>(players);
        unions.values().removeIf(members -> members.size() == 1);
        return unions;
    }

    /** Names by code. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        table.regions().forEach(region -> names.put(region.code(), region.name()));
        for (Map<String, List<Integer>> named : List.of(players, against)) {
            named.forEach((code, members) -> {
                if (members.size() > 1) {
                    names.put(
                            code,
                            WorldReader.shipped().get().world().economies().name(code));
                }
            });
        }
        return names;
    }

    /**
     * Positions of names among known ones; a name that is not there or named twice is a problem.
     *
     * @param where what the names stand behind
     * @param noun what they name
     * @param asked the names
     * @param known all there are
     * @param problems receives the problems
     */
    static List<Integer> positions(
            String where, String noun, List<String> asked, List<String> known, List<Problem> problems) {
        LinkedHashSet<Integer> found = new LinkedHashSet<>();
        for (String name : asked) {
            int at = known.indexOf(name);
            boolean tooLong = name.length() > 80;
            String shown = tooLong ? name.substring(0, 80) + "..." : name;
            if (at < 0) {
                String hint = tooLong ? "" : Nearest.hint(name, known);
                problems.add(problem(
                        where,
                        "there is no " + noun + " '" + shown + "'",
                        hint.isEmpty() ? "there are " + String.join(", ", known) : hint));
            } else if (!found.add(at)) {
                problems.add(problem(where, "'" + shown + "' is named twice", "name it once"));
            }
        }
        return List.copyOf(found);
    }

    static Problem problem(String where, String what, String remedy) {
        return new Problem(where, 0, 0, what, remedy);
    }
}
