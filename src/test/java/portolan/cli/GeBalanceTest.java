package portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tables that do not quite fit: rescaled, refused or balanced, and said so. */
class GeBalanceTest extends GeCase {
    @Test
    void roundedSharesAreRescaledAndSaidSo() throws IOException {
        Path other = copy("rounded", text -> text.replace("Goods,Goods,0.6\n", "Goods,Goods,0.599998\n"));

        Typed.Said said = solve(other);

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("Note: inputs.csv: shares rescaled so that they add up to one; largest change 2.0e-06");
        assertThat(Files.readString(folder.resolve("out/rounded/manifest.json")))
                .contains("largest change 2.0e-06");
    }

    @Test
    void sharesFarFromOneAreRefusedUnlessBalanced() throws IOException {
        Path other = copy("far", text -> text.replace("Goods,Goods,0.6\n", "Goods,Goods,0.55\n"));

        Typed.Said refused = solve(other);
        Typed.Said balanced = solve(other, "--balance");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .contains("inputs of 'Goods' in 'North', 'Rest' and 'South' add up to 0.95, not 1")
                .contains("--balance");
        assertThat(balanced.code()).as(balanced.err()).isZero();
        assertThat(balanced.out()).contains("largest change 5.3e-02");
    }

    /** Producers in North use more goods than North buys. */
    @Test
    void finalUseBelowZeroIsRefusedUnlessBalanced() throws IOException {
        Path other = copy("thin", text -> text.replace("North,North,Goods,400", "North,North,Goods,0.5"));

        Typed.Said refused = solve(other);
        Typed.Said balanced = solve(other, "--balance");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .contains("thin/flows.csv:")
                .contains("final use of 'Goods' in 'North' is below zero: producers use ")
                .contains("--balance");
        assertThat(balanced.code()).as(balanced.err()).isZero();
        assertThat(balanced.out())
                .contains("Note: balanced: flows changed by at most ")
                .contains("Note: balanced: final use below zero set to zero");
    }

    /** Data that fit stay as they are. */
    @Test
    void balancingWhatFitsChangesNothing() throws IOException {
        solve(EXAMPLE);
        Map<String, String> plain = row(EXAMPLE, "regions.csv", "North");
        Typed.Said said = solve(EXAMPLE, "--balance");
        Map<String, String> balanced = row(EXAMPLE, "regions.csv", "North");

        assertThat(said.code()).as(said.err()).isZero();
        for (String column : List.of("real_income_hat", "wage_hat", "revenue_after", "value_added_before")) {
            double expected = number(plain, column);
            assertThat(number(balanced, column)).isCloseTo(expected, within(1e-10 * Math.abs(expected)));
        }
    }

    /** Given deficits and final shares that contradict the flows are refused, and reached by balancing. */
    @Test
    void balancingReachesTheDeficitsAndFinalSharesGiven() throws IOException {
        Path other = copy("aims", text -> text);
        Files.writeString(other.resolve("deficits.csv"), "region,deficit\nNorth,30\nSouth,-4\nRest,-26\n");
        Files.writeString(other.resolve("final-shares.csv"), "sector,share\nGoods,0.3\nServices,0.7\n");

        Typed.Said refused = solve(other);
        Typed.Said balanced = solve(other, "--balance");

        assertThat(refused.err())
                .contains("the deficit of 'North' is 30, but its flows leave 10;")
                .contains("final share");
        assertThat(balanced.code()).as(balanced.err()).isZero();
        assertThat(number(row(other, "regions.csv", "North"), "deficit_before")).isCloseTo(30, within(1e-8));
        assertThat(number(row(other, "regions.csv", "Rest"), "deficit_before")).isCloseTo(-26, within(1e-8));
    }
}
