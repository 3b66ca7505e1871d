package vn.cotmoc.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A review with every commune of a province is written within seconds, and needs no more memory for it.
class LargeReviewTests {

    private static final int MOST_MILLISECONDS = 5_000;
    private static final int MOST_FOR_PRINT = 10_000;
    private static final String SMALL_HEAP = "-Xmx128m";
    private static final Pattern TIMED = Pattern.compile("(\\d) (\\w+) (\\d+) ms");

    @Test
    void fortyFiveCommunesUnderTwentyNineIndicatorsInFiveYearsTakeSecondsOfASmallHeap() throws Exception {
        String told = run();
        System.out.println(told);
        var timed = TIMED.matcher(told).results().toList();
        assertThat(timed).as(told).hasSize(8);
        assertThat(timed)
                .filteredOn(time -> List.of("XLSX", "DOCX").contains(time.group(2)))
                .hasSize(4)
                .allSatisfy(time -> assertThat(Integer.parseInt(time.group(3))).isLessThanOrEqualTo(MOST_MILLISECONDS));
        assertThat(timed)
                .filteredOn(time -> time.group(2).equals("PDF"))
                .allSatisfy(time -> assertThat(Integer.parseInt(time.group(3))).isLessThanOrEqualTo(MOST_FOR_PRINT));
    }

    private static String run() throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        SMALL_HEAP,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        LargeReview.class.getName())
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return told;
    }
}
