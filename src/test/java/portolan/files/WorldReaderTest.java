package portolan.files;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portolan.core.Checked;
import portolan.core.Problem;
import portolan.data.MeasureRegister.Group;
import portolan.data.World;
import portolan.policy.DutyComponent;
import portolan.policy.DutyMeasure;
import portolan.policy.DutySchedule;
import portolan.policy.Measure;
import portolan.policy.Subsidy;

class WorldReaderTest {
    private static final Map<String, String> TABLES = tables();

    @Test
    void readsEveryTable() {
        World world = read(TABLES).get().world();

        assertThat(world.sources().ids()).containsExactly("s1");
        assertThat(world.products().find("peas")).satisfies(peas -> {
            assertThat(peas.units()).isEqualTo("tonnes");
            assertThat(peas.homogeneous()).isTrue();
        });
        assertThat(world.flows().cells())
                .extracting(cell -> cell.product() + " " + cell.exporter() + ">" + cell.importer() + " " + cell.value()
                        + " " + cell.quantity() + " " + cell.status())
                .containsExactly("peas CAN>CHN 12.5 30.0 OBSERVED");
        assertThat(requireNonNull(world.products().find("peas")).sectors()).containsExactly(entry("farming", 1.0));
        assertThat(world.sectors().flow("farming", 0, 1)).isEqualTo(20);
        assertThat(world.sectors().flow("farming", 1, 0)).isEqualTo(5);
        assertThat(world.sectors().flow("farming", 1, 1)).isEqualTo(100);
        assertThat(world.duties().rateWithout("pact", "farming", "CHN", "CAN")).isEqualTo(0.1);
        assertThat(world.duties().rateWithout("other", "farming", "CHN", "CAN")).isZero();
        assertThat(world.duties().rate("peas", "CHN", "CAN")).isEqualTo(0.05);
        assertThat(requireNonNull(world.parameters().find("supply.x")).range().high())
                .isInfinite();
        assertThat(world.macro().of("CHN", 2025).growth()).isEqualTo(0.045);
        assertThat(requireNonNull(world.trends().find("peas", "CHN", 2025))
                        .index()
                        .low())
                .isEqualTo(0.9);
        assertThat(world.partners().rows()).extracting(row -> row.line()).containsExactly("total", "peas", "services");
        assertThat(world.partners().partYears())
                .extracting(part -> part.until())
                .containsExactly("2026-04");
        assertThat(world.capacities().get(0).importers()).containsExactly("CHN", "CAN");
        assertThat(requireNonNull(world.claims().find("A1")).text()).isEqualTo("a claim, with a comma");
        assertThat(world.levers()).extracting(World.LeverEntry::id).containsExactly("tourism");
    }

    @Test
    void theTablesThatTravelWithTheProgramAreSound() {
        assertThat(WorldReader.shipped().problems()).isEmpty();
    }

    @Test
    void readsMeasuresInForceByKind() {
        World world = read(TABLES).get().world();

        DutyMeasure duty = (DutyMeasure) world.inForce().entries().get(0).measure();
        assertThat(duty.flows().importers()).containsExactly("CHN");
        assertThat(duty.changes().get(0).rate().rate()).isEqualTo(1.0);
        assertThat(duty.head().span().until()).isNull();
        Subsidy subsidy = (Subsidy) world.inForce().entries().get(1).measure();
        assertThat(subsidy.perUnit().dollars()).isEqualTo(5000);
        assertThat(world.inForce().asOf(Group.DISPUTE, LocalDate.of(2025, 3, 19)))
                .isEmpty();
        assertThat(world.inForce().asOf(Group.DISPUTE, LocalDate.of(2025, 3, 20)))
                .hasSize(1);
        assertThat(world.inForce().asOf(Group.UNITED_STATES, LocalDate.of(2036, 1, 1)))
                .hasSize(2);
        assertThat(world.inForce().enactedAsOf(LocalDate.of(2025, 3, 20)))
                .extracting(Measure::id)
                .containsExactly("m1", "a1");
    }

    @Test
    void readsActsWithManyRates() {
        World world = read(TABLES).get().world();

        DutySchedule act = (DutySchedule) world.inForce().entries().get(2).measure();
        assertThat(act.id()).isEqualTo("a1");
        assertThat(act.component()).isEqualTo(DutyComponent.IEEPA);
        assertThat(act.spares()).isEqualTo("pact");
        assertThat(act.head().span().until()).isEqualTo(LocalDate.of(2026, 2, 20));
        assertThat(act.flows()).hasToString("peas from all into CHN");
        assertThat(act.find("CAN", "CHN", "peas")).isEqualTo(new DutySchedule.Rate(0.35, 0.5));
        assertThat(act.find("CHN", "CAN", "peas")).isNull();
        assertThat(world.agreements().use("pact", "CHN", "CAN", LocalDate.of(2025, 1, 31)))
                .isZero();
        assertThat(world.agreements().use("pact", "CHN", "CAN", LocalDate.of(2025, 2, 1)))
                .isEqualTo(0.4);
        assertThat(world.publishedRates().get(0).percent()).isEqualTo(9.9);
    }

    @Test
    void theOrderOfRowsOfActsDoesNotMatter() {
        Map<String, String> turned = new HashMap<>(TABLES);
        for (String table : List.of("duty-acts.csv", "duty-rates.csv", "agreements.csv")) {
            List<String> lines =
                    new ArrayList<>(requireNonNull(TABLES.get(table)).lines().toList());
            Collections.reverse(lines.subList(1, lines.size()));
            turned.put(table, String.join("\n", lines) + "\n");
        }
        assertThat(turned).isNotEqualTo(TABLES);
        World world = read(turned).get().world();
        assertThat(world.inForce()).isEqualTo(read(TABLES).get().world().inForce());
        assertThat(world.agreements().steps())
                .isEqualTo(read(TABLES).get().world().agreements().steps());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            flows.csv        | ,observed,      | ,guessed,       | flows.csv:2:6: 'guessed' is no status
            flows.csv        | 12.5            | NaN             | flows.csv:2:4: 'NaN' in 'value' is no number
            flows.csv        | 12.5            | 1e999           | flows.csv:2:4: '1e999' in 'value' is not finite
            flows.csv        | 12.5            | 0x1F            | flows.csv:2:4: '0x1F' in 'value' is no number
            flows.csv        | 12.5            | 1f              | flows.csv:2:4: '1f' in 'value' is no number
            flows.csv        | 12.5            | -1              | flows.csv:2:4: 'value' is negative (-1)
            flows.csv        | 12.5            | ''              | flows.csv:2:4: 'value' is empty
            flows.csv        | CAN,CHN         | CAM,CHN         | flows.csv:2:2: unknown economy 'CAM'; did you mean 'CAN'?
            flows.csv        | peas,           | pees,           | flows.csv:2:1: unknown product 'pees'; did you mean 'peas'?
            flows.csv        | ,s1,            | ,s9,            | flows.csv:2:7: unknown source 's9'; did you mean 's1'?
            flows.csv        | quantity        | qty             | flows.csv:1:5: unknown column 'qty'
            flows.csv        | quantity        | value           | flows.csv:1:5: column 'value' occurs twice
            flows.csv        | ,observed,      | ,observed,x,    | flows.csv:2:1: the row has 9 fields
            duties.csv       | 0.05            | -3              | duties.csv:2:1: a rate lies above -100%
            parameters.csv   | 1,2,inf         | 3,2,inf         | parameters.csv:2:1: low, central and high must be in order
            partner-totals.csv | 2024          | 24              | partner-totals.csv:2:3: '24' is no year
            measures-in-force.csv | 2025-03-20 | 2025-13-20      | measures-in-force.csv:2:11: '2025-13-20' is no date
            measures-in-force.csv | additional | addition        | measures-in-force.csv:2:7: 'addition' is no component
            measures-in-force.csv | 5000,C$ per tonne | 5000,C$ per ton | measures-in-force.csv:3:10: unknown unit 'C$ per ton'; did you mean 'C$ per tonne'?
            duty-acts.csv    | ,ieepa,         | ,ieeppa,        | duty-acts.csv:2:4: 'ieeppa' is no layer
            duty-acts.csv    | ,pact,          | ,pakt,          | duty-acts.csv:2:7: unknown agreement 'pakt'; did you mean 'pact'?
            duty-acts.csv    | 2026-02-20      | 2020-02-20      | duty-acts.csv:2:6: '2020-02-20' lies before the first day
            duty-acts.csv    | a2,             | a3,             | duty-acts.csv:3:1: the act 'a3' has no rate; add its rates to duty-rates.csv
            duty-rates.csv   | a2,             | a4,             | duty-rates.csv:4:1: unknown act 'a4'; did you mean 'a1'?
            duty-rates.csv   | 0.35,0.5        | -0.35,0.5       | duty-rates.csv:2:4: 'rate' is negative (-0.35)
            duty-rates.csv   | 0.35,0.5        | 0.35,50         | duty-rates.csv:2:5: 'share' is no share (50)
            duty-rates.csv   | a1,*,           | a1,CAN,         | duty-rates.csv:3:1: 'a1 CAN peas' occurs twice
            agreements.csv   | ,0.4,           | ,40,            | agreements.csv:2:5: 'use' is no share (40)
            published-rates.csv | ,9.9,         | ,x,             | published-rates.csv:2:4: 'x' in 'rate_pct' is no number
            sources.csv      | s1,             | S1,             | sources.csv:2:1: 'S1' is not a source id
            """)
    void saysWhatIsWrongWithPlaceAndRemedy(String file, String from, String to, String message) {
        assertThat(TABLES.get(file)).contains(from);
        Map<String, String> altered = new HashMap<>(TABLES);
        altered.put(file, requireNonNull(altered.get(file)).replace(from, to));

        assertThat(read(altered).problems())
                .extracting(Problem::toString)
                .anySatisfy(line -> assertThat(line).startsWith(message.strip()));
    }

    @Test
    void findsProblemsOfAllTablesInOneReading() {
        Map<String, String> altered = new HashMap<>(TABLES);
        altered.merge("flows.csv", "peas,CAN,CHN,1,1,observed,s1,\n", String::concat);
        altered.remove("macro.csv");
        altered.put("levers.csv", "");

        assertThat(read(altered).problems())
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "flows.csv:3:1: 'peas CAN CHN' occurs twice; keep one of the rows",
                        "macro.csv: the file is missing; restore it",
                        "levers.csv: the file is empty; start with a header line");
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        Checked<WorldReader.Read> read = WorldReader.read(name -> name.equals("levers.csv")
                ? "id,name,claims,note\na,\u00e9,,\n".getBytes(StandardCharsets.ISO_8859_1)
                : bytes(TABLES, name));

        assertThat(read.problems()).extracting(Problem::what).containsExactly("the file is not written in UTF-8 here");
    }

    @Test
    void ordersOfColumnsLineEndsAndByteOrderMarksDoNotMatter() {
        Map<String, String> altered = new HashMap<>();
        TABLES.forEach((name, text) -> altered.put(name, "\uFEFF" + text.replace("\n", "\r\n")));
        altered.put("macro.csv", "source,growth,year,economy\ns1,0.045,2025,CHN\n");

        assertThat(read(altered).get().world().macro().of("CHN", 2025).growth()).isEqualTo(0.045);
    }

    @Test
    void checksumsNameEveryTable() {
        assertThat(read(TABLES).get().checksums()).containsOnlyKeys(TABLES.keySet());
        assertThat(Checksum.sha256("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static Checked<WorldReader.Read> read(Map<String, String> tables) {
        return WorldReader.read(name -> bytes(tables, name));
    }

    private static byte @Nullable [] bytes(Map<String, String> tables, String name) {
        String text = tables.get(name);
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> tables() {
        Map<String, String> tables = new HashMap<>();
        put(tables, "sources", "id,title,publisher,date,url,licence,grade,note", "s1,A source,,2025,,open,official,");
        put(tables, "economies", "code,name,region25,counts_under,note", "CAN,Canada,CAN,,", "CHN,China,CHN,,");
        put(
                tables,
                "products",
                "id,name,unit,unit_plural,hs,base_year,homogeneous,leaves_out,sectors,source",
                "peas,dry peas,tonne,tonnes,0713.10,2024,yes,,farming,s1");
        put(
                tables,
                "flows",
                "product,exporter,importer,value,quantity,status,source,note",
                "peas,CAN,CHN,12.5,30,observed,s1,");
        put(tables, "sector-flows", "sector,exporter,CAN,CHN,source", "farming,CHN,0,100,s1");
        put(
                tables,
                "canada-sector-trade",
                "sector,partner,exports,imports,status,source,note",
                "farming,CHN,20,5,derived,s1,");
        put(
                tables,
                "duties",
                "product,importer,origin,rate,kind,agreement,from,source,note",
                "peas,CHN,*,0.05,mfn,,,s1,");
        put(
                tables,
                "sector-duties",
                "sector,importer,origin,rate,mfn,agreement,source",
                "farming,CHN,CAN,0,0.1,pact,s1");
        put(tables, "parameters", "id,low,central,high,unit,source,assumption,note", "supply.x,1,2,inf,-,s1,A1,");
        put(tables, "macro", "economy,year,growth,source", "CHN,2025,0.045,s1");
        put(
                tables,
                "trends",
                "product,importer,year,index,low,high,status,source,note",
                "peas,CHN,2025,1,0.9,1.1,assumed,s1,");
        put(
                tables,
                "measures-in-force",
                "id,group,kind,importer,origin,product,component,rate,amount,unit,from,until,source,claims,note",
                "m1,dispute,duty,CHN,CAN,peas,additional,100%,,,2025-03-20,,s1,,",
                "m2,standing,subsidy,CAN,all,peas,,,5000,C$ per tonne,2024-01-01,2025-03-31,s1,,");
        put(tables, "sectors", "id,name,isic,leaves_out,source", "farming,Farming,A01,,s1", "paper,Paper,C17_18,,s1");
        put(
                tables,
                "duty-acts",
                "id,group,importer,layer,from,until,spares,source,claims,note",
                "a1,united-states,CHN,ieepa,2025-03-04,2026-02-20,pact,s1,,",
                "a2,united-states,CHN,section-122,2026-02-24,,,s1,,");
        put(
                tables,
                "duty-rates",
                "act,origin,product,rate,share",
                "a1,CAN,peas,0.35,0.5",
                "a1,*,peas,10%,1",
                "a2,CAN,peas,0.1,1");
        put(
                tables,
                "agreements",
                "agreement,importer,origin,from,use,status,source,note",
                "pact,CHN,CAN,2025-02-01,0.4,observed,s1,",
                "pact,CHN,CAN,2025-06-01,0.6,assumed,s1,");
        put(
                tables,
                "published-rates",
                "importer,origin,date,rate_pct,basis,publisher,grade,source,note",
                "CHN,CAN,2025-06-01,9.9,average,somebody,A,s1,");
        put(
                tables,
                "partner-totals",
                "flow,partner,year,basis,value,source",
                "exports,CHN,2024,customs,30,s1",
                "exports,CHN,2026-04ytd,customs,9,s1");
        put(tables, "special-exports", "product,partner,year,value,status,source,note", "peas,CHN,2024,1,observed,s1,");
        put(tables, "services", "flow,partner,year,value,status,source,note", "imports,CHN,2024,2,derived,s1,");
        put(
                tables,
                "capacities",
                "id,product,exporter,importers,unit,year,value,owner,source,note",
                "pipe,peas,CAN,CHN; CAN,tonnes,2024,100,CAN,s1,");
        put(
                tables,
                "claims",
                "id,article,claim,quantity,unit,period,kind,verdict,see,source",
                "A1,press,\"a claim, with a comma\",,,,fact,confirmed,,s1");
        put(
                tables,
                "conflicts",
                "id,between,topic,version_a,version_b,recommended_treatment,source_url,source",
                "X1,a and b,rate,one,other,use one,,s1");
        put(tables, "levers", "id,name,claims,note", "tourism,Tourism,A1,");
        put(
                tables,
                "backcast",
                "indicator,reporter,partner,product,year,value,unit,basis,status,source,note",
                "exports,CAN,all,peas;farming,2025,9,\"C$ million, current prices\",customs,derived,s1,",
                "export-quantity,CAN,CHN,peas,2025,-60,percent,tonnes,observed,s1,");
        put(tables, "province-names", "code,name", "SK,Saskatchewan");
        put(
                tables,
                "provinces",
                "product,province,share,year,measure,status,source,note",
                "peas,SK,0.6,2024,production,observed,s1,",
                "peas,other,0.4,2024,production,observed,s1,");
        return tables;
    }

    private static void put(Map<String, String> tables, String name, String... lines) {
        tables.put(name + ".csv", String.join("\n", List.of(lines)) + "\n");
    }
}
