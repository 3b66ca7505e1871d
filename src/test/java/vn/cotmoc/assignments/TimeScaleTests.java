package vn.cotmoc.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeScaleTests {

    @ParameterizedTest(name = "{0} stands at {1}")
    @CsvSource({"2026-01-01, 100", "2027-01-01, 465", "2028-01-01, 830", "2028-02-29, 889", "2028-12-31, 1195"})
    void aDayStandsWhereItsYearsHaveCome(LocalDate day, double x) {
        // 365 + 365 + 366 days: one unit each.
        assertThat(new TimeScale(2026, 2028, 100, 1096).x(day)).isEqualTo(x);
    }
}
