package portolan.results;

import java.util.List;
import java.util.Map;
import portolan.core.Numbers;

/**
 * Duties that regions choose for themselves, and what they bring.
 *
 * @param players codes of the regions that choose: one its optimal duties, several a Nash equilibrium
 * @param partners codes of the regions whose goods are charged; for several players these themselves
 * @param closure the choices that close the model, as they are printed beside results
 * @param year year of the world's tables
 * @param duties every duty chosen, player by player
 * @param incomes what becomes of real income, all regions in the order of the tables
 * @param known how well the solution is known
 * @param names names of regions and goods by their codes
 */
public record StrategyResult(
        List<String> players,
        List<String> partners,
        String closure,
        int year,
        List<Duty> duties,
        List<Income> incomes,
        Known known,
        Map<String, String> names) {

    /** Code of the row that adds up all regions. */
    public static final String WORLD = "world";

    /**
     * A duty.
     *
     * @param region who charges it
     * @param goods sector, or the name of several with one rate
     * @param today average of the base year, a fraction
     * @param chosen what is chosen, a fraction
     */
    public record Duty(String region, String goods, double today, double chosen) {}

    /**
     * Change of real income against the base year, fractions.
     *
     * @param region code, or {@link #WORLD}
     * @param chosen with the duties chosen
     * @param contrast with each point answered by a point where one region chooses; without these duties where several do
     */
    public record Income(String region, double chosen, double contrast) {}

    /**
     * How well the solution is known.
     *
     * @param step largest step still to go in the log of the power of a duty
     * @param bestDeviation largest change of log real income by any deviation tried; not above zero but for rounding
     * @param worstResidual largest residual of any equation of the worlds shown
     */
    public record Known(double step, double bestDeviation, double worstResidual) {}

    public StrategyResult {
        players = List.copyOf(players);
        partners = List.copyOf(partners);
        duties = List.copyOf(duties);
        incomes = List.copyOf(incomes);
        names = Map.copyOf(names);
    }

    /** Whether one region chooses alone. */
    public boolean alone() {
        return players.size() == 1;
    }

    /** The name of a region or of goods, or the code itself when it has none. */
    public String name(String code) {
        return names.getOrDefault(code, code);
    }

    /** The duties of a player. */
    public List<Duty> dutiesOf(String player) {
        return duties.stream().filter(duty -> duty.region().equals(player)).toList();
    }

    /** What becomes of the real income of a region or player. */
    public Income incomeOf(String code) {
        return incomes.stream()
                .filter(income -> income.region().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Duties in per cent, one a row. */
    public Sheet dutySheet() {
        return new Sheet(
                List.of("region", "goods", "today_percent", "chosen_percent"),
                duties.stream()
                        .map(duty ->
                                List.of(duty.region(), duty.goods(), percent(duty.today()), percent(duty.chosen())))
                        .toList());
    }

    /** Changes of real income in per cent, one region a row. */
    public Sheet incomeSheet() {
        return new Sheet(
                List.of("region", "chosen_percent", alone() ? "answered_percent" : "without_duties_percent"),
                incomes.stream()
                        .map(income -> List.of(income.region(), percent(income.chosen()), percent(income.contrast())))
                        .toList());
    }

    private static String percent(double fraction) {
        return Numbers.text(100 * fraction);
    }
}
