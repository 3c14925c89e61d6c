package portolan.files;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portolan.scenario.InForce;

/** How far enacted measures are taken in: one day for all groups, or a day for each. */
final class InForceType implements Type<InForce> {
    private static final Key<LocalDate> CANADA_CHINA = Key.optional(
            "canada-china", Dates.DATE, "takes in measures of the Canada-China dispute that had started by this day");
    private static final Key<LocalDate> UNITED_STATES = Key.optional(
            "united-states",
            Dates.DATE,
            "takes in duties of the United States, and the answers to them, that had started by this day");

    private static final Section<InForce> GROUPS = new Section<>(
            "in-force",
            List.of(CANADA_CHINA, UNITED_STATES),
            Map.of(
                    "dispute", "write canada-china",
                    "china", "write canada-china",
                    "usa", "write united-states",
                    "us", "write united-states"),
            fields -> {},
            fields -> new InForce(fields.orNull(CANADA_CHINA), fields.orNull(UNITED_STATES)));

    @Override
    public @Nullable InForce read(Node node, String path, Reading reading) {
        if (node instanceof Node.Mapping mapping) {
            if (mapping.entries().isEmpty()) {
                reading.problem(
                        node.mark(),
                        ScalarType.key(path) + " names no group",
                        "write for instance {canada-china: 2026-02-28}");
                return null;
            }
            return GROUPS.read(node, path, reading);
        }
        LocalDate day = Dates.DATE.read(node, path, reading);
        return day == null ? null : InForce.asOf(day);
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> groups = GROUPS.schema();
        groups.put("minProperties", 1);
        return Schemas.of("anyOf", List.of(Dates.DATE.schema(), groups));
    }
}
