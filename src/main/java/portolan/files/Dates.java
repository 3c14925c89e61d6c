package portolan.files;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import portolan.core.YearRange;

/** Days, years and ranges of years; 1900 to 2200. */
final class Dates {
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern YEAR_TEXT = Pattern.compile("[1-9]\\d{3}");
    private static final String FORM = "write year-month-day, as in 2026-03-01";

    static final Type<LocalDate> DATE = new ScalarType<>(
            "a date",
            "2026-03-01",
            Schemas.text("^(19|20|21|22)\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$"),
            (scalar, reading) -> date(scalar.text()));

    static final Type<Integer> YEAR = new ScalarType<>(
            "a year",
            "2030",
            Schemas.of("type", "integer", "minimum", 1900, "maximum", 2200),
            (scalar, reading) -> year(scalar));

    static final Type<YearRange> YEARS = new ScalarType<>(
            "a range of years",
            "2024..2036",
            Schemas.text("^\\d{4}\\.\\.\\d{4}$"),
            (scalar, reading) -> years(scalar.text()));

    private Dates() {}

    private static LocalDate date(String text) throws BadValue {
        Matcher matcher = DAY.matcher(text.strip());
        if (!matcher.matches()) {
            throw new BadValue(Quoted.text(text) + " is not a date", FORM);
        }
        int year = Integer.parseInt(matcher.group(1));
        int month = Integer.parseInt(matcher.group(2));
        int day = Integer.parseInt(matcher.group(3));
        if (year < 1900 || year > 2200) {
            throw new BadValue("the year of " + Quoted.text(text) + " is out of range", "years run from 1900 to 2200");
        }
        if (month < 1 || month > 12) {
            throw new BadValue(Quoted.text(text) + " is not a date: there is no month " + matcher.group(2), FORM);
        }
        int days = YearMonth.of(year, month).lengthOfMonth();
        if (day < 1 || day > days) {
            String name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            throw new BadValue(
                    Quoted.text(text) + " is not a date: " + name + " " + year + " has " + days + " days",
                    day > days && day <= 31
                            ? "the last one is " + YearMonth.of(year, month).atEndOfMonth()
                            : FORM);
        }
        return LocalDate.of(year, month, day);
    }

    private static int year(Node.Scalar scalar) throws BadValue {
        String text = scalar.text();
        if (scalar.quoted() || !YEAR_TEXT.matcher(text).matches()) {
            throw new BadValue(
                    Quoted.text(text) + " is not a year",
                    "write four digits" + (scalar.quoted() ? " without quotes" : "") + ", as in 2030");
        }
        int year = Integer.parseInt(text);
        if (year < 1900 || year > 2200) {
            throw new BadValue("the year " + text + " is out of range", "years run from 1900 to 2200");
        }
        return year;
    }

    private static YearRange years(String text) throws BadValue {
        try {
            return YearRange.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadValue(
                    Quoted.text(text) + " is not a range of years within 1900..2200",
                    "write the first and the last year, as in 2024..2036");
        }
    }
}
