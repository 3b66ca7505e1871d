package vn.cotmoc.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How far a file is, row by row.
class CountingTests {

    @Test
    void itIsToldAFewTimesASecondAndAtTheLastRow() {
        var told = new ArrayList<Integer>();
        // A row takes a tenth of a second.
        var clock = new Ticking();
        var counting = new Counting(10, told::add, clock);
        for (int row = 1; row <= 10; row++) counting.run();
        assertThat(told).containsExactly(1, 4, 7, 10);
    }

    @ParameterizedTest(name = "{0} of 5 files, {1} of {2} rows of the next: {3} %")
    @CsvSource({
        "0, 0, 0, 0",
        "0, 0, 1305, 0",
        "0, 652, 1305, 7",
        "0, 1305, 1305, 16",
        "2, 652, 1305, 47",
        "5, 0, 0, 100"
    })
    void theShareGrowsWithTheRowsAndIsWholeWithTheLastFile(int there, int written, int inAll, int percent) {
        var making = new Making(ReviewFormat.DOCX, written, inAll, 1, false);
        assertThat(making.percentOf(there, ReviewFormat.values().length)).isEqualTo(percent);
    }

    @Test
    void everyRowOfEveryTableIsCounted() {
        var snapshot = Sheets.large(3, 4);
        // Four rows, four reasons, and four tables of three communes.
        assertThat(WritingReports.rows(snapshot)).isEqualTo(4 + 4 + 4 * 3);
        for (var format : vn.cotmoc.typesetting.Format.values()) {
            var rows = new ArrayList<Integer>();
            var report = new WritingReports(snapshot, "0".repeat(64), () -> rows.add(1));
            LargeReview.typesetting().bytes(report.document(), format);
            assertThat(rows).as(format.name()).hasSizeGreaterThanOrEqualTo(20);
        }
    }

    private static final class Ticking extends Clock {

        private long millis = 1_000;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            millis += 100;
            return Instant.ofEpochMilli(millis);
        }
    }
}
