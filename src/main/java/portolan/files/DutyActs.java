package portolan.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portolan.core.DateSpan;
import portolan.core.SourceRef;
import portolan.data.Agreements;
import portolan.data.MeasureRegister;
import portolan.data.MeasureRegister.Group;
import portolan.data.World;
import portolan.policy.DutyComponent;
import portolan.policy.DutySchedule;
import portolan.policy.MeasureHead;
import portolan.policy.PhaseIn;

/** The tables of acts with many rates: duty acts and their rates, use of agreements, published averages. */
final class DutyActs {
    private final WorldReader in;
    private final PolicyTables policy;
    private final Map<String, Map<String, Map<String, DutySchedule.Rate>>> rates = new HashMap<>();
    private final Map<String, CsvRow> firstRates = new LinkedHashMap<>();
    private final Agreements agreements;

    DutyActs(WorldReader in, PolicyTables policy) {
        this.in = in;
        this.policy = policy;
        agreements = readAgreements();
    }

    /** Use of agreements by date. */
    Agreements agreements() {
        return agreements;
    }

    /** Single measures in file order, then acts by first day: the order of rows of acts does not matter. */
    MeasureRegister inForce() {
        List<MeasureRegister.Entry> entries = new ArrayList<>(policy.singleMeasures());
        readRates();
        List<MeasureRegister.Entry> listed = new ArrayList<>();
        Set<String> acts = new HashSet<>();
        in.each("duty-acts.csv", "id,group,importer,layer,from,until,spares,source,claims,note", row -> {
            Group group = row.constant("group", Group.class);
            acts.add(row.text("id"));
            DutySchedule act = act(row);
            if (act != null) {
                listed.add(new MeasureRegister.Entry(group, act, row.text("note")));
            }
        });
        listed.sort(Comparator.<MeasureRegister.Entry, LocalDate>comparing(
                        entry -> entry.measure().head().span().from())
                .thenComparing(entry -> entry.measure().id()));
        entries.addAll(listed);
        firstRates.forEach((act, row) -> {
            if (!acts.contains(act)) {
                row.oneOf("act", acts, "act");
            }
        });
        return new MeasureRegister(entries);
    }

    private @Nullable DutySchedule act(CsvRow row) {
        String id = row.filled("id");
        LocalDate from = row.date("from");
        LocalDate until = row.dateOrNull("until");
        if (until != null && until.isBefore(from)) {
            row.problem("until", "'" + until + "' lies before the first day", "write the last day on which it holds");
            until = null;
        }
        String importer = in.economy(row, "importer");
        DutyComponent layer = row.constant("layer", DutyComponent.class);
        String spares = row.text("spares");
        String source = in.source(row);
        if (!spares.isEmpty()) {
            row.oneOf("spares", agreements.ids(), "agreement");
        }
        if (!row.claim(id)) {
            return null;
        }
        Map<String, Map<String, DutySchedule.Rate>> own = rates.getOrDefault(id, Map.of());
        if (own.isEmpty()) {
            row.problem("id", "the act '" + id + "' has no rate", "add its rates to duty-rates.csv");
            return null;
        }
        MeasureHead head = new MeasureHead(
                id, new DateSpan(from, until), MeasureHead.Afterwards.BACK, PhaseIn.AT_ONCE, new SourceRef(source));
        return new DutySchedule(head, importer, layer, spares.isEmpty() ? null : spares, own);
    }

    private void readRates() {
        Set<String> origins = new HashSet<>(in.economies());
        origins.add(DutySchedule.ANY);
        in.each("duty-rates.csv", "act,origin,product,rate,share", row -> {
            String act = row.filled("act");
            String origin = row.oneOf("origin", origins, "economy");
            String product = in.product(row);
            double rate = row.rate("rate");
            double share = row.share("share");
            if (rate < 0) {
                row.problem("rate", "'rate' is negative (" + row.text("rate") + ")", "write a rate from zero upwards");
                rate = 0;
            }
            firstRates.putIfAbsent(act, row);
            if (row.claim(act, origin, product)) {
                rates.computeIfAbsent(act, id -> new HashMap<>())
                        .computeIfAbsent(product, id -> new HashMap<>())
                        .put(origin, new DutySchedule.Rate(rate, share));
            }
        });
    }

    private Agreements readAgreements() {
        List<Agreements.Step> steps = new ArrayList<>();
        in.each("agreements.csv", "agreement,importer,origin,from,use,status,source,note", row -> {
            String agreement = row.filled("agreement");
            String importer = in.economy(row, "importer");
            String origin = in.economy(row, "origin");
            LocalDate from = row.date("from");
            double use = row.share("use");
            if (row.claim(agreement, importer, origin, from.toString())) {
                steps.add(new Agreements.Step(
                        agreement,
                        importer,
                        origin,
                        from,
                        use,
                        row.filled("status"),
                        in.source(row),
                        row.text("note")));
            }
        });
        return new Agreements(steps);
    }

    List<World.PublishedRate> publishedRates() {
        List<World.PublishedRate> list = new ArrayList<>();
        String columns = "importer,origin,date,rate_pct,basis,publisher,grade,source,note";
        in.each("published-rates.csv", columns, row -> {
            String importer = in.economy(row, "importer");
            String origin = in.economy(row, "origin");
            LocalDate date = row.date("date");
            String publisher = row.filled("publisher");
            String basis = row.filled("basis");
            if (row.claim(importer, origin, date.toString(), publisher, basis)) {
                list.add(new World.PublishedRate(
                        importer,
                        origin,
                        date,
                        row.notNegative("rate_pct"),
                        basis,
                        publisher,
                        row.filled("grade"),
                        in.source(row),
                        row.text("note")));
            }
        });
        list.sort(Comparator.comparing(World.PublishedRate::date).thenComparing(World.PublishedRate::publisher));
        return List.copyOf(list);
    }
}
