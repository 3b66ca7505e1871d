package vn.cotmoc.targets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetRefusalTests {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | refused.blank at 0",
                "`  ` | refused.blank at 0",
                "`tăng mạnh` | refused.unknownWords at 5",
                "`ít nhất` | refused.noFigure at 7",
                "`ít nhất  ` | refused.noFigure at 7",
                "`Trên chín mươi` | refused.unknownWords at 5",
                "`≥ 2.5` | number.groupSignIsNotDecimal at 3",
                "`50 - 5.5` | number.groupSignIsNotDecimal at 6",
                "`1,234,567` | number.signAfterDecimals at 5",
                "`55 - 50` | refused.rangeBackwards at 0",
                "`50 - ` | refused.unknownWords at 3",
                "`50 - 55 - 60` | refused.unknownWords at 8",
                "`10 thùng` | refused.unknownUnit at 3",
                "`10 \u00A0thùng` | refused.unknownUnit at 4",
                "`10% kỳ lạ` | refused.unknownWords at 4",
                "`3% - 4 xã` | refused.unitsDiffer at 7",
                "`trên 5 trở xuống` | refused.contradiction at 7",
                "`trên dưới 20` | refused.contradiction at 5",
                "`khoảng trên 20` | refused.contradiction at 7",
                "`từ 5` | refused.fromWithoutEnd at 4",
                "`3/4/2026` | refused.looksLikeDate at 0",
                "`1/0` | refused.noFraction at 0",
                "`1,5/2` | refused.noFraction at 0",
                "`40 50` | refused.unknownWords at 3",
                "`≠ 5` | refused.unknownWords at 0",
                "`40?` | refused.unknownWords at 2",
                "`chưa hoàn thành` | refused.unknownWords at 0",
                "`Hoàn thành 50` | refused.unknownWords at 0",
                "`trên Hoàn thành` | refused.unknownWords at 5",
                "`e\u0302 5` | refused.unknownWords at 0",
                "`\u0111a\u0323t abc` | refused.unknownWords at 5"
            })
    void whatIsNotUnderstoodIsRefusedWithItsPlace(String printed, String refusal) {
        assertThat(Notation.of(TargetReader.read(printed, Direction.UP))).isEqualTo(refusal);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 100_000})
    void aWholePageIsNoTarget(int length) {
        assertThat(Notation.of(TargetReader.read("5".repeat(length), Direction.UP)))
                .isEqualTo("refused.tooLong at 300");
    }
}
