package portolan.files;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import portolan.data.ClaimsLedger;
import portolan.data.ProductRegister;
import portolan.data.World;

/**
 * The names that scenario files may use, so that an unknown one is found while reading, with a "did you mean".
 *
 * @param economies economy codes with their names
 * @param products product ids with the unit, plural, they are counted in; an empty unit for products without one
 * @param sources source ids
 * @param parameters parameter ids
 * @param claims claim ids
 * @param levers lever ids
 * @param scenarios scenario ids
 * @param agreements ids of trade agreements
 */
public record Vocabulary(
        Map<String, String> economies,
        Map<String, String> products,
        Set<String> sources,
        Set<String> parameters,
        Set<String> claims,
        Set<String> levers,
        Set<String> scenarios,
        Set<String> agreements) {
    public Vocabulary {
        economies = Collections.unmodifiableMap(new LinkedHashMap<>(economies));
        products = Collections.unmodifiableMap(new LinkedHashMap<>(products));
        sources = ordered(sources);
        parameters = ordered(parameters);
        claims = ordered(claims);
        levers = ordered(levers);
        scenarios = ordered(scenarios);
        agreements = ordered(agreements);
    }

    /** The names of a world; scenarios are those of a library, see {@link #withScenarios}. */
    public static Vocabulary of(World world) {
        Map<String, String> economies = new LinkedHashMap<>();
        world.economies()
                .codes()
                .forEach(code -> economies.put(code, world.economies().name(code)));
        Map<String, String> products = new LinkedHashMap<>();
        world.products().all().forEach((ProductRegister.Entry product) -> products.put(product.id(), product.units()));
        Set.of("gold", "other-goods", "services").stream().sorted().forEach(id -> products.putIfAbsent(id, ""));
        return new Vocabulary(
                economies,
                products,
                world.sources().ids(),
                world.parameters().ids(),
                names(world.claims().claims().stream()
                        .map(ClaimsLedger.Claim::id)
                        .toList()),
                names(world.levers().stream().map(World.LeverEntry::id).toList()),
                Set.of(),
                world.agreements().ids());
    }

    /** The same names with these scenarios. */
    public Vocabulary withScenarios(Collection<String> ids) {
        return new Vocabulary(economies, products, sources, parameters, claims, levers, names(ids), agreements);
    }

    private static Set<String> names(Collection<String> ids) {
        return new LinkedHashSet<>(ids);
    }

    private static Set<String> ordered(Set<String> ids) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(ids));
    }
}
