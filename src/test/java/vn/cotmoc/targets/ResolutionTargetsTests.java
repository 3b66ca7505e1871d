package vn.cotmoc.targets;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cotmoc.targets.TargetReading.Understood;

/// Every cell of appendix 02 of 24-NQ/TU of Điện Biên, every figure of its clauses 2.2.1 and 2.2.2, and the other four
/// resolutions' forms.
class ResolutionTargetsTests {

    @ParameterizedTest(name = "row {0}: {2} and {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | UP | ≥ 2,5 | ≥ 3,0 | AT_LEAST 2.5 | AT_LEAST 3",
                "2 | UP | 40 | 50 | AT_LEAST 40 | AT_LEAST 50",
                "3 | UP | 3-3,5 | 3-3,5 | RANGE 3 3.5 | RANGE 3 3.5",
                "3.1 | UP | ≥3 | ≥3 | AT_LEAST 3 | AT_LEAST 3",
                "4 | UP | 100 | | AT_LEAST 100 | MAINTAIN",
                "5 | UP | 50 - 55 | 65 | RANGE 50 55 | AT_LEAST 65",
                "6 | UP | 50 - 55 | 65 | RANGE 50 55 | AT_LEAST 65",
                "7 | UP | 100 | | AT_LEAST 100 | MAINTAIN",
                "8 | | | Hoàn thành | NONE | STAGE COMPLETED",
                "9 | UP | 85 | Đạt tỷ lệ bao phủ | AT_LEAST 85 | UNQUANTIFIED",
                "10.1 | DOWN | 16 | 15 | AT_MOST 16 | AT_MOST 15",
                "10.2 | DOWN | 23,5 | Dưới 23 | AT_MOST 23.5 | LESS_THAN 23",
                "11 | UP | 90 | 95 | AT_LEAST 90 | AT_LEAST 95",
                "12 | UP | Trên 95 | 100 | MORE_THAN 95 | AT_LEAST 100",
                "12.1 | UP | 45-50 | 55 | RANGE 45 50 | AT_LEAST 55",
                "13 | UP | 5.500 | 5.500 - 6.000 | AT_LEAST 5500 | RANGE 5500 6000",
                "14 | UP | 7000 | 7.500-8000 | AT_LEAST 7000 | RANGE 7500 8000",
                "15 | UP | 80 | 85 | AT_LEAST 80 | AT_LEAST 85",
                "16 | UP | 100 | | AT_LEAST 100 | MAINTAIN",
                "17 | UP | 85 | 100 | AT_LEAST 85 | AT_LEAST 100",
                "18 | UP | 90 | 100 | AT_LEAST 90 | AT_LEAST 100",
                "19 | | | Hoàn thành | NONE | STAGE COMPLETED",
                "20 | | | Hoàn thành | NONE | STAGE COMPLETED",
                "21 | UP | 70 | 72 | AT_LEAST 70 | AT_LEAST 72",
                "22 | UP | 98 | 100 | AT_LEAST 98 | AT_LEAST 100",
                "23 | UP | 90 | 100 | AT_LEAST 90 | AT_LEAST 100",
                "24 | UP | 85 | Trên 90 | AT_LEAST 85 | MORE_THAN 90",
                "25 | UP | 97 | 100 | AT_LEAST 97 | AT_LEAST 100"
            })
    void everyCellOfTheAppendixIsRead(
            String row,
            @Nullable Direction direction,
            @Nullable String printed2028,
            @Nullable String printed2030,
            String meant2028,
            String meant2030) {
        var in2028 = cell(printed2028, direction, null);
        var in2030 = cell(printed2030, direction, in2028);
        assertThat(Notation.of(in2028)).as(row).isEqualTo(meant2028);
        assertThat(Notation.of(in2030)).as(row).isEqualTo(meant2030);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "–", " \u00A0", "...", "…", "- -"})
    void aDashIsABlankCell(String printed) {
        var hundred = cell("100", Direction.UP, null);
        assertThat(Notation.of(cell(printed, Direction.UP, hundred))).isEqualTo("MAINTAIN");
        assertThat(Notation.of(cell(printed, Direction.UP, null))).isEqualTo("NONE");
        assertThat(Notation.of(cell(printed, Direction.UP, new Target.NoInterimTest())))
                .isEqualTo("NONE");
        assertThat(Notation.of(cell(printed, Direction.UP, new Target.Maintain())))
                .isEqualTo("MAINTAIN");
    }

    @Test
    void aWrittenCellDoesNotAskForTheMilestoneBefore() {
        assertThat(Notation.of(TargetReader.readCell("2.5", Direction.UP, null)))
                .isEqualTo("number.groupSignIsNotDecimal at 1");
    }

    @ParameterizedTest(name = "clause {0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2.2.1(1) | UP | gấp 2,5 - 3 lần so với năm 2020 | RANGE 2.5 3 lần",
                "2.2.1(1) | UP | bằng 1/2 bình quân chung của cả nước | AT_LEAST 50 %",
                "2.2.1(2) | UP | giảm 3 - 3,5%/năm | RANGE 3 3.5 %/năm",
                "2.2.1(2) | UP | giảm bình quân 3%/năm trở lên | AT_LEAST 3 %/năm",
                "2.2.1(2) | UP | 100% số xã | AT_LEAST 100 % số xã",
                "2.2.1(2) | UP | phấn đấu toàn tỉnh có 65% xã đạt chuẩn nông thôn mới | AT_LEAST 65 % xã",
                "2.2.1(2) | UP | phấn đấu giảm 65% các xã, thôn | AT_LEAST 65 % các xã, thôn",
                "2.2.1(3) | UP | 100% các trường | AT_LEAST 100 % các trường",
                "2.2.1(3) | UP | ưu tiên kiên cố hóa phòng học và cải thiện điều kiện học tập | STAGE COMPLETED",
                "2.2.1(4) | UP | Đạt mục tiêu tiêu bao phủ y tế | UNQUANTIFIED",
                "2.2.1(4) | DOWN | còn dưới 15% | LESS_THAN 15 %",
                "2.2.1(4) | DOWN | còn dưới 23% | LESS_THAN 23 %",
                "2.2.1(4) | UP | đạt 95% | AT_LEAST 95 %",
                "2.2.1(5) | UP | đạt 100% | AT_LEAST 100 %",
                "2.2.1(5) | UP | phấn đấu 55% dân số nông thôn | AT_LEAST 55 % dân số nông thôn",
                "2.2.1(6) | UP | 5.500 - 6.000 lao động là người dân tộc thiểu số | RANGE 5500 6000 lao động",
                "2.2.1(6) | UP | từ 7.000 - 8.000 lao động là người dân tộc thiểu số | RANGE 7000 8000 lao động",
                "2.2.1(7) | UP | Trên 85% số xã, thôn | MORE_THAN 85 % số xã, thôn",
                "2.2.1(7) | UP | 100% xã | AT_LEAST 100 % xã",
                "2.2.1(7) | UP | 100% thôn, bản | AT_LEAST 100 % thôn, bản",
                "2.2.1(8) | UP | Giải quyết căn bản | STAGE MOSTLY_DONE",
                "2.2.1(9) | UP | Bảo tồn và phát huy các giá trị, bản sắc văn hóa truyền thống | STAGE COMPLETED",
                "2.2.1(9) | UP | 72% thôn, bản, tổ dân phố | AT_LEAST 72 % thôn, bản, tổ dân phố",
                "2.2.1(10) | UP | 100% hộ dân | AT_LEAST 100 % hộ dân",
                "2.2.1(11) | UP | 100% người dân tộc thiểu số | AT_LEAST 100 % người dân tộc thiểu số",
                "2.2.1(11) | UP | trên 90% người dân | MORE_THAN 90 % người dân",
                "2.2.1(11) | UP | 100% các hộ gia đình | AT_LEAST 100 % các hộ gia đình",
                "2.2.2(1) | UP | tăng ít nhất 1,6 lần so với năm 2030 | AT_LEAST 1.6 lần",
                "2.2.2(1) | UP | bằng 1/2 bình quân chung của cả nước | AT_LEAST 50 %",
                "2.2.2(2) | UP | duy trì mức giảm trên 3,5%/năm theo chuẩn nghèo giai đoạn 2031-2035 | MORE_THAN 3.5 %/năm",
                "2.2.2(3) | UP | Phần đầu giảm ít nhất 50% số lượng xã, thôn, bản | AT_LEAST 50 % số lượng xã, thôn, bản",
                "2.2.2(4) | UP | Phần đầu có khoảng 85% số xã đạt chuẩn nông thôn mới | ABOUT 85 % số xã",
                "2.2.2(4) | UP | có khoảng 30% số xã | ABOUT 30 % số xã"
            })
    void everyFigureOfTheBodyIsRead(String clause, Direction direction, String printed, String meaning) {
        assertThat(Notation.of(TargetReader.read(printed, direction)))
                .as(clause)
                .isEqualTo(meaning);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Lai Châu | UP | đạt 47,5 triệu đồng | AT_LEAST 47.5 triệu đồng",
                "Lai Châu | UP | bình quân giảm 3% - 4%/năm | RANGE 3 4 %/năm",
                "Lai Châu | UP | Phần đầu toàn tỉnh cơ bản không còn xã, bản đặc biệt khó khăn | STAGE MOSTLY_DONE",
                "Lai Châu | UP | Phần đầu toàn tỉnh có ít nhất 10 xã đạt chuẩn nông thôn mới | AT_LEAST 10 xã",
                "Lai Châu | UP | có 20 xã đạt chuẩn nông thôn mới | AT_LEAST 20 xã",
                "Lai Châu | UP | Phấn đấu đến năm 2030 có trên 95% đường xã | MORE_THAN 95 % đường xã",
                "Lai Châu | UP | ít nhất 01 chuyên đề chuyên sâu/năm | AT_LEAST 1 chuyên đề chuyên sâu/năm",
                "Lai Châu | UP | khoảng 460 hợp tác xã | ABOUT 460 hợp tác xã",
                "Lai Châu | UP | trên 250 hợp tác xã nông - lâm - ngư nghiệp | MORE_THAN 250 hợp tác xã nông - lâm - ngư nghiệp",
                "Lai Châu | UP | khoảng 20 điểm du lịch cộng đồng được công nhận | ABOUT 20 điểm du lịch cộng đồng",
                "Lai Châu | UP | 80% số hộ nông dân người dân tộc thiểu số | AT_LEAST 80 % số hộ nông dân",
                "Lai Châu | UP | 1.400 người đi làm việc ở nước ngoài theo hợp đồng | AT_LEAST 1400 người",
                "Lai Châu | UP | duy trì 100% xã | AT_LEAST 100 % xã",
                "Lạng Sơn | UP | bình quân 3%/năm trở lên | AT_LEAST 3 %/năm",
                "Lạng Sơn | UP | đạt từ 2.900 đến 3.000 USD/người/năm | RANGE 2900 3000 USD/người/năm",
                "Lạng Sơn | UP | là 300 trường | AT_LEAST 300 trường",
                "Lạng Sơn | UP | phần đầu 375 trường học đạt chuẩn quốc gia | AT_LEAST 375 trường học",
                "Lạng Sơn | UP | đạt trên 99,9% | MORE_THAN 99.9 %",
                "Lạng Sơn | DOWN | xuống dưới 15% | LESS_THAN 15 %",
                "Lạng Sơn | UP | Cơ bản không còn xã, thôn đặc biệt khó khăn | STAGE MOSTLY_DONE",
                "Lạng Sơn | UP | nâng lên 67% | AT_LEAST 67 %",
                "Bắc Kạn | UP | giảm bình quân từ 3,5% - 4% trở lên | AT_LEAST 3.5 %",
                "Bắc Kạn | UP | 98,5% số hộ dân | AT_LEAST 98.5 % số hộ dân",
                "Bắc Kạn | UP | ít nhất đạt trên 63% tổng số xã (61/96 xã) | MORE_THAN 63 % tổng số xã",
                "Bắc Kạn | UP | trên 17 xã đạt chuẩn nông thôn mới nâng cao | MORE_THAN 17 xã",
                "Bắc Kạn | UP | 6 xã đạt chuẩn nông thôn mới kiểu mẫu | AT_LEAST 6 xã",
                "Bắc Kạn | UP | 2 đơn vị cấp huyện | AT_LEAST 2 đơn vị cấp huyện",
                "Bắc Kạn | UP | bình quân đạt trên 15 tiêu chí/xã | MORE_THAN 15 tiêu chí/xã",
                "Quảng Ngãi | UP | tăng bình quân 8 - 9%/năm | RANGE 8 9 %/năm",
                "Quảng Ngãi | | 33 - 34% | RANGE 33 34 %",
                "Quảng Ngãi | | 44% | EXACTLY 44 %",
                "Quảng Ngãi | | khoảng 15 - 16% vào năm 2025 | RANGE 15 16 %",
                "Quảng Ngãi | UP | có thêm 01 huyện miền núi | AT_LEAST 1 huyện miền núi",
                "Quảng Ngãi | UP | Có thêm 23 xã đạt chuẩn quốc gia | AT_LEAST 23 xã",
                "Quảng Ngãi | UP | giảm 50% số xã, thôn đặc biệt khó khăn | AT_LEAST 50 % số xã, thôn đặc biệt khó khăn",
                "Quảng Ngãi | UP | đạt 80 - 85% | RANGE 80 85 %",
                "Quảng Ngãi | UP | từ 5.000 - 6.000 lao động | RANGE 5000 6000 lao động",
                "Quảng Ngãi | DOWN | giảm còn 59% | AT_MOST 59 %",
                "Quảng Ngãi | UP | mỗi năm 300 - 400 lao động | RANGE 300 400 lao động"
            })
    void theOtherFourResolutionsAreRead(
            String province, @Nullable Direction direction, String printed, String meaning) {
        assertThat(Notation.of(TargetReader.read(printed, direction)))
                .as(province)
                .isEqualTo(meaning);
    }

    private static Target cell(@Nullable String printed, @Nullable Direction direction, @Nullable Target before) {
        var reading = TargetReader.readCell(printed == null ? "" : printed, direction, before);
        return ((Understood) reading).target();
    }
}
