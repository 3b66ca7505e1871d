package vn.cotmoc.targets;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which days offices work, from the law's fixed days and `db/reference/holidays.csv`.
class WorkingDaysTests {

    private static WorkingDays calendar;

    @BeforeAll
    static void read() throws IOException {
        var off = new HashSet<LocalDate>();
        var madeUp = new HashSet<LocalDate>();
        try (var reader = CsvReader.builder().ofNamedCsvRecord(Path.of("db/reference/holidays.csv"))) {
            reader.forEach(row -> {
                var days = row.getField("kind").equals("OFF") ? off : madeUp;
                days.add(LocalDate.parse(row.getField("day")));
            });
        }
        calendar = new WorkingDays(off, madeUp);
    }

    @ParameterizedTest(name = "{0} ({2}): offices work {1}")
    @CsvSource({
        "2025-01-27, false, Tết Ất Tỵ",
        "2025-02-03, true, first day after Tết",
        "2025-04-07, false, 10/3 âm lịch",
        "2025-04-26, true, made up for 02/5",
        "2025-05-02, false, exchanged",
        "2025-09-01, false, second day of the National Day",
        "2025-09-03, true, an ordinary Wednesday",
        "2026-01-02, false, exchanged",
        "2026-01-10, true, made up for 02/01",
        "2026-02-13, true, the Friday before Tết",
        "2026-02-16, false, Tết Bính Ngọ",
        "2026-02-20, false, Tết Bính Ngọ",
        "2026-02-23, true, first day after Tết",
        "2026-04-27, false, in place of Sunday 26/4",
        "2026-04-30, false, fixed",
        "2026-05-01, false, fixed",
        "2026-08-22, true, made up for 31/8",
        "2026-08-31, false, exchanged",
        "2026-11-24, true, not a day off by any act that is on file",
        "2027-01-01, false, fixed",
        "2027-04-16, false, 10/3 âm lịch",
        "2027-04-30, false, fixed",
        "2027-05-03, false, in place of Saturday 01/5",
        "2027-05-04, true, an ordinary Tuesday",
        "2028-01-03, false, in place of Saturday 01/01",
        "2028-05-02, false, in place of Sunday 30/4 since 01/5 is a holiday itself",
        "2028-05-03, true, an ordinary Wednesday",
        "2032-05-03, false, in place of Saturday 01/5"
    })
    void aDayIsOneOrNot(LocalDate day, boolean works, String why) {
        assertThat(calendar.isOne(day)).as(why).isEqualTo(works);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2024, false", "2025, true", "2026, true", "2027, false", "2030, false"})
    void aYearIsKnownOnceItsTetIsAnnounced(int year, boolean known) {
        assertThat(calendar.isAnnounced(year)).isEqualTo(known);
    }

    @ParameterizedTest(name = "{0} working days from {1}: {2}, open {3}")
    @CsvSource({
        "10, 2026-04-20, 2026-05-07, []",
        "10, 2026-12-25, 2027-01-11, [2027]",
        "5, 2027-04-28, 2027-05-07, [2027]"
    })
    void countingSaysWhichYearsAreOpen(int days, LocalDate start, LocalDate due, String open) {
        assertThat(calendar.after(start, days)).isEqualTo(due);
        assertThat(calendar.unannounced(start, due)).hasToString(open);
    }
}
