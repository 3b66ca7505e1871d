package vn.cotmoc.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTests {

    @ParameterizedTest
    @CsvSource({"2026, 2026, 0", "2026-Q1, 2026, 1", "2030-Q4, 2030, 4"})
    void isReadAsItIsWritten(String written, int year, int quarter) {
        assertThat(Period.read(written)).contains(new Period(year, quarter));
        assertThat(new Period(year, quarter)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "26", "2026-Q0", "2026-Q5", "2026-q1", "2026 Q1", "2026-Q12", "20265"})
    void nothingElseIsAPeriod(String written) {
        assertThat(Period.read(written)).isEmpty();
    }

    @Test
    void aYearComesBeforeItsQuarters() {
        assertThat(Stream.of("2027", "2026-Q4", "2026", "2026-Q1")
                        .map(written -> Period.read(written).orElseThrow())
                        .sorted())
                .hasToString("[2026, 2026-Q1, 2026-Q4, 2027]");
    }

    @Test
    void aYearHasFourQuarters() {
        assertThatIllegalArgumentException().isThrownBy(() -> Period.quarter(2026, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> Period.quarter(2026, 0));
    }
}
