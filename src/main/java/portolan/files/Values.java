package portolan.files;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import portolan.core.AdValorem;
import portolan.core.Money;
import portolan.core.Nearest;
import portolan.core.Quantity;
import portolan.scenario.Scenario;

/** Single values that scenario files hold: texts, rates, amounts, numbers, choices. */
final class Values {
    private static final String PLAIN = "[+-]?(?:0|[1-9]\\d{0,14})(?:\\.\\d{1,12})?";
    private static final Pattern NUMBER = Pattern.compile(PLAIN);
    private static final Pattern PERCENT = Pattern.compile(PLAIN + " ?%");
    private static final Pattern NO_TEXT = Pattern.compile(
            "[-+]?(\\.?\\d[\\d_]*(\\.\\d*)?([eE][-+]?\\d+)?|0x[0-9a-fA-F]+|0o[0-7]+|\\.inf|\\.Inf|\\.INF)"
                    + "|\\.nan|\\.NaN|\\.NAN|true|True|TRUE|false|False|FALSE");
    private static final Pattern PER_UNIT = Pattern.compile("(\\S+(?: (?:million|billion))?) per ([a-z][a-z ]{0,38})");
    private static final Pattern SPAN = Pattern.compile("([1-9]\\d?) years?");

    /** Version of the file format. */
    static final Type<Integer> FORMAT = new ScalarType<>(
            "the version of the file format", "1", Schemas.of("const", Scenario.FORMAT), (scalar, reading) -> {
                if (scalar.quoted()) {
                    throw new BadValue(
                            "the format is in quotes, so it is not a number", "write portolan: " + Scenario.FORMAT);
                }
                if (!scalar.text().equals(Integer.toString(Scenario.FORMAT))) {
                    throw new BadValue(
                            "this program reads format " + Scenario.FORMAT + ", not " + Quoted.text(scalar.text()),
                            "write portolan: " + Scenario.FORMAT);
                }
                return Scenario.FORMAT;
            });

    /** A line of text. */
    static final Type<String> TEXT = new ScalarType<>(
            "a text",
            "\"a few words\"",
            Schemas.of("type", "string", "minLength", 1, "maxLength", 400),
            (scalar, reading) -> text(scalar));

    /** A rate with its per cent sign. */
    static final Type<AdValorem> RATE = new ScalarType<>(
            "a rate",
            "6.1%",
            Schemas.text("^[+-]?(0|[1-9]\\d{0,5})(\\.\\d{1,12})? ?%$"),
            (scalar, reading) -> rate(scalar.text()));

    /** A share from 0 % to 100 %, as a fraction. */
    static final Type<Double> SHARE =
            new ScalarType<>("a share", "40%", Schemas.text("^\\d{1,3}(\\.\\d{1,12})? ?%$"), (scalar, reading) -> {
                double share = rate(scalar.text()).rate();
                if (share < 0 || share > 1) {
                    throw new BadValue(
                            Quoted.text(scalar.text()) + " is no share of a whole", "write 0% to 100%, as in 40%");
                }
                return share;
            });

    /** True or false. */
    static final Type<Boolean> YES =
            new ScalarType<>("true or false", "true", Schemas.of("type", "boolean"), (scalar, reading) -> {
                if (scalar.quoted()
                        || !(scalar.text().equals("true") || scalar.text().equals("false"))) {
                    throw new BadValue(
                            Quoted.text(scalar.text()) + (scalar.quoted() ? " is in quotes" : " is not true or false"),
                            "write true or false");
                }
                return scalar.text().equals("true");
            });

    /** An amount with its unit. */
    static final Type<Quantity> QUANTITY = new ScalarType<>(
            "an amount with a unit",
            "49000 vehicles",
            Schemas.text("^(0|[1-9]\\d{0,14})(\\.\\d{1,9})? +[A-Za-z$][A-Za-z$/ ]{0,38}[A-Za-z]$"),
            Values::quantity);

    /** An amount of money. */
    static final Type<Money> MONEY = new ScalarType<>(
            "an amount of money",
            "C$500 million",
            Schemas.text("^[+-]?C\\$\\d{1,15}(\\.\\d{1,9})?( +(million|billion))?$"),
            (scalar, reading) -> money(scalar.text()));

    /** Money per unit of a product. */
    static final Type<PerUnit> MONEY_PER_UNIT = new ScalarType<>(
            "an amount of money per unit",
            "C$5000 per vehicle",
            Schemas.text("^C\\$\\d{1,15}(\\.\\d{1,9})?( (million|billion))? per [a-z][a-z ]{0,38}$"),
            (scalar, reading) -> perUnit(scalar.text()));

    /** A plain number, or a fraction written in per cent. */
    static final Type<Double> NUMBER_OR_PERCENT = new ScalarType<>(
            "a number",
            "0.7",
            Schemas.of(
                    "anyOf",
                    List.of(Schemas.of("type", "number"), Schemas.text("^[+-]?(0|[1-9]\\d{0,5})(\\.\\d{1,12})? ?%$"))),
            (scalar, reading) -> number(scalar));

    /** A number of years. */
    static final Type<Integer> SPAN_OF_YEARS = new ScalarType<>(
            "a number of years", "5 years", Schemas.text("^([1-9]|[1-4]\\d|50) years?$"), (scalar, reading) -> {
                Matcher matcher = SPAN.matcher(scalar.text());
                if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > 50) {
                    throw new BadValue(
                            Quoted.text(scalar.text()) + " is not a number of years from 1 to 50",
                            "write for instance 5 years");
                }
                return Integer.parseInt(matcher.group(1));
            });

    /**
     * Money per unit.
     *
     * @param money the amount
     * @param unit the unit as written
     */
    record PerUnit(Money money, String unit) {}

    private Values() {}

    /** One of a few words. */
    static <T> Type<T> choice(String noun, Map<String, T> choices) {
        List<String> words = List.copyOf(choices.keySet());
        return new ScalarType<>(noun, words.get(0), Schemas.of("enum", words), (scalar, reading) -> {
            T chosen = choices.get(scalar.text());
            if (chosen == null) {
                String hint = scalar.text().length() > 80 ? "" : Nearest.hint(scalar.text(), words);
                throw new BadValue(
                        Quoted.text(scalar.text()) + " is not " + noun,
                        hint.isEmpty() ? "choose " + orOf(words) : hint);
            }
            return chosen;
        });
    }

    /** For instance {@code importer, exporter or auction}. */
    static String orOf(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    private static String text(Node.Scalar scalar) throws BadValue {
        if (!scalar.quoted() && NO_TEXT.matcher(scalar.text()).matches()) {
            throw new BadValue(Quoted.text(scalar.text()) + " is not a text", "put it in quotes if it is meant as one");
        }
        String text = scalar.text().strip().replaceAll("[ \\r\\n]+", " ");
        if (text.codePointCount(0, text.length()) > 400) {
            throw new BadValue("the text is longer than 400 characters", "say it shorter");
        }
        if (text.codePoints().anyMatch(Quoted::isHidden)) {
            throw new BadValue("the text holds a character that does not show: " + Quoted.text(text), "delete it");
        }
        return text;
    }

    /** A rate that may not forget its per cent sign. */
    static AdValorem rate(String text) throws BadValue {
        String trimmed = text.strip();
        if (NUMBER.matcher(trimmed).matches()) {
            throw new BadValue(Quoted.text(text) + " has no per cent sign", percentOf(trimmed));
        }
        String point = trimmed.replace(',', '.');
        if (!PERCENT.matcher(trimmed).matches() && PERCENT.matcher(point).matches()) {
            throw new BadValue(Quoted.text(text) + " has a decimal comma", "write " + point);
        }
        if (!PERCENT.matcher(trimmed).matches()) {
            throw new BadValue(Quoted.text(text) + " is not a rate", "write it with a per cent sign, as in 6.1%");
        }
        try {
            return AdValorem.parse(trimmed);
        } catch (IllegalArgumentException e) {
            throw new BadValue(
                    "the rate " + Quoted.text(text) + " is out of range",
                    "rates lie above -100% and are at most 10000%");
        }
    }

    /** A fraction is likely meant as one: 0.061 for 6.1%. */
    private static String percentOf(String number) {
        BigDecimal value = new BigDecimal(number);
        boolean fraction = value.signum() != 0 && value.abs().compareTo(BigDecimal.ONE) < 0;
        String percent = value.movePointRight(2).stripTrailingZeros().toPlainString();
        return fraction ? "write " + percent + "% for that fraction, or " + number + "%" : "write " + number + "%";
    }

    private static Quantity quantity(Node.Scalar scalar, Reading reading) throws BadValue {
        String text = scalar.text().strip();
        String number = text.replaceFirst(" .*", "");
        if (NUMBER.matcher(text).matches()) {
            throw new BadValue(
                    Quoted.text(text) + " has no unit",
                    "write what is counted, as in " + text + " " + reading.unitHint());
        }
        String bare = text.replaceAll("(?<=\\d)[,_'](?=\\d)", "");
        if (!bare.equals(text)) {
            throw new BadValue(Quoted.text(text) + " separates digits", "write them together, as in " + bare);
        }
        if (!NUMBER.matcher(number).matches()) {
            throw new BadValue(
                    Quoted.text(text) + " is not an amount with a unit",
                    "write plain digits and what is counted, as in 49000 " + reading.unitHint());
        }
        try {
            return Quantity.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadValue(
                    Quoted.text(text) + " is not an amount with a unit",
                    "write an amount from zero upwards, as in 49000 " + reading.unitHint());
        }
    }

    private static Money money(String text) throws BadValue {
        try {
            return Money.parse(text);
        } catch (IllegalArgumentException e) {
            boolean bare = NUMBER.matcher(text.strip()).matches();
            throw new BadValue(
                    Quoted.text(text) + (bare ? " has no currency" : " is not an amount of Canadian dollars"),
                    "write for instance C$5000, C$500 million or C$1.5 billion");
        }
    }

    private static PerUnit perUnit(String text) throws BadValue {
        Matcher matcher = PER_UNIT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new BadValue(
                    Quoted.text(text) + " is not an amount of money per unit",
                    "write the amount and the unit, as in C$5000 per vehicle");
        }
        Money money = money(matcher.group(1));
        if (money.dollars() < 0) {
            throw new BadValue("a subsidy is not negative", "state a tax as a duty");
        }
        return new PerUnit(money, matcher.group(2));
    }

    private static double number(Node.Scalar scalar) throws BadValue {
        String text = scalar.text();
        if (PERCENT.matcher(text).matches()) {
            return rate(text).rate();
        }
        if (scalar.quoted() && NUMBER.matcher(text).matches()) {
            throw new BadValue(Quoted.text(text) + " is in quotes, so it is not a number", "write " + text);
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new BadValue(
                    Quoted.text(text) + " is not a plain number",
                    "write digits with at most 15 before and 12 after the point, as in 0.7");
        }
        return new BigDecimal(text).doubleValue();
    }
}
