package portolan.files;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import portolan.core.AdValorem;
import portolan.core.Nearest;

/**
 * One row of a table. A value that cannot be read is noted as a problem and stands as a harmless one, so that the rest
 * of the row is read too; the table as a whole is refused in the end.
 */
final class CsvRow {
    private static final List<String> INFINITE = List.of("inf", "+inf", "infinity", "+infinity");

    private final CsvTable table;
    private final CsvRecord line;

    CsvRow(CsvTable table, CsvRecord line) {
        this.table = table;
        this.line = line;
    }

    /** Whether the table has a column. */
    boolean has(String column) {
        return table.has(column);
    }

    /** The field without blanks around it, possibly empty. */
    String text(String column) {
        return line.getField(table.column(column)).strip();
    }

    /** The field, which must not be empty. */
    String filled(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            problem(column, "'" + column + "' is empty", "every row states it");
        }
        return text;
    }

    /** The field, which must be one of the names given. */
    String oneOf(String column, Collection<String> names, String what) {
        String text = filled(column);
        if (!text.isEmpty() && !names.contains(text)) {
            String hint = Nearest.hint(text, names);
            problem(column, "unknown " + what + " '" + text + "'", hint.isEmpty() ? "add it to the register" : hint);
        }
        return text;
    }

    /** Names separated by semicolons, each of which must be known. */
    List<String> manyOf(String column, Collection<String> names, String what) {
        List<String> parts = Arrays.stream(filled(column).split(";", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        for (String part : parts) {
            if (!names.contains(part)) {
                problem(column, "unknown " + what + " '" + part + "'", Nearest.hint(part, names));
            }
        }
        return parts;
    }

    /** A constant of an enum by its name in files: lower case, with hyphens. */
    <E extends Enum<E>> E constant(String column, Class<E> type) {
        String text = filled(column);
        E[] constants = type.getEnumConstants();
        for (E constant : constants) {
            if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)) {
                return constant;
            }
        }
        problem(
                column,
                "'" + text + "' is no " + column,
                "use one of "
                        + String.join(
                                ", ",
                                Arrays.stream(constants)
                                        .map(constant -> constant.name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'))
                                        .toList()));
        return constants[0];
    }

    /** A finite number. */
    double number(String column) {
        double value = parse(column);
        if (Double.isInfinite(value)) {
            problem(column, "'" + text(column) + "' in '" + column + "' is not finite", "write a finite number");
        }
        return value;
    }

    /** A finite number from zero upwards. */
    double notNegative(String column) {
        double value = number(column);
        if (value < 0) {
            problem(column, "'" + column + "' is negative (" + text(column) + ")", "write a number from zero upwards");
        }
        return value;
    }

    /** A finite number, or {@code inf} as the usual languages print it. */
    double numberOrInfinity(String column) {
        return INFINITE.contains(text(column).toLowerCase(Locale.ROOT)) ? Double.POSITIVE_INFINITY : number(column);
    }

    /** Whether the field is a number, right or wrong: what is none has a problem of its own. */
    boolean isNumber(String column) {
        return looksLikeNumber(text(column));
    }

    /** A rate as a fraction, {@code 0.061}, or as text, {@code 6.1%}. */
    double rate(String column) {
        String text = text(column);
        return new AdValorem(text.endsWith("%") ? AdValorem.parse(text).rate() : number(column)).rate();
    }

    /** A share of a whole as a fraction from 0 to 1. */
    double share(String column) {
        double value = number(column);
        if (value < 0 || value > 1) {
            problem(column, "'" + column + "' is no share (" + text(column) + ")", "write a number from 0 to 1");
            return 0;
        }
        return value;
    }

    private double parse(String column) {
        String text = filled(column);
        if (!text.isEmpty()) {
            if (looksLikeNumber(text)) {
                return Double.parseDouble(text);
            }
            problem(column, "'" + text + "' in '" + column + "' is no number", "write digits with a decimal point");
        }
        return 0;
    }

    /** Refuses what {@code Double.parseDouble} would let pass: NaN, hexadecimal digits, a trailing f or d. */
    static boolean looksLikeNumber(String text) {
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digit = true;
            } else if (!(c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E')) {
                return false;
            }
        }
        if (!digit) {
            return false;
        }
        try {
            Double.parseDouble(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** A year from 1900 to 2200. */
    int year(String column) {
        String text = filled(column);
        if (text.length() == 4 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int year = Integer.parseInt(text);
            if (year >= 1900 && year <= 2200) {
                return year;
            }
        }
        problem(column, "'" + text + "' is no year", "write a year from 1900 to 2200");
        return 1900;
    }

    /** A date as 2026-03-01. */
    LocalDate date(String column) {
        LocalDate date = dateOrNull(column);
        if (date == null) {
            problem(column, "'" + column + "' is empty", "write a date as 2026-03-01");
            return LocalDate.EPOCH;
        }
        return date;
    }

    /** A date, or null when the field is empty. */
    @Nullable
    LocalDate dateOrNull(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            problem(column, "'" + text + "' is no date", "write a date as 2026-03-01");
            return null;
        }
    }

    /** Yes or no. */
    boolean yes(String column) {
        return oneOf(column, List.of("yes", "no"), column).equals("yes");
    }

    /** Whether the row's key is new; a key that occurs twice is noted. */
    boolean claim(String... parts) {
        return table.claim(line, String.join(" ", parts));
    }

    /** Line of the file that the row begins on, from 1. */
    int line() {
        return (int) line.getStartingLineNumber();
    }

    void problem(String column, String what, String remedy) {
        table.problem(line, table.column(column), what, remedy);
    }
}
