package portolan.scenario;

import java.util.List;
import portolan.core.Checked;

/** Where scenarios are found by name. */
public interface ScenarioLibrary {
    /** Ids of all scenarios at hand, in alphabetical order. */
    List<String> ids();

    /** The scenario with this id, or the problems of its file; an unknown id is a problem with a "did you mean". */
    Checked<ScenarioFile> find(String id);
}
