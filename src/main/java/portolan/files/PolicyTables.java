package portolan.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import portolan.core.AdValorem;
import portolan.core.DateSpan;
import portolan.core.Money;
import portolan.core.SourceRef;
import portolan.data.ClaimsLedger;
import portolan.data.MeasureRegister;
import portolan.data.MeasureRegister.Group;
import portolan.data.ProductRegister;
import portolan.data.World;
import portolan.policy.DutyComponent;
import portolan.policy.DutyMeasure;
import portolan.policy.FlowSelector;
import portolan.policy.Measure;
import portolan.policy.MeasureHead;
import portolan.policy.PhaseIn;
import portolan.policy.Subsidy;

/** The tables of policy: measures in force, standing capacities, claims and their conflicts, free levers. */
final class PolicyTables {
    private final WorldReader in;
    private final ProductRegister products;
    private final Set<String> economies;
    private final Set<String> productIds;

    PolicyTables(WorldReader in, ProductRegister products) {
        this.in = in;
        this.products = products;
        economies = new HashSet<>(in.economies());
        economies.add(FlowSelector.ALL);
        productIds = new HashSet<>(in.products());
        productIds.add(FlowSelector.ALL);
    }

    /** Single measures in force, in file order. */
    List<MeasureRegister.Entry> singleMeasures() {
        List<MeasureRegister.Entry> entries = new ArrayList<>();
        String columns =
                "id,group,kind,importer,origin,product,component,rate,amount,unit,from,until,source,claims,note";
        in.each("measures-in-force.csv", columns, row -> {
            String id = row.filled("id");
            Group group = row.constant("group", Group.class);
            FlowSelector flows = new FlowSelector(
                    row.manyOf("origin", economies, "economy"),
                    row.manyOf("importer", economies, "economy"),
                    row.manyOf("product", productIds, "product"));
            MeasureHead head = new MeasureHead(
                    id,
                    new DateSpan(row.date("from"), row.dateOrNull("until")),
                    MeasureHead.Afterwards.BACK,
                    PhaseIn.AT_ONCE,
                    new SourceRef(in.source(row)));
            if (row.claim(id)) {
                entries.add(new MeasureRegister.Entry(group, measure(row, head, flows), row.text("note")));
            }
        });
        return entries;
    }

    private Measure measure(CsvRow row, MeasureHead head, FlowSelector flows) {
        String kind = row.oneOf("kind", List.of("duty", "subsidy"), "kind");
        if (kind.equals("subsidy")) {
            ProductRegister.Entry product = products.find(flows.products().get(0));
            String units = product == null ? "units" : product.units();
            String expected = "C$ per " + (product == null ? "unit" : product.unit());
            row.oneOf("unit", List.of(expected), "unit");
            return new Subsidy(head, flows, new Money(row.notNegative("amount")), units);
        }
        DutyComponent component = row.constant("component", DutyComponent.class);
        AdValorem rate = new AdValorem(row.rate("rate"));
        return new DutyMeasure(head, flows, List.of(new DutyMeasure.Change(component, DutyMeasure.Action.SET, rate)));
    }

    List<World.StandingCapacity> capacities() {
        List<World.StandingCapacity> list = new ArrayList<>();
        String columns = "id,product,exporter,importers,unit,year,value,owner,source,note";
        in.each("capacities.csv", columns, row -> {
            String id = row.filled("id");
            String product = in.product(row);
            int year = row.year("year");
            checkUnit(row, product, row.filled("unit"));
            if (row.claim(id, String.valueOf(year))) {
                list.add(new World.StandingCapacity(
                        id,
                        product,
                        in.economy(row, "exporter"),
                        row.manyOf("importers", economies, "economy"),
                        year,
                        row.notNegative("value"),
                        in.economy(row, "owner"),
                        in.source(row),
                        row.text("note")));
            }
        });
        return List.copyOf(list);
    }

    private void checkUnit(CsvRow row, String product, String unit) {
        ProductRegister.Entry entry = products.find(product);
        if (entry != null && !entry.units().equals(unit)) {
            row.problem("unit", "'" + unit + "' is not the unit of " + product, "write " + entry.units());
        }
    }

    ClaimsLedger claims() {
        List<ClaimsLedger.Claim> claims = new ArrayList<>();
        in.each("claims.csv", "id,article,claim,quantity,unit,period,kind,verdict,see,source", row -> {
            String id = row.filled("id");
            if (row.claim(id)) {
                claims.add(new ClaimsLedger.Claim(
                        id,
                        row.filled("article"),
                        row.filled("claim"),
                        row.text("quantity"),
                        row.text("unit"),
                        row.text("period"),
                        row.filled("kind"),
                        row.filled("verdict"),
                        row.text("see"),
                        in.source(row)));
            }
        });
        List<ClaimsLedger.Conflict> conflicts = new ArrayList<>();
        String columns = "id,between,topic,version_a,version_b,recommended_treatment,source_url,source";
        in.each("conflicts.csv", columns, row -> {
            String id = row.filled("id");
            if (row.claim(id)) {
                conflicts.add(new ClaimsLedger.Conflict(
                        id,
                        row.filled("between"),
                        row.filled("topic"),
                        row.filled("version_a"),
                        row.filled("version_b"),
                        row.filled("recommended_treatment"),
                        in.source(row)));
            }
        });
        return new ClaimsLedger(claims, conflicts);
    }

    List<World.LeverEntry> levers() {
        List<World.LeverEntry> levers = new ArrayList<>();
        in.each("levers.csv", "id,name,claims,note", row -> {
            String id = row.filled("id");
            if (row.claim(id)) {
                levers.add(new World.LeverEntry(id, row.filled("name"), row.text("claims"), row.text("note")));
            }
        });
        return List.copyOf(levers);
    }
}
