package vn.cotmoc.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 24-NQ/TU was signed on 03/4/2026; seen on 22/11/2026.
class ProductDaysTests {

    @ParameterizedTest(name = "a product of {0}, due on {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 2026-12-31, -",
                "2026-04-03, 2026-12-31, -",
                "2026-04-02, 2026-12-31, PRODUCT_DATE_EARLY",
                "1999-12-31, -, PRODUCT_DATE_EARLY",
                "2026-11-22, 2026-12-31, -",
                "2026-11-23, 2026-12-31, PRODUCT_DATE_AHEAD",
                "2026-03-15, 2026-03-31, -"
            })
    void aProductIsNeitherOlderThanTheResolutionNorAhead(
            @Nullable LocalDate day, @Nullable LocalDate due, @Nullable TaskFault fault) {
        var faults = ProductDays.faults(day, LocalDate.of(2026, 4, 3), due, LocalDate.of(2026, 11, 22));
        if (fault == null) assertThat(faults).isEmpty();
        else assertThat(faults).containsExactly(fault);
    }

    @ParameterizedTest(name = "{0} can be read: {1}")
    @CsvSource({"31/12/1989, false", "01/01/1990, true", "31/12/2100, true", "01/01/2101, false", "01/01/1900, false"})
    void aYearBeyondAllPlansIsASlip(String typed, boolean read) {
        assertThat(TypedDay.of(typed).isUnreadable()).isNotEqualTo(read);
    }

    @ParameterizedTest(name = "{0} can be read: {1}")
    @CsvSource({"-99999-01-01, false", "+12026-01-01, false", "1900-01-01, false", "2026-09-30, true"})
    void programsAreHeldToTheSameYears(String written, boolean read) {
        assertThat(TypedDay.written(written).isUnreadable()).isNotEqualTo(read);
    }
}
