package portolan.files;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import portolan.core.Numbers;
import portolan.results.Explanation;
import portolan.results.ResultRow;
import portolan.results.RunManifest;
import portolan.results.RunRecord;
import portolan.results.ScenarioCard;
import portolan.results.Sheet;
import portolan.results.TargetVerdict;
import tools.jackson.core.JsonGenerator;

/** Results as JSON; numbers as {@link Numbers#text} writes them, and left out where they do not apply. */
public final class ResultJson {
    private static final List<String> COLUMNS =
            List.of("indicator", "reporter", "partner", "product", "year", "value", "unit", "low", "high");

    private ResultJson() {}

    /** Any table of text as JSON: a list with one object per row. */
    public static String json(Sheet sheet) {
        return JsonText.write(json -> rows(json, sheet));
    }

    /** Tables of text as JSON: an object with a list under each name. */
    public static String json(SortedMap<String, Sheet> sheets) {
        return JsonText.write(json -> {
            json.writeStartObject();
            sheets.forEach((name, sheet) -> {
                json.writeName(name);
                rows(json, sheet);
            });
            json.writeEndObject();
        });
    }

    private static void rows(JsonGenerator json, Sheet sheet) {
        json.writeStartArray();
        for (List<String> row : sheet.rows()) {
            json.writeStartObject();
            for (int i = 0; i < row.size(); i++) {
                json.writeStringProperty(sheet.columns().get(i), row.get(i));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Some runs whole: what each is made of, its numbers, its goals, how well its equations were met. */
    public static String json(List<RunRecord> runs) {
        return JsonText.write(json -> {
            json.writeStartArray();
            for (RunRecord run : runs) {
                run(json, run);
            }
            json.writeEndArray();
        });
    }

    /** One run whole. */
    public static String json(RunRecord run) {
        return JsonText.write(json -> run(json, run));
    }

    private static void run(JsonGenerator json, RunRecord run) {
        ScenarioCard card = run.card();
        json.writeStartObject();
        json.writeStringProperty("scenario", run.id());
        json.writeStringProperty("title", card.title());
        json.writeStringProperty("question", card.question());
        if (!card.changes().isEmpty()) {
            strings(json, "changes", card.changes());
        }
        json.writeStringProperty("comparator", card.comparator());
        strings(json, "lineage", card.lineage());
        json.writeStringProperty("basis", card.basis());
        strings(json, "leaves-out", card.leavesOut());
        strings(json, "cautions", card.cautions());
        json.writeArrayPropertyStart("claims");
        card.claims().forEach(claim -> claim(json, claim));
        json.writeEndArray();
        json.writeArrayPropertyStart("measures");
        for (ScenarioCard.MeasureLine measure : card.measures()) {
            json.writeStartObject();
            json.writeStringProperty("id", measure.id());
            json.writeStringProperty("what", measure.what());
            json.writeStringProperty("when", measure.when());
            json.writeStringProperty("source", measure.source());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("goals");
        run.verdicts().forEach(verdict -> goal(json, verdict));
        json.writeEndArray();
        json.writeObjectPropertyStart("diagnostics");
        json.writeNumberProperty("solves", run.diagnostics().solves());
        number(json, "worst-residual", run.diagnostics().worstResidual());
        number(json, "worst-step", run.diagnostics().worstStep());
        json.writeStringProperty("worst-where", run.diagnostics().worstWhere());
        json.writeNumberProperty("checks", run.diagnostics().checks());
        json.writeEndObject();
        json.writeObjectPropertyStart("results");
        strings(json, "columns", COLUMNS);
        json.writeArrayPropertyStart("rows");
        run.table().rows().forEach(row -> json.writeRawValue(line(row)));
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** A row as a list on one line; there are tens of thousands of them. */
    private static String line(ResultRow row) {
        return "[" + JsonText.quoted(row.indicator()) + ", " + JsonText.quoted(row.reporter()) + ", "
                + JsonText.quoted(row.partner()) + ", " + JsonText.quoted(row.product()) + ", " + row.year() + ", "
                + Numbers.text(row.value()) + ", " + JsonText.quoted(row.unit()) + ", " + orNull(row.low()) + ", "
                + orNull(row.high()) + "]";
    }

    private static String orNull(double value) {
        return Double.isFinite(value) ? Numbers.text(value) : "null";
    }

    private static void claim(JsonGenerator json, ScenarioCard.ClaimLine claim) {
        json.writeStartObject();
        json.writeStringProperty("id", claim.id());
        json.writeStringProperty("article", claim.article());
        json.writeStringProperty("said-by", claim.who());
        json.writeStringProperty("says", claim.text());
        json.writeStringProperty("verdict", claim.standing());
        json.writeStringProperty("reason", claim.reason());
        json.writeStringProperty("taken-by", claim.from());
        json.writeEndObject();
    }

    private static void goal(JsonGenerator json, TargetVerdict verdict) {
        json.writeStartObject();
        json.writeStringProperty("id", verdict.target());
        json.writeStringProperty("title", verdict.title());
        json.writeStringProperty("partner", verdict.partner());
        json.writeStringProperty("product", verdict.product());
        json.writeStringProperty("prices", verdict.prices());
        json.writeStringProperty("unit", "C$ billion");
        json.writeBooleanProperty("met", verdict.met());
        json.writeNumberProperty("base-year", verdict.baseYear());
        number(json, "base", verdict.baseValue());
        json.writeNumberProperty("deadline", verdict.deadline());
        number(json, "goal", verdict.goal());
        number(json, "reached", verdict.reached());
        number(json, "low", verdict.low());
        number(json, "high", verdict.high());
        number(json, "comparator", verdict.comparator());
        Integer yearMet = verdict.yearMet();
        if (yearMet != null) {
            json.writeNumberProperty("year-met", yearMet);
        }
        number(json, "required-growth", verdict.requiredGrowth());
        number(json, "required-growth-from-last-observed", verdict.requiredFromLast());
        number(json, "imposed-trade-cost-cut", verdict.imposedCut());
        json.writeStringProperty("source", verdict.source());
        json.writeEndObject();
    }

    /** The manifest, with the checksum of every file it stands beside. */
    public static String json(RunManifest manifest, Map<String, byte[]> files) {
        return JsonText.write(json -> {
            json.writeStartObject();
            json.writeStringProperty("program", manifest.program());
            strings(json, "scenarios", manifest.scenarios());
            if (!manifest.warnings().isEmpty()) {
                strings(json, "warnings", manifest.warnings());
            }
            map(json, "options", manifest.options());
            map(json, "inputs", manifest.inputs());
            json.writeObjectPropertyStart("files");
            for (String name : files.keySet().stream().sorted().toList()) {
                byte[] content = files.get(name);
                if (content != null) {
                    json.writeStringProperty(name, Checksum.sha256(content));
                }
            }
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    /** The arithmetic behind a number. */
    public static String json(Explanation explanation) {
        return JsonText.write(json -> {
            json.writeStartObject();
            json.writeStringProperty("what", explanation.what());
            json.writeStringProperty("operation", explanation.operation().name().toLowerCase(Locale.ROOT));
            json.writeArrayPropertyStart("steps");
            for (Explanation.Step step : explanation.steps()) {
                json.writeStartObject();
                json.writeStringProperty("label", step.label());
                json.writeNumberProperty("value", step.value());
                json.writeStringProperty("unit", step.unit());
                json.writeStringProperty("ground", step.ground());
                json.writeStringProperty("detail", step.detail());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNumberProperty("result", explanation.result());
            json.writeNumberProperty("recomputed", explanation.recomputed());
            json.writeStringProperty("unit", explanation.unit());
            strings(json, "notes", explanation.notes());
            json.writeEndObject();
        });
    }

    /** A number that is not finite does not apply and is left out. */
    private static void number(JsonGenerator json, String name, double value) {
        if (Double.isFinite(value)) {
            json.writeName(name);
            json.writeRawValue(Numbers.text(value));
        }
    }

    private static void strings(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void map(JsonGenerator json, String name, Map<String, String> values) {
        json.writeObjectPropertyStart(name);
        values.forEach(json::writeStringProperty);
        json.writeEndObject();
    }
}
