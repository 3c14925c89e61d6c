package portolan.golden;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import portolan.Scenarios;
import portolan.analysis.Study;
import portolan.analysis.StudyMaker;
import portolan.data.World;
import portolan.files.FileLibrary;
import portolan.files.Vocabulary;
import portolan.model.market.MarketsModel;
import portolan.scenario.Resolver;

/** Every scenario of the top-level folder, solved once for all tests that look at them. */
final class Shipped {
    private static final Map<String, Study> STUDIES = solve();

    private Shipped() {}

    private static Map<String, Study> solve() {
        World world = Scenarios.world();
        FileLibrary library = FileLibrary.ofFolder(Path.of("scenarios"), Vocabulary.of(world));
        StudyMaker maker = new StudyMaker(new MarketsModel(), new Resolver(library, world), library);
        Map<String, Study> studies = new LinkedHashMap<>();
        for (String id : library.ids()) {
            studies.put(id, maker.study(library.find(id).get()).get());
        }
        return studies;
    }

    static Map<String, Study> studies() {
        return STUDIES;
    }

    static Study study(String id) {
        Study study = STUDIES.get(id);
        if (study == null) {
            throw new IllegalArgumentException("no shipped scenario " + id);
        }
        return study;
    }

    static double value(String id, String indicator, String reporter, String partner, String product, int year) {
        return study(id).run().table().get(indicator, reporter, partner, product, year);
    }
}
