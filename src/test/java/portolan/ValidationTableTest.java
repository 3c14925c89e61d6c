package portolan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portolan.cli.Typed;

/**
 * The validation table of the documents is true: for every case the largest error that stands there is met. A row reads
 * {@code | case | source | compared | tolerance | largest error |}.
 */
class ValidationTableTest {
    private static final Map<String, Double> ERRORS = errors();

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "src/site/markdown/validation.md"})
    void errorsAreNoLargerThanStated(String path) {
        List<String[]> rows = Document.at(path)
                .text()
                .lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.split(" *\\| *"))
                .filter(cells -> cells.length == 6 && ERRORS.containsKey(cells[1]))
                .toList();

        assertThat(rows).extracting(cells -> cells[1]).containsExactlyInAnyOrderElementsOf(ERRORS.keySet());
        for (String[] cells : rows) {
            double error = Objects.requireNonNull(ERRORS.get(cells[1]));
            double stated = Double.parseDouble(cells[5]);
            assertThat(error).as("%s; the errors are %s", cells[1], ERRORS).isBetween(stated / 20, stated);
            assertThat(stated).as(cells[1]).isLessThanOrEqualTo(Double.parseDouble(cells[4]));
        }
    }

    /** The largest error of each row of the documents, from what {@code verify} prints. */
    private static Map<String, Double> errors() {
        Map<String, Double> worst = new LinkedHashMap<>();
        Typed.say("verify", "--format", "csv")
                .out()
                .lines()
                .skip(1)
                .map(line -> line.replaceAll("\"([^\"]*),([^\"]*)\"", "$1;$2").split(",", -1))
                .forEach(cells -> worst.merge(row(cells[0], cells[1]), error(cells), StrictMath::max));
        return worst;
    }

    private static String row(String id, String quantity) {
        boolean printed = quantity.endsWith("printed");
        return switch (id) {
            case "gsim" ->
                quantity.startsWith("non-linear")
                        ? "GSIM, non-linear"
                        : "GSIM, linear, " + (printed ? "printed prices" : "all columns");
            case "armington-market" -> "Armington market";
            case "tariff-rate-quota" ->
                quantity.startsWith("nest") ? "Quota in a CES nest" : "Quota with linear demand";
            case "armington-gravity" ->
                "Armington gravity" + (quantity.endsWith("published") ? ", published welfare" : "");
            default -> "Structural gravity, " + (quantity.startsWith("closed") ? "closed" : "one step");
        };
    }

    /** With linear demand values run into tens of thousands: the error is relative there, as the tolerance is. */
    private static double error(String[] cells) {
        double published = Double.parseDouble(cells[3]);
        boolean line = cells[1].startsWith("line:");
        double scale = line ? StrictMath.max(1e-3, StrictMath.abs(published)) : 1;
        return StrictMath.abs(Double.parseDouble(cells[5])) / scale;
    }
}
