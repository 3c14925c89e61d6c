package portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folders with something wrong in them: one line for each fault, with its place and the remedy, and nothing written. */
class GeBadFoldersTest extends GeCase {
    @Test
    void allProblemsOfAllTablesAreToldAtOnce() throws IOException {
        Path data = Files.createDirectory(folder.resolve("bad"));
        Files.writeString(data.resolve("flows.csv"), """
                exporter,importer,sector,value
                Home,Home,Goods,75
                Home,Away,Goods,-5
                Away,Home,Goods,NaN
                Away,Away,Goods,75
                Away,Away,Goods,75
                Awya,Home,Goods,3
                """);
        Files.writeString(data.resolve("tariffs.csv"), """
                importer,exporter,before,after
                Home,Away,25,30%
                Home,Hmoe,5%,30%
                """);
        Files.writeString(data.resolve("elasticities.csv"), "sector,elasticity\nGods,4\n");
        Files.writeString(data.resolve("input.csv"), "output,input,share\n");
        Files.writeString(data.resolve("settings.yaml"), "elastisity: 4\ndeficits: nought\n");

        Typed.Said said = solve(data);

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err())
                .contains("bad/flows.csv:3:4: 'value' is negative (-5)")
                .contains("bad/flows.csv:4:4: 'NaN' in 'value' is no number")
                .contains("bad/flows.csv:6:1: 'Away to Away, Goods' occurs twice")
                .contains("bad/flows.csv:7:1: region 'Awya' sells nothing to itself; did you mean 'Away'?")
                .contains("bad/tariffs.csv:2:3: '25' in 'before' could be per cent or a fraction; write 25%")
                .contains("bad/tariffs.csv:3:2: there is no region 'Hmoe' in flows.csv; did you mean 'Home'?")
                .contains("bad/elasticities.csv:2:1: there is no sector 'Gods' in flows.csv; did you mean 'Goods'?")
                .contains("bad/input.csv: no table has this name; did you mean 'inputs.csv'?")
                .contains("bad/settings.yaml:1:1: there is no setting 'elastisity'; did you mean 'elasticity'?")
                .contains("bad/settings.yaml:2:1: 'deficits' cannot be 'nought'; it takes data or zero");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void ownSalesThatAreMissingAreAskedFor() throws IOException {
        Path data = twoRegions();
        Files.writeString(
                data.resolve("flows.csv"), "exporter,importer,value\nHome,Away,25\nAway,Home,25\nAway,Away,75\n");

        assertThat(solve(data).err())
                .contains("two/flows.csv:2:1: region 'Home' sells nothing to itself")
                .contains("add rows with it as exporter and importer: output less exports");
    }

    @Test
    void moreThanOneSeparatorIsRefused() throws IOException {
        Path data = twoRegions();
        Files.writeString(data.resolve("flows.csv"), "exporter;importer,value\nHome;Home,75\n");

        assertThat(solve(data).err())
                .contains("two/flows.csv:1:1: the header holds more than one of comma, semicolon and tab");
    }

    @Test
    void aFolderThatIsNotThere() {
        Typed.Said said = solve(folder.resolve("nowhere"));

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("there is no such folder");
    }

    /** One text of the example changed, one fault, one line. A slash begins a new line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            flows.csv | South,Goods,40/ | South,Goods,-40/ | flows.csv:3:4: 'value' is negative (-40); write a number from zero upwards
            flows.csv | South,Goods,40/ | South,Goods,1e400/ | flows.csv:3:4: '1e400' in 'value' is not finite; write a finite number
            flows.csv | South,Goods,40/ | South,Goods,1e300/ | flows.csv:3:1: the largest value is 1E+300, outside 1e-30 to 1e30; choose a larger unit of values
            flows.csv | South,Goods,40/ | South,Goods,$40/ | flows.csv:3:4: '$40' in 'value' is no number; write digits with a decimal point
            flows.csv | South,Goods,40/ | South,Goods,"4,000"/ | flows.csv:3:4: '4,000' in 'value' is no number; write digits with a decimal point
            flows.csv | South,Goods,40/ | South,Goods,4,000/ | flows.csv:3:1: the row has 5 fields; the header names 4 columns; quote fields that contain commas
            flows.csv | South,Goods,40/ | South,Goods,40/North,South,Goods,40/ | flows.csv:4:1: 'North to South, Goods' occurs twice; keep one of the rows
            flows.csv | sector,value | sector,value,year | flows.csv:1:5: unknown column 'year'; expected are exporter, importer, value, sector
            flows.csv | sector,value | sector,value, | flows.csv:1:5: the column has no name; name it, or delete it
            flows.csv | South,Goods,40/ | "South",Goods,"40"0/ | flows.csv:3:1: a quoted field does not end where it should; check the quotes
            flows.csv | exporter, | "","exporter", | flows.csv:1:1: the column has no name; name it, or delete it
            tariffs.csv | 25% | -100% | tariffs.csv:3:5: a rate lies above -100% and at most 10000%, not -100.0%; correct the rate
            tariffs.csv | 25% | 10001% | tariffs.csv:3:5: a rate lies above -100% and at most 10000%, not 10001.0%; correct the rate
            tariffs.csv | 25% | 25 | tariffs.csv:3:5: '25' in 'after' could be per cent or a fraction; write 25%, or the setting rates
            tariffs.csv | 25% | -5 | tariffs.csv:3:5: '-5' in 'after' could be per cent or a fraction; write -5%, or the setting rates
            tariffs.csv | 25% | high | tariffs.csv:3:5: 'high' in 'after' is no number; write digits with a decimal point
            tariffs.csv | 25% | NaN% | tariffs.csv:3:5: 'NaN%' is not a rate; write it with a per cent sign, as in 6.1%
            tariffs.csv | Rest,Goods,5% | Atlantis,Goods,5% | tariffs.csv:3:2: there is no region 'Atlantis' in flows.csv; known are North, Rest, South
            tariffs.csv | Rest,Goods,5% | rest,Goods,5% | tariffs.csv:3:2: there is no region 'rest' in flows.csv; did you mean 'Rest'?
            elasticities.csv | Goods,5 | Goods,0 | elasticities.csv:2:2: a trade elasticity is above 0 and at most 10000; write sigma less one, such as 4
            elasticities.csv | Goods,5 | Goods,-5 | elasticities.csv:2:2: a trade elasticity is above 0 and at most 10000
            elasticities.csv | Goods,5 | Goods,1e6 | elasticities.csv:2:2: a trade elasticity is above 0 and at most 10000
            elasticities.csv | Goods,5 | Goods,NaN | elasticities.csv:2:2: 'NaN' in 'elasticity' is no number
            elasticities.csv | Goods,5 | Goods, | elasticities.csv:2:2: 'elasticity' is empty; every row states it
            elasticities.csv | Goods,5/ | | elasticities.csv: sector 'Goods' has no elasticity; add a row, or the setting elasticity
            settings.yaml | unit: billion | elasticity: 1e6 | settings.yaml:2:1: 'elasticity' cannot be '1e6'; it takes a number above 0, at most 10000
            inputs.csv | Goods,Goods,0.6 | Goods,Goods,0.5 | inputs.csv:2:1: inputs of 'Goods' in 'North', 'Rest' and 'South' add up to 0.9, not 1; correct them, or let --balance
            inputs.csv | Goods,Goods,0.6 | Goods,Goods,0.8 | inputs.csv:2:1: inputs of 'Goods' in 'North', 'Rest' and 'South' add up to 1.2, not 1; correct them, or let --balance
            inputs.csv | Goods,Goods,0.6/Goods,Services,0.4 | Goods,Goods,0 | inputs.csv:2:1: inputs of 'Goods' in 'North', 'Rest' and 'South' add up to 0, not 1; correct them
            inputs.csv | Goods,Goods,0.6/Goods,Services,0.4/ | | inputs.csv: there is no row for the output 'Goods' in 'North', 'Rest' and 'South'; add rows; 0 says it buys nothing
            value-added.csv | North,Goods,0.35 | North,Goods,35% | value-added.csv:2:3: '35%' in 'share' is no number
            value-added.csv | North,Goods,0.35 | North,Goods,35 | value-added.csv:2:3: 'share' is no share (35); write a number from 0 to 1
            value-added.csv | North,Goods,0.35 | North,Goods,0 | value-added.csv:2:3: value added is a share above 0; correct it, or leave out the sector's flows
            value-added.csv | North,Goods,0.35 | North,Goods,0,35 | value-added.csv:2:1: the row has 4 fields; the header names 3 columns
            value-added.csv | Rest,Goods,0.3/ | | value-added.csv: there is no share for 'Goods' in 'Rest'; add a row
            """)
    void oneFaultIsToldInOneLine(String file, String old, String fresh, String message) throws IOException {
        Path data = copy("bad", text -> text);
        String text = Files.readString(data.resolve(file));
        String changed = lines(old);
        assertThat(text).contains(changed);
        Files.writeString(data.resolve(file), text.replace(changed, lines(fresh)));

        assertRefused(data, message);
    }

    /** A table beside the example, one fault, one line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            costs.csv | exporter,importer,factor/North,South,0 | costs.csv:2:3: a factor on costs is above 0, not '0'; write 1.1 for costs up by a tenth, inf to forbid
            costs.csv | exporter,importer,factor/North,South,10% | costs.csv:2:3: '10%' in 'factor' is no number
            costs.csv | exporter,importer,factor/North,South, | costs.csv:2:3: 'factor' is empty; every row states it
            costs.csv | sector,importer,factor/Goods,North,inf/Goods,North,inf | costs.csv:3:1: 'North, Goods' occurs twice; keep one of the rows
            costs.csv | exporter,importer,sector,factor/North,North,Goods,inf/South,North,Goods,inf/Rest,North,Goods,inf | costs.csv: every flow of 'Goods' to 'North' is forbidden, which buys 525 of it; let one pass, at least its own sales
            costs.csv | exporter,importer,factor/North,North,inf/North,South,inf/North,Rest,inf | costs.csv: every sale of 'North' is forbidden; let one pass, at least its own sales
            deficits.csv | region,deficit/North,10/South,14/Rest,-23 | deficits.csv: deficits add up to 1, not 0; correct them (imports less exports, so a surplus is below zero), or let --balance
            deficits.csv | region,deficit/North,24/Rest,-24 | deficits.csv: there is no row for 'South'; add one; 0 says that trade balances
            deficits.csv | region,deficit | deficits.csv: there is no row for 'North', 'Rest' and 'South'; add one; 0 says
            final-shares.csv | sector,share/Goods,0.3/Services,0.6 | final-shares.csv:2:1: final shares of 'North', 'Rest' and 'South' add up to 0.9, not 1; correct them, or let
            final-shares.csv | region,sector,share/North,Goods,0.2919786/North,Services,0.7080214 | final-shares.csv: there is no row for 'Rest' and 'South'; add one for each sector it buys
            labels.csv | name,label/Nroth,N | labels.csv:2:1: there is no region or sector 'Nroth' in flows.csv; did you mean 'North'?
            labels.csv | name,label/North, | labels.csv:2:2: 'label' is empty; every row states it
            Flows.csv | exporter,importer,value | Flows.csv: no table has this name; did you mean 'flows.csv'?
            tariffs_after.csv | tariff | tariffs_after.csv: no table has this name; did you mean 'tariffs-after.csv'?
            tariffs-before.csv | tariff/0 | tariffs.csv: there is a tariffs-before.csv too; state tariffs in tariffs.csv or in the two others
            settings.csv | setting,value | settings.csv: there is a settings.yaml too; keep one of the two
            """)
    void oneFaultOfATableBesideIsToldInOneLine(String file, String text, String message) throws IOException {
        Path data = copy("bad", same -> same);
        Files.writeString(data.resolve(file), lines(text));

        assertRefused(data, message);
    }

    /** Where flows cannot be read, no other table is blamed for it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            flows.csv | | flows.csv: the file is empty; start with a header line
            flows.csv | exporter,importer,sector,value | flows.csv: there are no flows; write one row a flow, own sales included
            flows.csv | exporter,importer,industry,value/A,A,x,1 | flows.csv:1:3: unknown column 'industry'; expected are exporter, importer, value, sector
            FLOWS.CSV | exporter,importer,sector,value | FLOWS.CSV: no table has this name; did you mean 'flows.csv'?
            flows.xlsx | no text | flows.xlsx: no table has this name; did you mean 'flows.csv'?
            trade.csv | exporter,importer,sector,value | flows.csv: the file is missing; add it, with the columns exporter, importer, value
            """)
    void flowsThatCannotBeReadAreToldInOneLine(String file, String text, String message) throws IOException {
        Path data = copy("bad", same -> same);
        Files.delete(data.resolve("flows.csv"));
        Files.writeString(data.resolve(file), text == null ? "" : lines(text));

        assertRefused(data, message);
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Path data = copy("bad", text -> text);
        byte[] latin = Files.readString(data.resolve("flows.csv"))
                .replace("Rest", "R\u00e9st")
                .getBytes(StandardCharsets.ISO_8859_1);
        Files.write(data.resolve("flows.csv"), latin);

        assertRefused(data, "flows.csv:4:8: the file is not written in UTF-8 here; save it as UTF-8");
    }

    /** A name that no table can have is told where it first stands. */
    @Test
    void aNameThatCannotBeIsToldOnce() throws IOException {
        String name = "N".repeat(81);
        Path data = tables(
                "long",
                "flows.csv",
                "exporter,importer,value\nA,A,1\n" + name + ",A,1\nA," + name + ",1\n" + name + "," + name + ",1\n",
                "settings.yaml",
                "elasticity: 4\n");

        assertRefused(data, "flows.csv:3:1: the name 'NNN");
        Files.writeString(data.resolve("flows.csv"), "exporter,importer,value\nA,A,1\nB\u200B,A,1\nA,B\u200B,1\n");
        assertRefused(data, "flows.csv:3:1: the name 'B\\u200B' holds a character that does not show; delete it");
    }

    /** A table of foreign trade alone: one line, however many regions there are. */
    @Test
    void tablesWithoutAnyOwnSalesAreToldOnce() throws IOException {
        Path data = tables(
                "foreign",
                "flows.csv",
                "exporter,importer,value\nA,B,1\nB,A,1\nC,A,2\n",
                "settings.yaml",
                "elasticity: 4\n");

        assertRefused(
                data,
                "flows.csv: no region sells anything to itself; add rows with each region as exporter and importer");
    }

    /** A good that is used but never bought cannot be had from anybody. */
    @Test
    void aSectorThatNobodyMakesIsNoInput() throws IOException {
        Path data = copy("unmade", text -> text.replace("Goods,Services,0.4", "Goods,Services,0.3\nGoods,Ships,0.1"));
        Files.writeString(data.resolve("settings.yaml"), "elasticity: 4\n");
        String flows = Files.readString(data.resolve("flows.csv"));
        Files.writeString(data.resolve("flows.csv"), flows + "North,North,Ships,0\n");

        String[] lines = solve(data).err().split("\n");

        assertThat(lines)
                .hasSize(3)
                .allSatisfy(
                        line -> assertThat(line)
                                .contains("final use of 'Ships' in ")
                                .contains(" is below zero: producers use ")
                                .endsWith(
                                        "but 0 is bought; add its purchases, own sales included, or take it out of inputs.csv"));
    }

    /** What no wages and prices can bring about is exit 3, with the region and what to try. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            data | North,South/North,Rest/South,North/Rest,North | North trades with nobody, so its trade deficit cannot be paid; no equilibrium exists while it is kept. Try balanced trade
            data | South,North/Rest,North | North may sell to others but buy from nobody, so it would need a trade surplus, and it has a deficit; no equilibrium exists. Let some imports pass
            zero | South,North/Rest,North | North may sell to others but buy from nobody, so it would need a trade surplus, and it has none
            zero | North,South/North,Rest | North may buy from others but sell to nobody, so it would need a trade deficit, and it has none; no equilibrium exists. Let some exports pass
            data | Rest,North/Rest,South | Rest may buy from others but sell to nobody, so it would need a trade deficit, and it has a surplus
            """)
    void deficitsThatCannotBePaidNameTheRegion(String deficits, String forbidden, String message) throws IOException {
        Path data = copy("shut", text -> text);
        Files.writeString(data.resolve("settings.yaml"), "deficits: " + deficits + "\n");
        Files.writeString(
                data.resolve("costs.csv"),
                "exporter,importer,factor\n" + lines(forbidden + "/").replace("\n", ",inf\n"));

        assertFails(data, message);
    }

    @Test
    void blocsThatTradeWithNobodyElseAreNamed() throws IOException {
        StringBuilder flows = new StringBuilder("exporter,importer,value\n");
        StringBuilder costs = new StringBuilder("exporter,importer,factor\n");
        List<String> names = List.of("A", "B", "C", "D");
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                flows.append(names.get(i) + "," + names.get(j) + "," + (i == j ? 100 : 3 + i) + "\n");
                if (i / 2 != j / 2) {
                    costs.append(names.get(i) + "," + names.get(j) + ",inf\n");
                }
            }
        }
        Path data = tables(
                "blocs",
                "flows.csv",
                flows.toString(),
                "costs.csv",
                costs.toString(),
                "settings.yaml",
                "elasticity: 4\n");

        assertFails(data, "A, B trade with nobody else, so their common trade deficit cannot be paid");

        Files.writeString(data.resolve("settings.yaml"), "elasticity: 4\ndeficits: zero\n");
        assertThat(solve(data).code()).isZero();
    }

    /** Imports of a good at a hundredth of its price: the treasury cannot pay for what would be bought. */
    @Test
    void subsidiesBeyondAllIncomeAreToldAsSuch() throws IOException {
        Path data = copy("subsidy", text -> text.replace("25%", "-99%"));

        assertFails(
                data,
                "the income of North would fall below zero, since it pays more in subsidies on trade than it earns");
    }

    private void assertRefused(Path data, String message) {
        Typed.Said said = solve(data);

        assertThat(said.err()).contains(data.getFileName() + "/" + message).hasLineCount(1);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private void assertFails(Path data, String message) {
        Typed.Said said = solve(data);

        assertThat(said.err()).contains(message).hasLineCount(1);
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.out()).isEmpty();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private static String lines(String text) {
        return text == null ? "" : text.replace('/', '\n');
    }
}
