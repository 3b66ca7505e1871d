package vn.cotmoc.targets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every target that the resolutions of Lai Châu, Bắc Kạn, Lạng Sơn and Quảng Ngãi print, in their aims and their
/// tasks.
class PrintedTargetsTests {

    @ParameterizedTest
    @MethodSource("vn.cotmoc.targets.PrintedTarget#ofTheOtherFour")
    void everyPrintedTargetIsRead(PrintedTarget target) {
        assertThat(Notation.of(TargetReader.read(target.printed(), target.direction())))
                .as(target.document() + " " + target.clause())
                .isEqualTo((target.meaning() + " " + target.unit()).strip());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "gấp đôi | AT_LEAST 2 lần",
                "tăng gấp đôi so với năm 2020 | AT_LEAST 2 lần",
                "gấp rưỡi năm 2025 | AT_LEAST 1.5 lần",
                "trên một nửa số xã | MORE_THAN 50 % số xã",
                "trên 30 - 35% | MORE_THAN 30 %",
                "bình quân giảm từ 4-5% | RANGE 4 5 %",
                "khoảng 85% số xã đạt chuẩn (± 10%) | ABOUT 85 % số xã",
                "61/96 xã đạt chuẩn nông thôn mới | AT_LEAST 61 xã",
                "khoảng 120 nghìn tỷ đồng | ABOUT 120 nghìn tỷ đồng",
                "05/36 xã | AT_LEAST 5 xã",
                "61/96 | AT_LEAST 63.541667 %",
                "3/2 lần | AT_LEAST 1.5 lần",
                "nâng tỷ lệ lao động qua đào tạo lên trên 55% vào năm 2030 | MORE_THAN 55 %",
                "giảm số hộ thiếu đất sản xuất xuống còn dưới 300 hộ | LESS_THAN 300 hộ",
                "giảm tỷ lệ hộ nghèo còn khá cao xuống 5% | AT_MOST 5 %",
                "90% số xã có ít hơn hai trường trở lên | AT_LEAST 90 % số xã"
            })
    void formsThatOtherResolutionsMayPrintAreRead(String printed, String meaning) {
        assertThat(Notation.of(TargetReader.read(printed, Direction.UP))).isEqualTo(meaning);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "31/12 | refused.looksLikeDate at 0",
                "01/02 | refused.looksLikeDate at 0",
                "08/2019 | refused.looksLikeDate at 0",
                "trước ngày 30/4 | refused.unknownWords at 0",
                "96/61 xã | refused.partAboveWhole at 0",
                "đạt 120/96 | refused.partAboveWhole at 4",
                "10 xã đạt chuẩn nông thôn mới, 6 xã kiểu mẫu | refused.secondFigure at 31",
                "80% xã có đường, 70% thôn có nhà văn hóa | refused.secondFigure at 17",
                "nông nghiệp 30%; công nghiệp 44% | refused.unknownWords at 0",
                "trên 50% số xã có đường trở xuống | refused.contradiction at 24",
                "giảm tỷ lệ hộ nghèo | refused.unknownWords at 5",
                "giảm tỷ lệ hộ nghèo xuống rất thấp 5% | refused.unknownWords at 26",
                "số 24-NQ/TU | refused.unknownWords at 0",
                "10% chưa đạt | refused.unknownWords at 4",
                "80% xã hoặc thôn | refused.unknownWords at 7",
                "gấp bội | refused.unknownWords at 4",
                "gấp đôi gấp ba | refused.unknownWords at 8",
                "67% (so với 60%) | refused.unknownWords at 4",
                "(61/96 xã) | refused.unknownWords at 0"
            })
    void whatNoRuleCanMeanIsRefusedWithItsPlace(String printed, String refusal) {
        assertThat(Notation.of(TargetReader.read(printed, Direction.UP))).isEqualTo(refusal);
    }
}
