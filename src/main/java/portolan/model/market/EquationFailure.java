package portolan.model.market;

/**
 * An equation that an answer does not meet.
 *
 * @param equation which one
 * @param where the market, year, part of the year, and link, region or limit
 * @param error how far off, relative or in logs
 * @param tolerance how far off it may be
 */
public record EquationFailure(String equation, String where, double error, double tolerance) {

    @Override
    public String toString() {
        return where + ": " + equation + " is off by " + error + " (at most " + tolerance + ")";
    }
}
