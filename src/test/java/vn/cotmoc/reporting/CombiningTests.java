package vn.cotmoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cotmoc.targets.IndicatorKind;

/// What may be added up, with names and units as the five resolutions print them.
class CombiningTests {

    @ParameterizedTest(name = "{0} ({1}, {2}): {3}")
    @CsvSource({
        "Số xã đạt chuẩn nông thôn mới, xã, LEVEL, SUM",
        "Số lao động được đào tạo nghề, người/năm, FLOW, SUM",
        "Diện tích rừng trồng mới, ha, INCREMENT, SUM",
        "Tỷ lệ hộ nghèo, %, LEVEL, PERCENTAGE",
        "Tỷ lệ hộ nghèo giảm bình quân, %/năm, RATE, PERCENTAGE",
        "Tỷ lệ tảo hôn giảm so với năm 2025, '', REDUCTION, AVERAGE",
        "Thu nhập bình quân người dân nông thôn so với năm 2020, Lần, RATIO_TO_BASE, AVERAGE",
        "Sản lượng so với năm 2020, Lần, RATIO_TO_BASE, PERCENTAGE",
        "Thu nhập của người dân tộc thiểu số so với bình quân chung của cả nước, %, RATIO_TO_REFERENCE, AVERAGE",
        "Thu nhập bình quân, Triệu đồng/người/năm, LEVEL, AVERAGE",
        "Số giường bệnh trên vạn dân, giường/vạn dân, LEVEL, AVERAGE",
        "Tuổi thọ trung bình, tuổi, LEVEL, AVERAGE",
        "Cơ cấu lao động nông nghiệp, %, COMPOSITION, PERCENTAGE"
    })
    void onlyWhatIsPlainlyACountOrAQuantityIsAddedUp(
            String name, String unit, IndicatorKind kind, Combining combining) {
        assertThat(Combining.of(kind, unit, name)).isEqualTo(combining);
    }
}
