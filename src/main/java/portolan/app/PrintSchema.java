package portolan.app;

import portolan.files.ScenarioSchema;

/** The JSON Schema of scenario files. */
public final class PrintSchema {
    private PrintSchema() {}

    public static Answer schema() {
        return Answer.of(ScenarioSchema.json());
    }
}
