package vn.cotmoc.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ToleranceTests {

    @ParameterizedTest(name = "{0} around 250")
    @MethodSource
    void howMuchMeansNothing(Tolerance tolerance, String epsilon) {
        assertThat(tolerance.around(new BigDecimal("250"))).isEqualByComparingTo(epsilon);
    }

    static Stream<Arguments> howMuchMeansNothing() {
        return Stream.of(
                Arguments.of(Tolerance.FullCount.usual(), "0.1"),
                Arguments.of(new Tolerance.FullCount(0), "1"),
                Arguments.of(new Tolerance.FullCount(2), "0.01"),
                Arguments.of(new Tolerance.SampleSurvey(null, true), "0.5"),
                Arguments.of(new Tolerance.SampleSurvey(null, false), "5"),
                Arguments.of(new Tolerance.SampleSurvey(new BigDecimal("1.2"), true), "1.2"),
                Arguments.of(new Tolerance.DerivedRatio(), "2.5"),
                Arguments.of(new Tolerance.Fixed(new BigDecimal("3"), "Biên bản họp"), "3"));
    }

    @Test
    void aToleranceSetByHandNeedsAReason() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Tolerance.Fixed(BigDecimal.ONE, " "));
    }
}
