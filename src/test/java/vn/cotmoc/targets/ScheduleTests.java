package vn.cotmoc.targets;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/// Every deadline of the five resolutions, and where its days begin and end.
class ScheduleTests {

    private static final WorkingDays CALENDAR = new WorkingDays(
            Set.of(LocalDate.of(2026, 2, 16), LocalDate.of(2026, 2, 17), LocalDate.of(2026, 4, 27)),
            Set.of(LocalDate.of(2026, 8, 22)));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /// 24-NQ/TU: signed on 03/4/2026 for 2026-2030, looking on to 2035, reviewed in 2028 and 2030.
    private static Plan plan(String slug) {
        return switch (slug) {
            case "dien-bien-24-nq-tu-2026" -> new Plan(LocalDate.of(2026, 4, 3), 2026, 2035, 2028, 2030);
            case "lai-chau-ntm-2026-2030" -> new Plan(LocalDate.of(2026, 1, 1), 2026, 2035, null, null);
            case "lang-son-cong-tac-dan-toc-2021-2030" -> new Plan(LocalDate.of(2021, 1, 1), 2021, 2030, null, null);
            case "quang-ngai-mien-nui-2021-2025" -> new Plan(LocalDate.of(2021, 1, 1), 2021, 2030, null, null);
            default -> new Plan(LocalDate.of(2021, 1, 1), 2021, 2025, null, null);
        };
    }

    private static Schedule schedule(String printed) {
        return new Schedule(DeadlineReader.read(printed).orElseThrow(), plan("dien-bien-24-nq-tu-2026"), CALENDAR);
    }

    private static String days(List<Occurrence> occurrences) {
        return occurrences.stream().map(one -> one.key() + "=" + one.due()).collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvFileSource(resources = "deadlines.csv", numLinesToSkip = 1)
    void everyDeadlineOfTheFiveResolutionsHasItsDays(
            String slug, String number, String printed, String kind, @Nullable String occurrences) {
        var read = DeadlineReader.read(printed).map(deadline -> new Schedule(deadline, plan(slug), CALENDAR));
        assertThat(read.map(one -> one.kind().name()).orElse("NONE")).isEqualTo(kind);
        if (occurrences == null)
            assertThat(read.stream().flatMap(one -> one.occurrences(TODAY).stream()))
                    .allMatch(Occurrence::isHeartbeat);
        else assertThat(days(read.orElseThrow().occurrences(TODAY))).isEqualTo(occurrences);
    }

    @Test
    void theTableLeavesNoDeadlineOut() throws IOException {
        var printed = new ArrayList<String>();
        try (Stream<Path> folders = Files.list(Path.of("db/resolutions"))) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList())
                for (NamedCsvRecord row : rows(folder.resolve("tasks.csv")))
                    if (!row.getField("deadline").isEmpty())
                        printed.add(row.getField("number") + " " + row.getField("deadline"));
        }
        assertThat(rows(Path.of("src/test/resources/vn/cotmoc/targets/deadlines.csv")).stream()
                        .map(row -> row.getField("number") + " " + row.getField("printed")))
                .containsExactlyElementsOf(printed);
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    @ParameterizedTest(name = "a heartbeat seen on {0}: {1}")
    @CsvSource({
        "2026-04-03, 2026-Q2=2026-06-30",
        "2026-06-30, 2026-Q2=2026-06-30",
        "2026-07-01, 2026-Q2=2026-06-30 2026-Q3=2026-09-30",
        "2026-11-22, 2026-Q2=2026-06-30 2026-Q3=2026-09-30 2026-Q4=2026-12-31",
        "2027-01-01, 2026-Q2=2026-06-30 2026-Q3=2026-09-30 2026-Q4=2026-12-31 2027-Q1=2027-03-31"
    })
    void anUpdateIsExpectedEveryQuarterAsFarAsThePresentOne(LocalDate today, String days) {
        assertThat(days(schedule("Thường xuyên").occurrences(today))).isEqualTo(days);
    }

    @Test
    void quartersEndWithTheHorizon() {
        assertThat(schedule("Thường xuyên")
                        .occurrences(LocalDate.of(2040, 5, 1))
                        .getLast()
                        .due())
                .isEqualTo(LocalDate.of(2035, 12, 31));
    }

    @ParameterizedTest(name = "{0}, occurrence {1}: worked on from {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    Tháng 5/2026                                          | ONCE    | 2026-04-03
                    Hàng năm (2026-2030)                                  | 2026    | 2026-04-03
                    Hàng năm (2026-2030)                                  | 2027    | 2027-01-01
                    Năm 2026 trong Quý II; từ 2027 trước 31/12 năm trước. | 2026    | 2026-04-03
                    Năm 2026 trong Quý II; từ 2027 trước 31/12 năm trước. | 2027    | 2026-04-03
                    Năm 2026 trong Quý II; từ 2027 trước 31/12 năm trước. | 2028    | 2027-01-01
                    Hàng năm, giữa kỳ, cuối kỳ                            | MIDTERM | 2028-01-01
                    Tháng 2/2026                                          | ONCE    | 2026-02-28
                    """)
    void workBeginsWithItsYearButNotBeforeTheResolution(String printed, String key, LocalDate from) {
        assertThat(schedule(printed).occurrences(TODAY))
                .filteredOn(one -> one.key().equals(key))
                .singleElement()
                .extracting(Occurrence::from)
                .isEqualTo(from);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    Tháng 2/2027                                     | 2027-02-28
                    Tháng 2/2028                                     | 2028-02-29
                    Tháng 2/2100                                     | -
                    Quý I năm 2027                                   | 2027-03-31
                    Quý II/2026                                      | 2026-06-30
                    Quý III/2026                                     | 2026-09-30
                    Trước Quý I năm 2027                             | 2026-12-31
                    Trước tháng 3/2028                               | 2028-02-29
                    trước ngày 01/3/2028                             | 2028-02-29
                    trước ngày 01/01/2027                            | 2026-12-31
                    đến ngày 05/5/2026                               | 2026-05-05
                    trong vòng 30 ngày kể từ ngày ký                 | 2026-05-03
                    trong 10 ngày làm việc kể từ ngày 20/4/2026      | 2026-05-07
                    trong 3 ngày làm việc kể từ ngày 31/12/2026      | 2027-01-06
                    trong 5 ngày làm việc kể từ ngày 17/8/2026       | 2026-08-22
                    """)
    void monthsQuartersAndCountedDaysEndWhereTheCalendarSays(String printed, String due) {
        var read = DeadlineReader.read(printed)
                .map(deadline -> new Schedule(deadline, plan("dien-bien-24-nq-tu-2026"), CALENDAR).firstDue());
        assertThat(read.map(LocalDate::toString).orElse("-")).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} is a working day: {1}, the last one until then {2}")
    @CsvSource({
        "2026-05-31, false, 2026-05-29",
        "2026-06-30, true,  2026-06-30",
        "2026-05-04, true,  2026-05-04",
        "2026-05-03, false, 2026-04-29",
        "2026-04-27, false, 2026-04-24",
        "2026-02-17, false, 2026-02-13",
        "2026-08-22, true,  2026-08-22",
        "2026-12-31, true,  2026-12-31",
        "2028-12-31, false, 2028-12-29",
        "2027-01-01, false, 2026-12-31"
    })
    void aClosedDayIsShownWithTheLastOneBeforeIt(LocalDate day, boolean working, LocalDate last) {
        assertThat(CALENDAR.isOne(day)).isEqualTo(working);
        assertThat(CALENDAR.lastUntil(day)).isEqualTo(last);
    }

    @ParameterizedTest(name = "{0} reads as {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    Thường xuyên               | targets.deadline.continuous
                    Tháng 5/2026               | targets.deadline.by 31/5/2026
                    Hàng năm (2026-2030)       | targets.deadline.yearly.bounded 31/12 2026 2030
                    Hàng năm                   | targets.deadline.yearly.open 31/12 2026 2035
                    Hàng năm, giữa kỳ, cuối kỳ | targets.deadline.yearly.open 31/12 2026 2035; targets.deadline.review.MIDTERM 2028; targets.deadline.review.END 2030
                    Năm 2026 trong Quý II; từ 2027 trước 31/12 năm trước. | targets.deadline.by 30/6/2026; targets.deadline.yearBefore.open 31/12 2027 2035
                    """)
    void theReadingSaysEveryPart(String printed, String words) {
        assertThat(schedule(printed).reading().stream()
                        .map(part -> (part.key() + " "
                                        + part.arguments().stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(" ")))
                                .strip())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(words);
    }

    @Test
    void reviewsWhoseYearsTheResolutionDoesNotStateAreNotGuessed() {
        var read = new Schedule(
                DeadlineReader.read("giữa kỳ, cuối kỳ").orElseThrow(), plan("lai-chau-ntm-2026-2030"), CALENDAR);
        assertThat(read.occurrences(TODAY)).isEmpty();
        assertThat(read.reading())
                .extracting(Phrase::key)
                .containsExactly("targets.deadline.review.MIDTERM.unknown", "targets.deadline.review.END.unknown");
    }
}
