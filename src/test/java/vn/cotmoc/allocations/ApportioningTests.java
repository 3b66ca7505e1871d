package vn.cotmoc.allocations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Parts that are rounded and still sum exactly to the whole.
class ApportioningTests {

    @ParameterizedTest(name = "{0} by {1} with {2} decimals: {3}")
    @CsvSource({
        // Row 13 of Phụ lục 02: 5.500 people a year, over three communes alike.
        "5500, 1 1 1, 0, 1834 1833 1833",
        "10, 1 1 1 1, 0, 3 3 2 2",
        "7000, 3127 9 64, 0, 6840 20 140",
        "100, 1 2 3, 0, 17 33 50",
        "1, 1 1 1, 1, 0.4 0.3 0.3",
        "0, 5 5, 0, 0 0",
        "7, 0 1, 0, 0 7"
    })
    void theLargestRemaindersAreRoundedUp(BigDecimal whole, String weights, int decimals, String parts) {
        assertThat(Apportioning.split(whole, numbers(weights), decimals))
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(numbers(parts));
    }

    @Test
    void anyPartsSumToTheWholeAndDifferFromTheirShareByLessThanOne() {
        var random = new Random(24);
        for (int turn = 0; turn < 2_000; turn++) {
            var weights = IntStream.range(0, 1 + random.nextInt(45))
                    .mapToObj(_ -> BigDecimal.valueOf(1 + random.nextInt(20_000)))
                    .toList();
            BigDecimal whole = BigDecimal.valueOf(random.nextInt(9_000));
            BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            var parts = Apportioning.split(whole, weights, 0);
            assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(whole);
            for (int place = 0; place < parts.size(); place++) {
                BigDecimal off = parts.get(place).multiply(sum).subtract(whole.multiply(weights.get(place)));
                assertThat(off.abs()).isLessThan(sum);
            }
        }
    }

    @Test
    void nothingIsDividedByNothing() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Apportioning.split(BigDecimal.TEN, numbers("0 0"), 0));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Apportioning.split(new BigDecimal("0.5"), numbers("1"), 0));
    }

    static List<BigDecimal> numbers(String text) {
        return Arrays.stream(text.split(" ")).map(BigDecimal::new).toList();
    }
}
