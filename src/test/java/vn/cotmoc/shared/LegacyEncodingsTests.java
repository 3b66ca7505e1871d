package vn.cotmoc.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyEncodingsTests {

    @ParameterizedTest
    @CsvSource({
        "TCVN3, hép møt tÕt, hộp mứt tết",
        "TCVN3, §iÖn Biªn, Điện Biên",
        "TCVN3, Céng hßa x· héi chñ nghÜa ViÖt Nam, Cộng hòa xã hội chủ nghĩa Việt Nam",
        "TCVN3, Tû lÖ hé nghÌo, Tỷ lệ hộ nghèo",
        "VNI, Xin chaøo caùc baïn, Xin chào các bạn",
        "VNI, Ñieän Bieân, Điện Biên",
        "VNI, Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Cộng hòa xã hội chủ nghĩa Việt Nam",
        "VNI, TÆNH UÛY ÑIEÄN BIEÂN, TỈNH ỦY ĐIỆN BIÊN"
    })
    void anOldPasteIsRecognisedAndItsConversionOffered(LegacyEncoding encoding, String pasted, String meant) {
        assertThat(LegacyEncodings.detect(pasted)).contains(encoding);
        assertThat(LegacyEncodings.convert(pasted, encoding)).isEqualTo(meant);
        assertThat(LegacyEncodings.suggest(pasted)).contains(meant);
    }

    @Test
    void theHornedULooksLikeASoftHyphen() {
        assertThat(LegacyEncodings.convert("th\u00AD¬ng", LegacyEncoding.TCVN3)).isEqualTo("thương");
    }

    @ParameterizedTest
    @MethodSource("indicatorNames")
    void anIndicatorsNameIsNeverTakenForAnOldPaste(String name) {
        assertThat(LegacyEncodings.detect(name)).isEmpty();
        assertThat(LegacyEncodings.detect(name.toUpperCase(Locale.ROOT))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("indicatorNames")
    void noneOfItsPartsIsTakenForAnOldPasteEither(String name) {
        var words = name.split(" ");
        for (int from = 0; from < words.length; from++) {
            for (int to = from + 1; to <= Math.min(words.length, from + 4); to++) {
                var part = String.join(" ", Arrays.copyOfRange(words, from, to));
                assertThat(LegacyEncodings.detect(part)).as(part).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dien bien",
                "toán hoà bình",
                "hoà toán loà xoà khoá",
                "có xã là bà và không",
                "Noël à Zürich, façade",
                "50 m² ± 5 µm",
                "© 2026 Sở Tư pháp",
                "≥ 2,5",
                "«bản sắc»"
            })
    void whatIsNoOldPasteIsLeftAlone(String text) {
        assertThat(LegacyEncodings.suggest(text)).isEmpty();
    }

    /// All rows of appendix 02 of 24-NQ/TU.
    static Stream<String> indicatorNames() {
        return INDICATOR_NAMES.lines();
    }

    private static final String INDICATOR_NAMES = """
            Thu nhập bình quân người dân nông thôn so với năm 2020
            Thu nhập bình quân của người dân tộc thiểu số so với bình quân chung của cả nước
            Tỷ lệ nghèo đa chiều (gồm tỷ lệ hộ nghèo và hộ cận nghèo theo chuẩn đa chiều) mức giảm
            Trong đó: Tỷ lệ hộ nghèo đa chiều giảm bình quân
            Tỷ lệ xã thực hiện phê duyệt đề án quy hoạch chung xã nông thôn mới
            Tỷ lệ xã đạt chuẩn chuẩn nông thôn mới
            Tỷ lệ giảm các xã, thôn đặc biệt khó khăn trong vùng đồng bào dân tộc thiểu số và miền núi
            Tỷ lệ xã biên giới có trường phổ thông nội trú liên cấp tiểu học và trung học cơ sở
            Ưu tiên củng cố hóa phòng học và cải thiện điều kiện học tập tại các xã đặc biệt khó khăn, các xã biên giới
            Tỷ lệ đồng bào DTTS tham gia bảo hiểm y tế
            Tỷ lệ trẻ em DTTS dưới 5 tuổi suy dinh dưỡng, Trong đó:
            (cân nặng/tuổi)
            (chiều cao/tuổi)
            Tỷ lệ trẻ em dân tộc thiểu số dưới 1 tuổi tiêm đủ các loại vaccine trong Chương trình tiêm chủng mở rộng
            Tỷ lệ người dân nông thôn sử dụng nước sinh hoạt hợp vệ sinh
            Trong đó: tỷ lệ dân số nông thôn được sử dụng nước sạch đạt tiêu chuẩn
            Lao động DTTS được đào tạo nghề hằng năm
            Lao động DTTS được tạo việc làm hằng năm
            Tỷ lệ xã, thôn, vùng đồng bào dân tộc thiểu số và miền núi có đủ cơ sở hạ tầng đáp ứng yêu cầu phát triển kinh tế - xã hội và đời sống của người dân
            Tỷ lệ xã có đường ô tô đến trung tâm xã được rải nhựa hoặc bê tông
            Tỷ lệ thôn, bản có đường trục chính được rải nhựa hoặc bê tông
            Tỷ lệ thôn, bản có đường ô tô kết nối với trung tâm xã hoặc các trục đường chính, quốc lộ, tỉnh lộ được rải nhựa hoặc bê tông bảo đảm đi lại quanh năm
            Giải quyết căn bản tình trạng đồng bào dân tộc thiểu số di cư không theo kế hoạch. Quy hoạch, sắp xếp, bố trí, ổn định dân cư cho đồng bào dân tộc thiểu số ở những nơi cần thiết
            Bảo tồn và phát huy các giá trị, bản sắc văn hóa truyền thống tốt đẹp của các dân tộc
            Tỷ lệ thôn, bản, tổ dân phố có nhà văn hóa, nơi sinh hoạt cộng đồng
            Tỷ lệ hộ dân đồng bào dân tộc thiểu số và miền núi được sử dụng điện lưới quốc gia và các nguồn điện năng lượng khác phù hợp
            Tỷ lệ người dân tộc thiểu số, hộ nghèo được tiếp cận và thụ hưởng dịch vụ trợ giúp pháp lý miễn phí khi có nhu cầu
            Tỷ lệ người dân vùng đồng bào dân tộc thiểu số và miền núi được tiếp cận thông tin pháp luật cơ bản thông qua các hình thức phù hợp
            Tỷ lệ hộ gia đình sinh sống trên địa bàn các xã đặc biệt khó khăn được tiếp cận thông tin về chính sách, pháp luật giảm nghèo và các kiến thức, mô hình giảm nghèo hiệu quả""";
}
