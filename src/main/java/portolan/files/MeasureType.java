package portolan.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portolan.core.Nearest;
import portolan.policy.Measure;

/** A measure of any kind; the kind is the one key that names the flow. */
final class MeasureType implements Type<Measure> {
    private static final Map<String, Section<? extends Measure>> KINDS = kinds();

    /** What each kind consists of, by the key that names it. */
    static Map<String, Section<? extends Measure>> kinds() {
        Map<String, Section<? extends Measure>> kinds = new LinkedHashMap<>();
        kinds.put(QuotaSection.QUOTA.name(), QuotaSection.SECTION);
        kinds.put(DutySection.DUTY.name(), DutySection.SECTION);
        kinds.put(RetaliationSection.RETALIATION.name(), RetaliationSection.SECTION);
        kinds.put(OtherSections.TRADE_COST.name(), OtherSections.TRADE_COSTS);
        kinds.put(OtherSections.SUBSIDY.name(), OtherSections.SUBSIDIES);
        kinds.put(OtherSections.CAPACITY.name(), OtherSections.CAPACITIES);
        kinds.put(ChangeSections.AGREEMENT.name(), ChangeSections.AGREEMENTS);
        kinds.put(ChangeSections.PLANT.name(), ChangeSections.PLANTS);
        return Collections.unmodifiableMap(kinds);
    }

    @Override
    public @Nullable Measure read(Node node, String path, Reading reading) {
        List<String> words = List.copyOf(KINDS.keySet());
        String remedy = "say what it is by one of " + Values.orOf(words);
        if (node instanceof Node.Broken) {
            return null;
        }
        if (!(node instanceof Node.Mapping mapping)) {
            boolean empty = node instanceof Node.Scalar scalar && scalar.isEmpty();
            reading.problem(
                    node.mark(),
                    ScalarType.key(path) + " is " + (empty ? "empty" : node.noun()) + ", not a measure",
                    remedy);
            return null;
        }
        List<String> found = mapping.entries().stream()
                .map(Node.Entry::key)
                .filter(KINDS::containsKey)
                .distinct()
                .toList();
        if (found.size() > 1) {
            reading.problem(
                    reading.mark(path),
                    "measure " + ScalarType.key(path) + " is several things at once: " + String.join(" and ", found),
                    "make a measure of each");
            return null;
        }
        Optional<String> meant = found.stream().findFirst().or(() -> meant(mapping));
        if (found.isEmpty()) {
            reading.problem(
                    reading.mark(path),
                    "measure " + ScalarType.key(path) + " does not say what kind it is",
                    meant.map(word -> "did you mean '" + word + "'?").orElse(remedy));
            return null;
        }
        Section<? extends Measure> section = java.util.Objects.requireNonNull(KINDS.get(found.get(0)));
        reading.about(product(mapping, found.get(0)));
        return section.read(node, path, reading);
    }

    private static Optional<String> meant(Node.Mapping mapping) {
        return mapping.entries().stream()
                .map(Node.Entry::key)
                .filter(key -> key.length() <= 80)
                .flatMap(key -> Nearest.to(key, KINDS.keySet()).stream())
                .findFirst();
    }

    /** The one product that the measure names, or the empty text. */
    private static String product(Node.Mapping measure, String kind) {
        for (Node.Entry entry : measure.entries()) {
            if (entry.key().equals(kind) && entry.value() instanceof Node.Mapping flow) {
                for (Node.Entry part : flow.entries()) {
                    if (part.key().equals("product") && part.value() instanceof Node.Scalar product) {
                        return product.text();
                    }
                }
            }
        }
        return "";
    }

    @Override
    public Map<String, Object> schema() {
        List<Object> kinds = new ArrayList<>();
        KINDS.values().forEach(section -> kinds.add(section.schema()));
        return Schemas.of("oneOf", kinds);
    }
}
