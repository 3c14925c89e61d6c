package portolan.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import portolan.chart.story.StrategyStories;
import portolan.core.InputException;
import portolan.core.Problem;
import portolan.data.InputOutput;
import portolan.files.OutputFolder;
import portolan.files.ResultCsv;
import portolan.files.ResultJson;
import portolan.model.economy.EconomyCheck;
import portolan.model.economy.TariffEquilibrium;
import portolan.model.economy.TariffGame;
import portolan.model.economy.TariffSetter;
import portolan.model.economy.WorldAccounts;
import portolan.report.StrategyText;
import portolan.results.RunManifest;
import portolan.results.StrategyResult;

/** Optimal duties of one region, or a Nash equilibrium of two or three. */
public final class SolveStrategy {
    private static final String ALL_CHOSEN = "chosen-goods";

    private final Question question;
    private final EconomyBench bench;
    private final InputOutput table;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * What is asked.
     *
     * @param players codes of the regions that choose
     * @param against codes of the regions whose goods are charged; empty: all others for one player, each other for several
     * @param sectors ids of the sectors charged; empty: all goods
     * @param oneRate whether each player has one rate for all of them
     * @param economy what closes the model
     * @param out folder for results
     * @param format form of the answer
     */
    public record Question(
            List<String> players,
            List<String> against,
            List<String> sectors,
            boolean oneRate,
            EconomyOptions economy,
            Path out,
            Format format) {
        public Question {
            players = List.copyOf(players);
            against = List.copyOf(against);
            sectors = List.copyOf(sectors);
        }
    }

    private SolveStrategy(Question question) {
        this.question = question;
        bench = EconomyBench.open(question.economy().closure());
        table = bench.table();
    }

    /**
     * Solves and writes.
     *
     * @throws InputException with all problems of the question
     * @throws portolan.model.ModelFailure when no such duties are found
     * @throws portolan.files.WriteFailure when results cannot be written
     */
    public static Answer solve(Question question) {
        question.economy().check(question.format());
        return new SolveStrategy(question).solve();
    }

    private Answer solve() {
        StrategyPlayers players = new StrategyPlayers(table, question, problems);
        List<Integer> sectors = sectors();
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        List<TariffSetter> setters = players.setters(
                question.oneRate()
                        ? List.of(sectors)
                        : sectors.stream().map(List::of).toList());
        try (OutputFolder out = OutputFolder.open(question.out())) {
            DrawingRoom.warmUp();
            TariffGame game =
                    new TariffGame(bench.baseYear(), question.economy().closure(), setters);
            return publish(out, result(game, game.solve(), players));
        }
    }

    private Answer publish(OutputFolder out, StrategyResult result) {
        List<Drawing> drawings = DrawingRoom.draw(StrategyStories.of(result, Program.number()));
        String text = StrategyText.of(result);
        Map<String, String> options = new TreeMap<>(question.economy().asOptions());
        options.put("sectors", question.sectors().isEmpty() ? "all goods" : String.join(",", question.sectors()));
        options.put("against", String.join(",", result.partners()));
        options.put("one-rate", question.oneRate() ? "yes" : "no");
        String place = "strategy-" + String.join("-", result.players()).toLowerCase(Locale.ROOT);
        List<Path> written = new Publisher()
                .text("duties.csv", ResultCsv.csv(result.dutySheet()))
                .text("incomes.csv", ResultCsv.csv(result.incomeSheet()))
                .drawings("charts/", drawings)
                .publish(
                        out,
                        place,
                        new RunManifest(Program.version(), List.of(), bench.checksums(), options, List.of()));
        return new Answer(
                switch (question.format()) {
                    case TABLE -> text;
                    case CSV -> ResultCsv.csv(result.dutySheet());
                    case JSON ->
                        ResultJson.json(
                                new TreeMap<>(Map.of("duties", result.dutySheet(), "incomes", result.incomeSheet())));
                },
                List.of(WrittenFiles.remark(out.root(), written)),
                written);
    }

    /** The sectors charged: those asked for, which must be goods, or all goods. */
    private List<Integer> sectors() {
        List<String> ids = table.sectors().stream().map(InputOutput.Sector::id).toList();
        if (question.sectors().isEmpty()) {
            return IntStream.range(0, ids.size())
                    .filter(s -> table.sectors().get(s).goods())
                    .boxed()
                    .toList();
        }
        List<Integer> chosen = StrategyPlayers.positions("--sectors", "sector", question.sectors(), ids, problems);
        for (int s : chosen) {
            if (!table.sectors().get(s).goods()) {
                problems.add(StrategyPlayers.problem(
                        "--sectors", "services pay no duty at the border", "name sectors of goods"));
            }
        }
        return chosen;
    }

    private StrategyResult result(TariffGame game, TariffEquilibrium solved, StrategyPlayers players) {
        WorldAccounts contrast = solved.setters().size() == 1 ? game.answered(solved) : game.withoutDuties();
        Map<String, String> names = new LinkedHashMap<>(players.names());
        table.sectors().forEach(sector -> names.put(sector.id(), sector.name()));
        names.put(ALL_CHOSEN, question.sectors().isEmpty() ? "All goods" : "The chosen sectors");
        return new StrategyResult(
                question.players(),
                players.partners(),
                question.economy().closure().words(),
                table.year(),
                duties(game, solved),
                incomes(solved, contrast, players),
                new StrategyResult.Known(solved.report().residual(), solved.bestDeviation(), worst(solved, contrast)),
                names);
    }

    private List<StrategyResult.Duty> duties(TariffGame game, TariffEquilibrium solved) {
        List<StrategyResult.Duty> duties = new ArrayList<>();
        for (int p = 0; p < solved.setters().size(); p++) {
            List<List<Integer>> groups = solved.setters().get(p).groups();
            for (int g = 0; g < groups.size(); g++) {
                List<Integer> group = groups.get(g);
                duties.add(new StrategyResult.Duty(
                        question.players().get(p),
                        group.size() > 1
                                ? ALL_CHOSEN
                                : table.sectors().get(group.get(0)).id(),
                        game.dutyToday(p, g),
                        solved.rates().get(p).get(g)));
            }
        }
        return duties;
    }

    /** Unions first, then every region, then all together. */
    private List<StrategyResult.Income> incomes(
            TariffEquilibrium solved, WorldAccounts contrast, StrategyPlayers players) {
        List<StrategyResult.Income> incomes = new ArrayList<>();
        players.unions().forEach((code, members) -> incomes.add(income(code, members, solved, contrast)));
        List<Integer> all = new ArrayList<>();
        for (int j = 0; j < table.regions().size(); j++) {
            all.add(j);
            incomes.add(income(table.regions().get(j).code(), List.of(j), solved, contrast));
        }
        incomes.add(income(StrategyResult.WORLD, all, solved, contrast));
        return incomes;
    }

    private static StrategyResult.Income income(
            String code, List<Integer> members, TariffEquilibrium solved, WorldAccounts contrast) {
        double today = sum(solved.today(), members);
        return new StrategyResult.Income(
                code, sum(solved.chosen(), members) / today - 1, sum(contrast, members) / today - 1);
    }

    private static double sum(WorldAccounts world, List<Integer> regions) {
        double sum = 0;
        for (int region : regions) {
            sum += world.realIncome(region);
        }
        return sum;
    }

    private static double worst(TariffEquilibrium solved, WorldAccounts contrast) {
        double worst = 0;
        for (WorldAccounts world : List.of(solved.today(), solved.chosen(), contrast)) {
            worst = StrictMath.max(worst, EconomyCheck.of(world).worst());
        }
        return worst;
    }
}
