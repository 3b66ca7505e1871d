package vn.cotmoc.reviews;

import com.sun.management.OperatingSystemMXBean;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.cotmoc.typesetting.Format;
import vn.cotmoc.typesetting.Typesetting;

/// Writes a review of 45 communes × 29 indicators × 5 years in every format; run by itself with a small heap.
final class LargeReview {

    private static final int COMMUNES = 45;
    private static final int INDICATORS = 29;

    private LargeReview() {}

    public static void main(String[] args) throws Exception {
        var typesetting = typesetting();
        String text = Canonical.write(Sheets.large(COMMUNES, INDICATORS));
        System.out.println("snapshot " + text.length() + " signs");
        // The second round is that of a portal that has been up for a while.
        for (int round = 1; round <= 2; round++)
            for (var format : List.of(Format.XLSX, Format.DOCX, Format.CSV, Format.PDF)) {
                long begin = spent();
                var document = new WritingReports(Canonical.read(text), Hashes.of(text)).document();
                typesetting.write(document, format, OutputStream.nullOutputStream());
                System.out.printf("%d %s %d ms%n", round, format, TimeUnit.NANOSECONDS.toMillis(spent() - begin));
            }
    }

    // Of all processors, compiling and collecting included, not of the clock on the wall: a machine that is busy with
    // other
    // things makes no program slower.
    private static long spent() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    static Typesetting typesetting() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return new Typesetting(messages);
    }
}
