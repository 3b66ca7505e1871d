package vn.cotmoc.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cotmoc.targets.Deadline.AtReview;
import vn.cotmoc.targets.Deadline.By;
import vn.cotmoc.targets.Deadline.Continuous;
import vn.cotmoc.targets.Deadline.EveryYear;
import vn.cotmoc.targets.Deadline.Several;

class DeadlineReaderTests {

    @ParameterizedTest(name = "{0}: due {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Tháng 5/2026             | 2026-05-31
            Tháng 8 năm 2026         | 2026-08-31
            Tháng 2/2028             | 2028-02-29
            Trước Quý IV năm 2026    | 2026-09-30
            Trước Quý I năm 2027     | 2026-12-31
            Quý IV năm 2026          | 2026-12-31
            Quý II/2026              | 2026-06-30
            trước ngày 05/5/2026     | 2026-05-04
            đến ngày 05/5/2026       | 2026-05-05
            Trước tháng 6/2026       | 2026-05-31
            Năm 2026                 | 2026-12-31
            trước năm 2027           | 2026-12-31
            Năm 2026 trong Quý II    | 2026-06-30
            """)
    void aDayIsTheLastOneInTime(String printed, LocalDate due) {
        assertThat(DeadlineReader.read(printed)).contains(new By(due));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thường xuyên",
                "Thực hiện thường xuyên",
                "thường xuyên đôn đốc",
                "thường xuyên kiểm tra, giám sát"
            })
    void workWithoutEndHasNoDueDay(String printed) {
        assertThat(DeadlineReader.read(printed)).contains(new Continuous());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hàng năm", "Hằng năm", "Định kỳ hàng năm"})
    void everyYearEndsWithTheYear(String printed) {
        assertThat(DeadlineReader.read(printed)).contains(new EveryYear(null, null, MonthDay.of(12, 31), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hàng năm (2026-2030)", "Hằng năm (2026 - 2030)"})
    void everyYearMayBeBounded(String printed) {
        assertThat(DeadlineReader.read(printed))
                .contains(new EveryYear(2026, 2030, MonthDay.of(12, 31), false))
                .get()
                .extracting(deadline -> deadline.firstDue().orElseThrow())
                .isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void theFirstYearMayFollowItsOwnRule() {
        assertThat(DeadlineReader.read("Năm 2026 trong Quý II; từ 2027 trước 31/12 năm trước."))
                .contains(Deadline.of(java.util.stream.Stream.of(
                        new By(LocalDate.of(2026, 6, 30)), new EveryYear(2027, null, MonthDay.of(12, 31), true))));
    }

    @ParameterizedTest(name = "{0}, year {1}: due {2}")
    @CsvSource(delimiter = '|', textBlock = """
            từ 2027 trước 31/12 năm trước | 2027 | 2026-12-30
            từ 2027 trước 01/01 năm trước | 2027 | 2025-12-31
            từ 2027 trước 01/01 năm trước | 2030 | 2028-12-31
            từ 2027 trước 01/3 năm trước  | 2028 | 2027-02-28
            từ 2027 trước 01/3 năm trước  | 2029 | 2028-02-29
            từ 2027 trước 29/02 năm trước | 2029 | 2028-02-28
            từ 2027 trước 29/02 năm trước | 2030 | 2029-02-28
            """)
    void theDayBeforeIsThatOfTheYearInQuestion(String printed, int year, LocalDate due) {
        assertThat(DeadlineReader.read(printed))
                .get()
                .isInstanceOfSatisfying(
                        EveryYear.class, every -> assertThat(every.dueFor(year)).isEqualTo(due));
    }

    @Test
    void aDayThatNoYearHasIsNotRead() {
        assertThat(DeadlineReader.read("từ 2027 trước 31/4 năm trước")).isEmpty();
    }

    @Test
    void reviewsAreDueBesideEveryYear() {
        assertThat(DeadlineReader.read("Hàng năm, giữa kỳ, cuối kỳ"))
                .get()
                .isInstanceOfSatisfying(
                        Several.class,
                        several -> assertThat(several.parts())
                                .containsExactly(
                                        new EveryYear(null, null, MonthDay.of(12, 31), false),
                                        new AtReview(Deadline.Review.MIDTERM),
                                        new AtReview(Deadline.Review.END)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "sớm",
                "Tháng 13/2026",
                "trước ngày 31/02/2026",
                "Quý V năm 2026",
                "khi có yêu cầu",
                "5/2026 hoặc sau",
                "thường xuyên giám sát, đôn đốc và định kỳ báo cáo"
            })
    void whatIsNotUnderstoodIsNotGuessed(String printed) {
        assertThat(DeadlineReader.read(printed)).isEmpty();
    }

    /// The first year of the plan is 2026 throughout.
    @ParameterizedTest(name = "{0}, seen on {1}: over since {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Tháng 5/2026                                           | 2026-05-31 | -",
                "Tháng 5/2026                                           | 2026-06-01 | 2026-05-31",
                "Trước Quý IV năm 2026                                  | 2026-11-22 | 2026-09-30",
                "Quý IV năm 2026                                        | 2026-11-22 | -",
                "trước ngày 05/5/2026                                   | 2026-05-05 | 2026-05-04",
                "Thường xuyên                                           | 2030-01-01 | -",
                "Hàng năm                                               | 2026-11-22 | -",
                "Hàng năm                                               | 2027-01-01 | 2026-12-31",
                "Hàng năm (2026-2030)                                   | 2033-01-01 | 2030-12-31",
                "Năm 2026 trong Quý II; từ 2027 trước 31/12 năm trước   | 2026-11-22 | 2026-06-30",
                "Năm 2026 trong Quý II; từ 2027 trước 31/12 năm trước   | 2026-12-31 | 2026-12-30",
                "giữa kỳ                                                | 2029-01-01 | -"
            })
    void theLastDayThatIsOverIsFoundInTheWording(String printed, LocalDate day, @Nullable LocalDate over) {
        assertThat(DeadlineReader.read(printed).orElseThrow().lastDueBefore(day, 2026))
                .isEqualTo(Optional.ofNullable(over));
    }
}
