package portolan.files;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may stand as a value: how it is read and how a JSON Schema describes it, side by side.
 *
 * @param <T> what it is read into
 */
interface Type<T> {
    /**
     * Reads a value.
     *
     * @param node the value
     * @param path where it stands, as in {@code measures.ev-quota.from}
     * @param reading receives the problems
     * @return the value, or null after reporting at least one problem
     */
    @Nullable
    T read(Node node, String path, Reading reading);

    /** The JSON Schema (draft 7) of the value. */
    Map<String, Object> schema();
}
