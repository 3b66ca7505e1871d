package vn.cotmoc.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cotmoc.typesetting.OfficialDocument.Marks;
import vn.cotmoc.typesetting.Part.Table;

/// 45 communes × 29 indicators × 5 years, and ten times as many: rows leave as they come and never lie in memory
/// together.
class LargeTableTests {

    private static final int ROWS = 45 * 29 * 5;
    // Other tests run beside this one; measured alone it is the promise itself.
    private static final Duration MOST = Duration.ofSeconds(Boolean.getBoolean("cotmoc.benchmark") ? 5 : 20);
    private static final long MOST_HELD_BACK = 4_000_000;

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"DOCX", "XLSX", "CSV"})
    void aReviewOfAllCommunesIsWrittenWithinFiveSeconds(Format format) throws IOException {
        Samples.typesetting()
                .write(document(400, new AtomicLong(), new ArrayList<>()), format, counting(new AtomicLong()));
        var written = new AtomicLong();
        long start = System.nanoTime();

        Samples.typesetting().write(document(ROWS, written, new ArrayList<>()), format, counting(written));

        var took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("%s: %d rows, %d bytes, %d ms%n", format, ROWS, written.get(), took.toMillis());
        assertThat(took).isLessThan(MOST);
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"DOCX", "XLSX"})
    void rowsLeaveTheMemoryAsTheyAreWritten(Format format) throws IOException {
        var written = new AtomicLong();
        var atEveryTenth = new ArrayList<Long>();

        Samples.typesetting().write(document(10 * ROWS, written, atEveryTenth), format, counting(written));

        long steps = written.get() / 10;
        for (int tenth = 1; tenth < atEveryTenth.size(); tenth++)
            assertThat(atEveryTenth.get(tenth)).isGreaterThan(tenth * steps - MOST_HELD_BACK);
        assertThat(atEveryTenth.get(5)).isBetween(3 * steps, 7 * steps);
    }

    /// Notes how much has been written at every tenth of the rows.
    private static OfficialDocument document(int rows, AtomicLong written, List<Long> atEveryTenth) {
        var like = Samples.review(1);
        Iterable<Row> source = () -> {
            Iterator<Row> all = IntStream.range(0, rows)
                    .mapToObj(at -> {
                        if (at % (rows / 10) == 0) atEveryTenth.add(written.get());
                        return Samples.row(at % 19 + 2);
                    })
                    .iterator();
            return all;
        };
        return OfficialDocument.of(
                Samples.issuer(OfficialForm.PARTY),
                "Báo cáo",
                "tổng hợp",
                new Marks(false, false),
                Samples.DAY,
                List.of(new Table("", like.columns(), source)));
    }

    private static OutputStream counting(AtomicLong written) {
        return new OutputStream() {
            @Override
            public void write(int one) {
                written.incrementAndGet();
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                written.addAndGet(length);
            }
        };
    }
}
