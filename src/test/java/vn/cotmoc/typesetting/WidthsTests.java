package vn.cotmoc.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cotmoc.typesetting.Column.Alignment;

class WidthsTests {

    private static final List<Column> REVIEW = Samples.review(1).columns();

    @ParameterizedTest
    @ValueSource(ints = {165, 252})
    void theColumnsFillTheLine(int line) {
        assertThat(Arrays.stream(Widths.of(REVIEW, line)).sum()).isBetween(line - 0.01, line + 0.01);
        assertThat(Arrays.stream(Widths.twentieths(REVIEW, line)).sum()).isEqualTo(Paper.twentieths(line));
    }

    @Test
    void noHeadIsBrokenWithinAWord() {
        double[] widths = Widths.of(REVIEW, 252);
        var look = Look.of(Widths.letters(REVIEW, 252)).strong();

        for (int at = 0; at < widths.length; at++)
            for (String word : REVIEW.get(at).head().split(" "))
                assertThat(widths[at]).as(word).isGreaterThan(TextWidth.millimetres(word, look) + 2);
    }

    @Test
    void moreColumnsThanALineHoldsKeepTheirShares() {
        var many = java.util.Collections.nCopies(60, Column.of("Chươngtrình", 9, Alignment.LEFT));

        assertThat(Widths.letters(many, 165)).isEqualTo(9);
        assertThat(Widths.of(many, 165)).containsOnly(165 / 60.0);
    }

    @ParameterizedTest(name = "{0}: {1} lines where {2} fits")
    @CsvSource({
        "'', 1, một hai",
        "một hai ba, 1, một hai ba",
        "một hai ba bốn, 2, một hai ba",
        "một hai ba bốn năm sáu, 3, năm sáu",
        "'một\nhai', 2, một hai ba",
        "dàiquáchừng, 3, dàiq"
    })
    void aRowIsAsHighAsItsWordsNeed(String text, int lines, String fits) {
        double width = TextWidth.points(fits, 11, false) + 0.1;

        assertThat(TextWidth.lines(text, 11, false, width)).isEqualTo(lines);
    }
}
