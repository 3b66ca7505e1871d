package vn.cotmoc.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The days in `db/reference/holidays.csv`: a holiday is listed where it changes something, and every line has its
/// source.
class HolidaysFileTests {

    private static List<NamedCsvRecord> rows() throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(Path.of("db/reference/holidays.csv"))) {
            return reader.stream().toList();
        }
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    @Test
    void offIsAWeekdayAndWorkedIsAWeekend() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            var day = LocalDate.parse(row.getField("day"));
            assertThat(row.getField("kind")).as(day.toString()).isEqualTo(isWeekend(day) ? "WORKED" : "OFF");
            assertThat(row.getField("name")).isNotBlank();
            assertThat(row.getField("source")).containsAnyOf("Bộ luật Lao động 2019", "Thông báo");
        });
    }

    @Test
    void everyDayIsThereOnceAndInOrder() throws IOException {
        assertThat(rows().stream().map(row -> row.getField("day"))).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void everyExchangedWeekdayHasItsMadeUpDay() throws IOException {
        var exchanged = rows().stream()
                .filter(row -> row.getField("name").startsWith("Hoán đổi"))
                .count();
        var madeUp = rows().stream()
                .filter(row -> row.getField("kind").equals("WORKED"))
                .count();
        assertThat(exchanged).isEqualTo(madeUp);
    }
}
