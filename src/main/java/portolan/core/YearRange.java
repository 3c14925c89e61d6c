package portolan.core;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A closed range of calendar years, written {@code 2024..2036}.
 *
 * @param first first year, 1900 to 2200
 * @param last last year, not before the first, at most 2200
 */
public record YearRange(int first, int last) {
    private static final Pattern TEXT = Pattern.compile("(\\d{4})\\.\\.(\\d{4})");

    public YearRange {
        if (first < 1900 || last > 2200 || last < first) {
            throw new IllegalArgumentException(
                    "a range of years runs forward within 1900..2200, not " + first + ".." + last);
        }
    }

    /**
     * Reads {@code 2024..2036}.
     *
     * @throws IllegalArgumentException when the text has another form or runs backwards
     */
    public static YearRange parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a range of years; write it as 2024..2036");
        }
        return new YearRange(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** Number of years, at least one. */
    public int size() {
        return last - first + 1;
    }

    public boolean contains(int year) {
        return year >= first && year <= last;
    }

    @Override
    public String toString() {
        return first + ".." + last;
    }
}
