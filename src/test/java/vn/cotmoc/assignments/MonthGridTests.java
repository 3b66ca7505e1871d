package vn.cotmoc.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthGridTests {

    @ParameterizedTest(name = "{0} has {3} weeks from {1} to {2}")
    @CsvSource({
        "2026-11, 2026-10-26, 2026-12-06, 6",
        "2026-12, 2026-11-30, 2027-01-03, 5",
        "2027-02, 2027-02-01, 2027-02-28, 4",
        "2028-02, 2028-01-31, 2028-03-05, 5"
    })
    void aMonthIsWholeWeeksFromMonday(YearMonth month, LocalDate first, LocalDate last, int weeks) {
        var grid = MonthGrid.of(month, _ -> List.of());
        assertThat(grid.weeks()).hasSize(weeks).allSatisfy(week -> {
            assertThat(week).hasSize(7);
            assertThat(week.getFirst().day().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        });
        assertThat(grid.weeks().getFirst().getFirst().day()).isEqualTo(first);
        assertThat(grid.weeks().getLast().getLast().day()).isEqualTo(last);
    }

    @Test
    void everyDayOfTheMonthStandsInItOnceAndTheDaysBesideItAreEmpty() {
        var month = YearMonth.of(2026, 12);
        var days = MonthGrid.of(month, List::of).weeks().stream()
                .flatMap(List::stream)
                .toList();
        assertThat(days)
                .filteredOn(MonthGrid.Day::inMonth)
                .hasSize(31)
                .allSatisfy(day -> assertThat(day.items()).containsExactly(day.day()));
        assertThat(days)
                .filteredOn(day -> !day.inMonth())
                .hasSize(4)
                .allSatisfy(day -> assertThat(day.items()).isEmpty());
    }
}
