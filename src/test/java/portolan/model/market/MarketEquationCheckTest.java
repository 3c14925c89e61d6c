package portolan.model.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The check passes what the solver finds and sees every number that was tampered with. */
class MarketEquationCheckTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void randomPathsMeetEveryEquation(long seed) {
        RandomMarkets random = RandomMarkets.draw(seed);
        List<MarketYear> years = MarketPath.solve(random.market(), RandomPaths.draw(random, seed, 4));
        assertThat(MarketEquationCheck.check(random.market(), years)).isEmpty();
    }

    @Test
    void everyNumberThatIsChangedIsSeen() {
        RandomMarkets random = RandomMarkets.draw(7);
        List<MarketYear> years = MarketPath.solve(random.market(), RandomPaths.draw(random, 7, 2));
        Map<String, MarketYear> corrupted = Corruptions.of(years.get(1));
        assertThat(corrupted).hasSizeGreaterThan(300);
        List<String> unseen = new ArrayList<>();
        corrupted.forEach((name, year) -> {
            if (MarketEquationCheck.check(random.market(), List.of(years.get(0), year))
                    .isEmpty()) {
                unseen.add(name);
            }
        });
        assertThat(unseen).isEmpty();
    }

    @Test
    void aFailureSaysWhereAndByHowMuch() {
        RandomMarkets random = RandomMarkets.draw(7);
        MarketYear year = random.solve();
        MarketYear broken = Corruptions.of(year).get("year.accounts.revenue(0,1)");
        assertThat(broken).isNotNull();
        assertThat(MarketEquationCheck.check(random.market(), List.of(broken)).toString())
                .contains("market random, year 2030, R0 to R1: revenue = rate x value is off by");
    }
}
