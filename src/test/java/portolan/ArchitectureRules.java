package portolan;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Formatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The picture of the house as rules over a root package: who may import whom, which library lives in which room, and
 * what the models must never touch. The root is a parameter so that a fixture that breaks every rule can be held
 * against the same rules.
 */
@NullMarked
final class ArchitectureRules {
    /** Each package of the picture with those of our packages it may import. */
    private static final Map<String, Set<String>> MAY_IMPORT = picture();

    /** Each library that has one room, with the room. */
    private static final Map<String, Set<String>> LIBRARIES = Map.of(
            "numerics", Set.of("org.apache.commons.math3"),
            "files", Set.of("tools.jackson", "com.fasterxml.jackson", "org.snakeyaml", "de.siegmar.fastcsv"),
            "chart", Set.of("org.jfree", "org.apache.batik", "java.awt", "javax.swing", "javax.imageio"),
            "cli", Set.of("picocli"),
            "web", Set.of("com.sun.net.httpserver"));

    private static final Set<String> PURE = Set.of("model", "model.market", "model.economy", "numerics", "analysis");
    private static final Set<String> FACES = Set.of("cli", "web");
    private static final Set<String> OUTER = Set.of("app", "cli", "web");

    /** Functions whose last digit Math leaves to the platform; StrictMath does not. */
    private static final Set<String> PLATFORM_DEPENDENT = Set.of(
            "exp", "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot", "sin", "cos", "tan", "asin", "acos",
            "atan", "atan2", "sinh", "cosh", "tanh");

    private final String root;

    ArchitectureRules(String root) {
        this.root = root;
    }

    /** All rules, in the order of the picture. */
    List<ArchRule> all() {
        List<ArchRule> rules = new ArrayList<>();
        rules.add(everyClassHasARoom());
        rules.add(importsFollowThePicture());
        rules.add(noCycles());
        LIBRARIES.forEach((room, packages) -> packages.stream()
                .sorted()
                .forEach(library -> rules.add(onlyIn(Set.of(room), "use " + library, usesPackage(library)))));
        rules.add(neverIn(PURE, "read, write or open anything", ArchitectureRules::touchesTheOutside));
        rules.add(neverIn(PURE, "draw hidden random numbers", ArchitectureRules::isHiddenRandomness));
        rules.add(neverIn(PURE, "format text", ArchitectureRules::formatsText));
        rules.add(neverAccess(PURE, "call String.format", ArchitectureRules::formatsString));
        rules.add(neverAccess(PURE, "call Math.random", ArchitectureRules::isRandom));
        rules.add(neverIn(PURE, "use reflection", ArchitectureRules::reflects));
        rules.add(neverAccess(
                PURE,
                "take from Math what differs between platforms (StrictMath does not)",
                target ->
                        target.getOwner().isEquivalentTo(Math.class) && PLATFORM_DEPENDENT.contains(target.getName())));
        rules.add(accessOnlyIn(OUTER, "read the clock", ArchitectureRules::readsTheClock));
        rules.add(accessOnlyIn(FACES, "print or leave the program", ArchitectureRules::printsOrLeaves));
        rules.add(packagesAreNullMarked());
        return rules;
    }

    private static Map<String, Set<String>> picture() {
        Map<String, Set<String>> may = new LinkedHashMap<>();
        may.put("core", Set.of());
        may.put("numerics", Set.of());
        may.put("policy", Set.of("core"));
        may.put("results", Set.of("core"));
        may.put("data", Set.of("core", "policy"));
        may.put("scenario", Set.of("core", "policy", "data"));
        may.put("model", Set.of("core", "policy", "data", "scenario", "results"));
        Set<String> family = Set.of("core", "policy", "data", "scenario", "results", "model", "numerics");
        may.put("model.market", family);
        may.put("model.economy", family);
        may.put("analysis", family);
        may.put("files", Set.of("core", "policy", "data", "scenario", "results"));
        may.put("chart", Set.of("core", "results"));
        may.put("report", Set.of("core", "results"));
        may.put("app", Set.copyOf(may.keySet()));
        may.put("cli", Set.of("core", "results", "app"));
        may.put("web", Set.of("core", "results", "app"));
        return may;
    }

    private ArchRule everyClassHasARoom() {
        return rule("live in a package of the picture", (type, events) -> {
            if (roomOf(type) == null) {
                violated(events, type, type.getName() + " lives in no package of the picture");
            }
        });
    }

    private ArchRule importsFollowThePicture() {
        return rule("import only what the picture allows", (type, events) -> {
            String room = roomOf(type);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String other = roomOf(dependency.getTargetClass().getBaseComponentType());
                boolean fine = room == null
                        || other == null
                        || other.equals(room)
                        || MAY_IMPORT.getOrDefault(room, Set.of()).contains(other);
                if (!fine) {
                    violated(events, type, room + " may not import " + other + ": " + dependency.getDescription());
                }
            }
        });
    }

    private ArchRule noCycles() {
        return SlicesRuleDefinition.slices()
                .matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true);
    }

    private ArchRule packagesAreNullMarked() {
        return rule("live in a package marked @NullMarked in its package-info", (type, events) -> {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                violated(events, type, type.getPackageName() + " is not @NullMarked, seen at " + type.getName());
            }
        });
    }

    private ArchRule onlyIn(Set<String> rooms, String what, Predicate<JavaClass> forbidden) {
        return neverWhere(room -> !rooms.contains(room), what + " only in " + sorted(rooms), forbidden);
    }

    private ArchRule neverIn(Set<String> rooms, String what, Predicate<JavaClass> forbidden) {
        return neverWhere(rooms::contains, "never " + what + " in " + sorted(rooms), forbidden);
    }

    private ArchRule neverWhere(Predicate<String> applies, String description, Predicate<JavaClass> forbidden) {
        return rule(description, (type, events) -> {
            if (appliesTo(type, applies)) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(it -> forbidden.test(it.getTargetClass().getBaseComponentType()))
                        .forEach(it -> violated(events, type, it.getDescription()));
            }
        });
    }

    private ArchRule neverAccess(Set<String> rooms, String what, Predicate<AccessTarget> forbidden) {
        return neverAccessWhere(rooms::contains, "never " + what + " in " + sorted(rooms), forbidden);
    }

    private ArchRule accessOnlyIn(Set<String> rooms, String what, Predicate<AccessTarget> forbidden) {
        return neverAccessWhere(room -> !rooms.contains(room), what + " only in " + sorted(rooms), forbidden);
    }

    private ArchRule neverAccessWhere(
            Predicate<String> applies, String description, Predicate<AccessTarget> forbidden) {
        return rule(description, (type, events) -> {
            if (appliesTo(type, applies)) {
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                    if (forbidden.test(access.getTarget())) {
                        violated(events, type, access.getDescription());
                    }
                }
            }
        });
    }

    private boolean appliesTo(JavaClass type, Predicate<String> applies) {
        String room = roomOf(type);
        return room != null && applies.test(room);
    }

    /** The package of the picture a class belongs to; a package below one of the picture counts as part of it. */
    private @Nullable String roomOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return null;
        }
        String room = name.substring(root.length() + 1);
        while (!MAY_IMPORT.containsKey(room)) {
            int dot = room.lastIndexOf('.');
            if (dot < 0) {
                return null;
            }
            room = room.substring(0, dot);
        }
        return room;
    }

    private static boolean touchesTheOutside(JavaClass target) {
        String name = target.getPackageName();
        return Stream.of(
                        "java.io",
                        "java.net",
                        "java.nio.file",
                        "java.nio.channels",
                        "java.util.logging",
                        "java.util.prefs")
                .anyMatch(it -> within(name, it));
    }

    private static boolean isHiddenRandomness(JavaClass target) {
        return within(target.getPackageName(), "java.util.random")
                || Set.of(
                                "java.util.Random",
                                "java.util.SplittableRandom",
                                "java.util.concurrent.ThreadLocalRandom",
                                "java.security.SecureRandom",
                                "java.util.UUID")
                        .contains(target.getName());
    }

    private static boolean formatsText(JavaClass target) {
        return within(target.getPackageName(), "java.text")
                || target.isEquivalentTo(Formatter.class)
                || target.isEquivalentTo(Locale.class);
    }

    private static boolean reflects(JavaClass target) {
        return within(target.getPackageName(), "java.lang.reflect")
                || within(target.getPackageName(), "java.lang.invoke");
    }

    private static boolean formatsString(AccessTarget target) {
        return target.getOwner().isEquivalentTo(String.class)
                && target.getName().startsWith("format");
    }

    private static boolean isRandom(AccessTarget target) {
        return target.getOwner().isEquivalentTo(Math.class) && target.getName().equals("random");
    }

    private static boolean readsTheClock(AccessTarget target) {
        JavaClass owner = target.getOwner();
        String name = target.getName();
        if (owner.getPackageName().equals("java.time")) {
            return name.equals("now") || (owner.isEquivalentTo(Clock.class) && name.startsWith("system"));
        }
        if (owner.isEquivalentTo(System.class)) {
            return name.equals("currentTimeMillis") || name.equals("nanoTime");
        }
        return owner.getName().equals("java.util.Date") && name.equals("<init>");
    }

    private static boolean printsOrLeaves(AccessTarget target) {
        JavaClass owner = target.getOwner();
        if (owner.isEquivalentTo(System.class)) {
            return Set.of("out", "err", "in", "exit").contains(target.getName());
        }
        return owner.isAssignableTo(Throwable.class) && target.getName().equals("printStackTrace");
    }

    private static Predicate<JavaClass> usesPackage(String library) {
        return target -> within(target.getPackageName(), library);
    }

    private static boolean within(String packageName, String parent) {
        return packageName.equals(parent) || packageName.startsWith(parent + ".");
    }

    private static String sorted(Set<String> rooms) {
        return rooms.stream().sorted().collect(Collectors.joining(", "));
    }

    private ArchRule rule(String description, Check check) {
        return ArchRuleDefinition.classes()
                .that(DescribedPredicate.describe("are ours", type -> within(type.getPackageName(), root)))
                .should(new ArchCondition<JavaClass>(description) {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        check.check(type, events);
                    }
                });
    }

    private static void violated(ConditionEvents events, JavaClass type, String message) {
        events.add(SimpleConditionEvent.violated(type, message));
    }

    private interface Check {
        void check(JavaClass type, ConditionEvents events);
    }
}
