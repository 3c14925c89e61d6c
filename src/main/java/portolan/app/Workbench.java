package portolan.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import portolan.analysis.ProvinceAttribution;
import portolan.analysis.Study;
import portolan.analysis.StudyMaker;
import portolan.core.Checked;
import portolan.core.InputException;
import portolan.core.Problem;
import portolan.core.YearRange;
import portolan.data.World;
import portolan.files.Checksum;
import portolan.files.FileLibrary;
import portolan.files.Setting;
import portolan.files.Vocabulary;
import portolan.files.WorldReader;
import portolan.model.ModelRun;
import portolan.model.TradeModel;
import portolan.model.market.MarketsModel;
import portolan.policy.Target;
import portolan.results.ResultTable;
import portolan.results.RunRecord;
import portolan.results.ScenarioCard;
import portolan.scenario.ResolvedScenario;
import portolan.scenario.Resolver;
import portolan.scenario.Scenario;
import portolan.scenario.ScenarioFile;
import portolan.scenario.Variation;

/** Data, scenarios and model on one bench: everything a question needs, loaded once. */
final class Workbench {
    private final World world;
    private final WorldReader.Read data;
    private final FileLibrary library;
    private final List<String> asked;
    private final List<String> settings;
    private final TradeModel model = new MarketsModel();

    private Workbench(WorldReader.Read data, FileLibrary library, List<String> asked, List<String> settings) {
        this.data = data;
        world = data.world();
        this.library = library;
        this.asked = asked;
        this.settings = settings;
    }

    /**
     * Loads what a request needs.
     *
     * @throws InputException with every problem of its names and settings
     */
    static Workbench open(Request request) {
        WorldReader.Read read = WorldReader.shipped().get();
        List<Problem> problems = new ArrayList<>();
        boolean given = !request.folder().equals(Request.SCENARIOS);
        if (given && !Files.isDirectory(request.folder())) {
            throw new InputException(List.of(new Problem(
                    request.folder().toString(), 0, 0, "there is no such folder", "name a folder of scenarios")));
        }
        FileLibrary library = FileLibrary.open(request.folder(), Vocabulary.of(read.world()));
        Map<String, String> asked = new LinkedHashMap<>();
        for (String name : request.scenarios()) {
            String id = isFile(name) ? FileLibrary.idOf(path(name)) : name;
            String before = asked.putIfAbsent(id, name);
            if (before != null && !before.equals(name)) {
                problems.add(new Problem(
                        name, 0, 0, "the scenario " + id + " was asked for already, as " + before, "rename one"));
            } else if (isFile(name)) {
                library = library.with(path(name));
            }
        }
        List<Setting> settings = new ArrayList<>();
        for (String text : request.settings()) {
            Checked<Setting> setting = Setting.parse(text);
            problems.addAll(setting.problems());
            Setting good = setting.orNull();
            if (good != null) {
                settings.add(good);
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        List<String> ids = List.copyOf(asked.keySet());
        return new Workbench(read, settings.isEmpty() ? library : library.set(settings, ids), ids, request.settings());
    }

    /** A name with a folder or an ending is a file; anything else names a scenario at hand. */
    static boolean isFile(String name) {
        return name.indexOf('/') >= 0
                || name.indexOf('\\') >= 0
                || name.endsWith(".yaml")
                || name.endsWith(".yml")
                || name.endsWith(".json");
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new InputException(
                    List.of(new Problem("file name", 0, 0, "it cannot be a path: " + e.getReason(), "rename it")));
        }
    }

    /** Ids of the scenarios asked for. */
    List<String> asked() {
        return asked;
    }

    /**
     * Refuses settings where no scenario is named that they would change.
     *
     * @throws InputException when there are such settings
     */
    void refuseIdleSettings() {
        if (asked.isEmpty() && !settings.isEmpty()) {
            throw new InputException(List.of(new Problem(
                    "--set", 0, 0, "no scenario is named that it would change", "leave it out, or name one")));
        }
    }

    World world() {
        return world;
    }

    FileLibrary library() {
        return library;
    }

    TradeModel model() {
        return model;
    }

    Resolver resolver() {
        return new Resolver(library, world);
    }

    StudyMaker studies() {
        return new StudyMaker(model, resolver(), library);
    }

    /**
     * Reads and binds some scenarios.
     *
     * @param ids the scenarios
     * @param against the scenario their changes are measured against, or null for their own
     * @throws InputException with the problems of all of them
     */
    List<ScenarioFile> read(List<String> ids, @Nullable String against) {
        Set<Problem> problems = new LinkedHashSet<>();
        List<ScenarioFile> files = new ArrayList<>();
        if (against != null) {
            problems.addAll(resolver().resolve(against).problems());
        }
        for (String id : ids) {
            ScenarioFile file = library.find(id).orNull();
            problems.addAll(resolver().resolve(id).problems());
            if (file != null) {
                files.add(against == null ? file : Against.put(file, against));
                String comparator = file.scenario().comparator();
                problems.addAll(
                        comparator == null
                                ? List.of()
                                : resolver().resolve(comparator).problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(List.copyOf(problems));
        }
        return files;
    }

    /** Years to show of each scenario, in order; asked before anything is solved or written. */
    List<YearRange> shown(Request request, List<ScenarioFile> files) {
        return files.stream()
                .map(file -> resolver().resolve(file, Variation.NONE).get())
                .map(scenario -> request.shown(scenario.shown(), scenario.modelYears()))
                .toList();
    }

    /** Solves scenarios that were read, in their order. */
    List<Study> solve(List<ScenarioFile> files) {
        return files.parallelStream().map(file -> studies().study(file).get()).toList();
    }

    /** The run of a scenario alone; only a goal that is imposed needs the whole study. */
    ModelRun run(ScenarioFile file) {
        ResolvedScenario scenario = resolver().resolve(file, Variation.NONE).get();
        boolean imposes = scenario.targets().stream().anyMatch(target -> target.mode() == Target.Mode.IMPOSE);
        return imposes ? studies().study(file).get().run() : model.solve(scenario);
    }

    /** What is said of a study, without its comparator. */
    RunRecord record(Study study) {
        return new RunRecord(
                card(study.scenario()),
                told(study.run()).between(told(study.low()), told(study.high())),
                study.verdicts(),
                study.run().diagnostics(),
                model.card());
    }

    /** The comparator of a study; its goals are not judged. */
    RunRecord comparator(Study study) {
        return new RunRecord(
                card(study.comparator()),
                told(study.comparatorRun()),
                List.of(),
                study.comparatorRun().diagnostics(),
                model.card());
    }

    /** The numbers of a run, and what of them is put down to provinces. */
    ResultTable told(ModelRun run) {
        return ProvinceAttribution.add(run.table(), world.provinces());
    }

    private ScenarioCard card(ResolvedScenario scenario) {
        List<Scenario> ancestry = new ArrayList<>();
        for (String id : scenario.lineage()) {
            ScenarioFile file = library.find(id).orNull();
            if (file != null) {
                ancestry.add(file.scenario());
            }
        }
        return CardMaker.of(scenario, asked.contains(scenario.id()) ? settings : List.of(), ancestry);
    }

    /** Checksums of the data tables and of the files of some scenarios. */
    Map<String, String> checksums(List<String> ids) {
        Map<String, String> sums = new TreeMap<>();
        data.checksums().forEach((name, sum) -> sums.put("data/" + name, sum));
        for (String id : ids) {
            sums.put("scenarios/" + id, Checksum.sha256(library.bytes(id).get()));
        }
        return sums;
    }
}
