package vn.cotmoc.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// One content, one text, one hash.
class CanonicalTests {

    @Test
    void keysAreSortedAtEveryDepth() {
        String text = Canonical.write(Sheets.large(1, 1));
        assertThat(text).startsWith("{\"communes\":[{\"code\":\"1\",\"label\":");
        assertThat(text.indexOf("\"communes\"")).isLessThan(text.indexOf("\"format\""));
        assertThat(text.indexOf("\"resolutions\"")).isLessThan(text.indexOf("\"texts\""));
    }

    @Test
    void numbersAreExactAndPlain() {
        var figure =
                new FrozenRow.Figure("1", new BigDecimal("1E+3"), "OFFICIAL", 1, null, "", java.time.Instant.EPOCH);
        var row = Sheets.row("1", "Một", Map.of(2028, figure), "ACHIEVED");
        var snapshot = Sheets.snapshot(2028, List.of(Sheets.resolution("x", List.of(row), List.of())), List.of());
        assertThat(Canonical.write(snapshot)).contains("\"number\":1000,").doesNotContain("1E+3");
        assertThat(Canonical.write(Sheets.large(1, 1))).contains("45.5");
    }

    @Test
    void lettersAreComposedHoweverTheyWereTyped() {
        String label = "Xã đạt chuẩn \"mới\"";
        var one = Sheets.row("1", Normalizer.normalize(label, Normalizer.Form.NFD), Map.of(), "ACHIEVED");
        var other = Sheets.row("1", label, Map.of(), "ACHIEVED");
        assertThat(Canonical.write(of(one))).isEqualTo(Canonical.write(of(other)));
    }

    @Test
    void whatIsReadAndWrittenAgainIsTheSame() {
        String text = Canonical.write(Sheets.large(3, 4));
        assertThat(Canonical.write(Canonical.read(text))).isEqualTo(text);
    }

    private static Snapshot of(FrozenRow row) {
        return Sheets.snapshot(2028, List.of(Sheets.resolution("x", List.of(row), List.of())), List.of());
    }
}
