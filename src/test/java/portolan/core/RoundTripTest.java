package portolan.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a value type writes, it reads back to the same value, to the last bit. */
class RoundTripTest {
    private static final int CASES = 100;

    /** Sizes from a tenth of a millionth to a hundred thousand, with few decimals or with all that a double has. */
    static Stream<Double> sizes() {
        Random random = new Random(20260116);
        return Stream.generate(() -> {
                    double size = StrictMath.pow(10, -7 + 12 * random.nextDouble());
                    return random.nextBoolean() ? size : StrictMath.rint(size * 1000) / 1000;
                })
                .limit(CASES);
    }

    static Stream<YearRange> years() {
        Random random = new Random(20260116);
        return Stream.generate(() -> {
                    int first = 1900 + random.nextInt(301);
                    return new YearRange(first, first + random.nextInt(2201 - first));
                })
                .limit(CASES);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void aRate(double size) {
        for (double rate : new double[] {size / 1000, -size / 100_001}) {
            AdValorem value = new AdValorem(rate);
            assertThat(AdValorem.parse(value.toString())).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void aQuantity(double size) {
        Quantity value = new Quantity(size, "barrels a day");
        assertThat(Quantity.parse(value.toString())).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void anAmountOfMoney(double size) {
        for (double dollars : new double[] {size, -size, size * 1e6, -size * 1e7}) {
            Money value = new Money(dollars);
            assertThat(Money.parse(value.toString())).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @MethodSource("years")
    void aRangeOfYears(YearRange value) {
        assertThat(YearRange.parse(value.toString())).isEqualTo(value);
    }
}
