package portolan.model.market;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every answer of a year with exactly one number changed a little: what a check must see. */
final class Corruptions {

    /** Inputs, and what describes the road rather than the answer. */
    private static final Set<String> NOT_ANSWERS =
            Set.of("year", "baseline", "before", "segments", "report", "id", "iterations", "worstRow", "method");

    private Corruptions() {}

    /** Name of the changed number to the changed year. */
    static Map<String, MarketYear> of(MarketYear year) {
        Map<String, MarketYear> all = new LinkedHashMap<>();
        variants(year, "year").forEach((name, value) -> all.put(name, (MarketYear) value));
        return all;
    }

    private static Map<String, Object> variants(Object value, String name) {
        Map<String, Object> all = new LinkedHashMap<>();
        if (value instanceof Double number) {
            all.put(name, number + 1e-5 * Math.max(1, Math.abs(number)));
        } else if (value instanceof Grid grid) {
            gridVariants(grid, name, all);
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                int at = i;
                variants(list.get(i), name + "[" + i + "]").forEach((inner, changed) -> {
                    List<Object> copy = new ArrayList<>(list);
                    copy.set(at, changed);
                    all.put(inner, copy);
                });
            }
        } else if (value instanceof Record record) {
            recordVariants(record, name, all);
        }
        return all;
    }

    private static void gridVariants(Grid grid, String name, Map<String, Object> all) {
        for (int i = 0; i < grid.size(); i++) {
            for (int j = 0; j < grid.size(); j++) {
                double cell = grid.at(i, j);
                all.put(name + "(" + i + "," + j + ")", grid.with(i, j, cell + 1e-5 * Math.max(1, Math.abs(cell))));
            }
        }
    }

    private static void recordVariants(Record record, String name, Map<String, Object> all) {
        RecordComponent[] parts = record.getClass().getRecordComponents();
        try {
            Object[] values = new Object[parts.length];
            for (int k = 0; k < parts.length; k++) {
                var accessor = parts[k].getAccessor();
                accessor.setAccessible(true);
                values[k] = accessor.invoke(record);
            }
            var constructor = record.getClass()
                    .getDeclaredConstructor(
                            Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            for (int k = 0; k < parts.length; k++) {
                if (!NOT_ANSWERS.contains(parts[k].getName())) {
                    Map<String, Object> inner = variants(values[k], name + "." + parts[k].getName());
                    for (Map.Entry<String, Object> changed : inner.entrySet()) {
                        Object[] copy = values.clone();
                        copy[k] = changed.getValue();
                        all.put(changed.getKey(), constructor.newInstance(copy));
                    }
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("records can be read", e);
        }
    }
}
