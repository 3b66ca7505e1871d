package vn.cotmoc.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoundTargetTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Thu nhập bình quân của người dân nông thôn đạt 47,5 triệu đồng. | Thu nhập bình quân của người dân nông thôn | đạt 47,5 triệu đồng",
                "(2) Tỷ lệ hộ nghèo bình quân giảm 3% - 4%/năm | Tỷ lệ hộ nghèo | bình quân giảm 3% - 4%/năm",
                "Phấn đấu đến năm 2030 có trên 95% đường xã được cứng hóa | đường xã được cứng hóa | có trên 95% đường xã",
                "cá lồng trên lồng hồ 177.000 m³ | cá lồng trên lồng hồ | 177.000 m³",
                "Trên 80% xã có đường ô tô đến trung tâm xã đạt cấp 6 trở lên | xã có đường ô tô đến trung tâm xã đạt cấp 6 trở lên | Trên 80% xã",
                "người từ 15 tuổi trở lên đọc thông, viết thạo đạt trên 98% | người từ 15 tuổi trở lên đọc thông, viết thạo | đạt trên 98%",
                "50% lao động trong độ tuổi được đào tạo nghề | lao động trong độ tuổi được đào tạo nghề | 50% lao động",
                "tổng vốn đầu tư đạt khoảng 120 nghìn tỷ đồng | tổng vốn đầu tư | đạt khoảng 120 nghìn tỷ đồng",
                "Thu hút 2,5 triệu lượt khách du lịch | Thu hút lượt khách du lịch | 2,5 triệu lượt khách",
                "Quốc phòng, an ninh được bảo đảm | Quốc phòng, an ninh | được bảo đảm",
                "Số doanh nghiệp thành lập mới tăng gấp đôi so với năm 2025 | Số doanh nghiệp thành lập mới | tăng gấp đôi so với năm 2025"
            })
    void theSubjectIsPartedFromTheAmount(String sentence, String subject, String phrase) {
        var found = FindingTargets.under(Set.of(2030)).in(sentence);
        assertThat(found).singleElement().satisfies(target -> {
            assertThat(target.subject()).isEqualTo(subject);
            assertThat(target.phrase()).isEqualTo(phrase);
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Tỷ lệ hộ dùng điện đạt 99%, tỷ lệ hộ dùng nước sạch đạt 95% | Tỷ lệ hộ dùng điện | đạt 99% | tỷ lệ hộ dùng nước sạch | đạt 95%",
                "Trên 80% xã có đường ô tô và trên 60% xã có nhà văn hóa | xã có đường ô tô | Trên 80% xã | xã có nhà văn hóa | trên 60% xã"
            })
    void aCommaOrElseTheLastAndPartsTwoAmounts(
            String sentence, String subject, String phrase, String otherSubject, String otherPhrase) {
        var found = FindingTargets.under(Set.of(2030)).in(sentence);
        assertThat(found).extracting(FoundTarget::subject).containsExactly(subject, otherSubject);
        assertThat(found).extracting(FoundTarget::phrase).containsExactly(phrase, otherPhrase);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thực hiện Nghị quyết số 24-NQ/TU, ngày 03/4/2026 của Ban Chấp hành Đảng bộ tỉnh",
                "theo Nghị quyết số 257/2025/QH15 và Quyết định số 417/QĐ-BNNMT ngày 31/01/2026",
                "Nghị quyết số 88/2019/QH14 ngày 18 tháng 11 năm 2019",
                "giai đoạn 2021-2030, tầm nhìn đến năm 2050, nhiệm kỳ 2025 - 2030",
                "3.1. Phát triển giáo dục và đào tạo, nâng cao dân trí",
                "nhân rộng mô hình “gia đình 5 không, 3 sạch, 3 an”",
                "phổ cập giáo dục mầm non cho trẻ em từ 3 đến 5 tuổi",
                "hoàn thành trước ngày 05/5/2026",
                "theo mục 8.2 của Phụ lục 01",
                "Sau 10 năm thực hiện; 05 năm triển khai",
                "xã khu vực III, đường cấp 6, phổ cập mức độ 3",
                ""
            })
    void figuresThatMeasureNothingAreNotProposed(String text) {
        assertThat(FindingTargets.under(Set.of()).in(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Độ che phủ rừng đạt 63% | NO_YEAR NO_AIM",
                "Phấn đấu độ che phủ rừng đạt 63% | NO_YEAR",
                "Năm 2020, độ che phủ rừng đạt 60% | PAST",
                "Đến năm 2035, thu nhập tăng ít nhất 1,6 lần so với năm 2030 | CHAINED_BASE",
                "Đến năm 2030, thu nhập tăng ít nhất 1,6 lần so với năm 2020 |",
                "Xây dựng Đề án giai đoạn 2021 - 2025 và định hướng đến năm 2030; mỗi năm đưa 300 lao động | SEVERAL_YEARS",
                "Đến năm 2030 đạt trên 55% | SUBJECT_UNCLEAR",
                "Đến năm 2030 có 40 nghệ nhân | NO_UNIT",
                "Đến năm 2030, số xã đạt 96/61 xã | REFUSED",
                "Đến năm 2030, 30% trường mầm non, 45% trường tiểu học đạt chuẩn | SUBJECT_UNCLEAR"
            })
    void doubtsAreSaid(String sentence, String doubts) {
        var found = FindingTargets.under(Set.of()).adoptedIn(2026).in(sentence).getFirst();
        assertThat(found.doubts().stream().map(Doubt::name).collect(Collectors.joining(" ")))
                .isEqualTo(doubts == null ? "" : doubts);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "tỷ lệ hộ nghèo còn dưới 10% | 2030",
                "Đến năm 2028, tỷ lệ hộ nghèo còn dưới 15%; đến năm 2035 còn dưới 5% | 2028 2035",
                "Tỷ lệ lao động công nghiệp khoảng 15 - 16% vào năm 2025 | 2025",
                "Tỷ lệ hộ nghèo giảm 3%/năm theo chuẩn nghèo đa chiều giai đoạn 2021 - 2025 | 2030",
                "Giá trị sản xuất giai đoạn 2026 - 2028 tăng bình quân 7%/năm | 2028",
                "Thu nhập tăng trên 2 lần so với năm 2020 | 2030"
            })
    void theSentenceGivesTheYearBeforeTheHeading(String sentence, String years) {
        var found = FindingTargets.under("2.2.1. Mục tiêu cụ thể đến năm 2030:").in(sentence);
        assertThat(found.stream()
                        .flatMap(target -> target.years().stream())
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(years);
    }

    @Test
    void aHeadingInTheTextGivesItsYearToTheItemsBehindIt() {
        var found = FindingTargets.under(Set.of())
                .in("3.1. Các chỉ tiêu chủ yếu đến năm 2025: (1) Độ che phủ rừng đạt 63%. (2) Hộ dùng điện đạt 99%.");
        assertThat(found).extracting(FoundTarget::years).containsExactly(Set.of(2025), Set.of(2025));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "%",
                "1/",
                "-1-",
                "(1",
                "1)",
                "năm 2030 1",
                "a\u0301 5%",
                "1 1 1 1",
                "«»“1",
                "\uD83D\uDE00 5%",
                "1\n- 2\n(3) 4"
            })
    void oddTextIsNoFault(String text) {
        assertThat(FindingTargets.under(Set.of(2030)).in(text))
                .allSatisfy(target -> assertThat(target.phrase()).isNotBlank());
    }
}
