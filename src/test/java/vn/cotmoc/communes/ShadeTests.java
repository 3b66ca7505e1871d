package vn.cotmoc.communes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShadeTests {

    @Test
    void aQuarterOfTheCommunesHasEachShade() {
        assertThat(signs("10", "20", "30", "40", "50", "60", "70", "80"))
                .containsExactly("1/4", "1/4", "2/4", "2/4", "3/4", "3/4", "4/4", "4/4");
    }

    @Test
    void equalFiguresHaveOneShadeAndNobodyIsSplit() {
        assertThat(signs("5", "5", "5", "5")).containsOnly("1/4");
        assertThat(signs("1", "5", "5", "9")).containsExactly("1/4", "2/4", "2/4", "4/4");
    }

    @Test
    void noShadeOfTheDistributionIsAVerdict() {
        assertThat(Shade.ofQuarters())
                .extracting(Shade::css)
                .allMatch(css -> css.matches("quarter-\\d|reach-no-figure"));
    }

    private static List<String> signs(String... values) {
        var all = Stream.of(values).map(BigDecimal::new).toList();
        return all.stream().map(value -> Shade.among(value, all).sign()).toList();
    }
}
