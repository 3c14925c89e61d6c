package portolan.data;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who said what, and how it stands against other sources.
 *
 * @param claims claims of the articles
 * @param conflicts disagreements between sources, with the reading taken
 */
public record ClaimsLedger(List<Claim> claims, List<Conflict> conflicts) {
    /** What holding a claim against other sources came to: the first word of its verdict. */
    public enum Standing {
        /** Other sources say the same. */
        CONFIRMED,
        /** Other sources bear out a part of it, or did for a time. */
        PARTLY,
        /** Other sources say otherwise. */
        CONTRADICTED,
        /** There is nothing to hold it against: it names no quantity, or it is a warning or a hope. */
        OPEN;

        private static final Pattern AFTER_WORD = Pattern.compile("[^a-z]", Pattern.CASE_INSENSITIVE);
        private static final Pattern SEPARATOR = Pattern.compile("^[\\s:;,]+");

        /** The standing as the one word that begins a verdict. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Standing of(String verdict) {
            String first = AFTER_WORD.split(verdict, 2)[0];
            for (Standing standing : values()) {
                if (standing.word().equals(first)) {
                    return standing;
                }
            }
            return OPEN;
        }

        private String reason(String verdict) {
            boolean named = verdict.startsWith(word());
            return named ? SEPARATOR.matcher(verdict.substring(word().length())).replaceFirst("") : verdict;
        }
    }

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
     * @param verdict how it stands against other sources: a word of {@link Standing}, then the reason
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
        /** The first word of the verdict; open where it is none of the four. */
        public Standing standing() {
            return Standing.of(verdict);
        }

        /** What follows that word in the verdict; possibly empty. */
        public String reason() {
            return standing().reason(verdict);
        }

        /** Whether other sources say otherwise. */
        public boolean contradicted() {
            return standing() == Standing.CONTRADICTED;
        }

        /** Whether other sources bear out no more than a part of it. */
        public boolean partly() {
            return standing() == Standing.PARTLY;
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
