package portolan.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who said what, and how it stands against other sources.
 *
 * @param claims claims of the articles
 * @param conflicts disagreements between sources, with the reading taken
 */
public record ClaimsLedger(List<Claim> claims, List<Conflict> conflicts) {
    /**
     * One claim of one article.
     *
     * @param id id, such as {@code A1-1}
     * @param article short name of the article
     * @param text what it says
     * @param quantity number stated, as text, possibly empty
     * @param unit unit of the number
     * @param period period stated
     * @param kind measure, target, fact, lever or scenario
     * @param verdict how it stands against other sources
     * @param see rows of the facts it was held against
     * @param source source id
     */
    public record Claim(
            String id,
            String article,
            String text,
            String quantity,
            String unit,
            String period,
            String kind,
            String verdict,
            String see,
            String source) {
        public boolean contradicted() {
            return verdict.startsWith("contradicted");
        }
    }

    /**
     * One disagreement.
     *
     * @param id id, such as {@code X01}
     * @param between who disagrees
     * @param topic about what
     * @param versionA one reading
     * @param versionB the other
     * @param treatment the reading taken here
     * @param source source id
     */
    public record Conflict(
            String id,
            String between,
            String topic,
            String versionA,
            String versionB,
            String treatment,
            String source) {}

    public ClaimsLedger {
        claims = List.copyOf(claims);
        conflicts = List.copyOf(conflicts);
    }

    public @Nullable Claim find(String id) {
        return claims.stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
