package portolan.files;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Small maps in writing order. */
final class Ordered {
    private Ordered() {}

    static <T> Map<String, T> of(String key1, T value1, String key2, T value2) {
        Map<String, T> map = new LinkedHashMap<>();
        map.put(key1, value1);
        map.put(key2, value2);
        return Collections.unmodifiableMap(map);
    }

    static <T> Map<String, T> of(String key1, T value1, String key2, T value2, String key3, T value3) {
        Map<String, T> map = new LinkedHashMap<>(of(key1, value1, key2, value2));
        map.put(key3, value3);
        return Collections.unmodifiableMap(map);
    }
}
