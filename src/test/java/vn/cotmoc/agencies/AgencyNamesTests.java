package vn.cotmoc.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cotmoc.agencies.Match.Ambiguous;
import vn.cotmoc.agencies.Match.Known;
import vn.cotmoc.agencies.Match.Unknown;
import vn.cotmoc.shared.Vietnamese;

/// However a name is written, it finds its agency; what could mean two finds none.
class AgencyNamesTests {

    private static final LocalDate ADOPTION = LocalDate.of(2026, 4, 3);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Sở Nông nghiệp và Môi trường | Sở Nông nghiệp và Môi trường",
                "Sở NN&MT | Sở Nông nghiệp và Môi trường",
                "Sở NN & MT | Sở Nông nghiệp và Môi trường",
                "Sở NN-MT | Sở Nông nghiệp và Môi trường",
                "Sở NNMT | Sở Nông nghiệp và Môi trường",
                "Sở NN và MT | Sở Nông nghiệp và Môi trường",
                "Sở N.N & M.T | Sở Nông nghiệp và Môi trường",
                "Sở Nông nghiệp & MT | Sở Nông nghiệp và Môi trường",
                "SNN&MT | Sở Nông nghiệp và Môi trường",
                "SNNMT | Sở Nông nghiệp và Môi trường",
                "SởNN&MT | Sở Nông nghiệp và Môi trường",
                "Sở Nông nghiệp và Môi trường tỉnh Điện Biên | Sở Nông nghiệp và Môi trường",
                "Sở VHTT&DL | Sở Văn hóa, Thể thao và Du lịch",
                "Sở VH,TT&DL | Sở Văn hóa, Thể thao và Du lịch",
                "Sở VH-TT-DL | Sở Văn hóa, Thể thao và Du lịch",
                "Sở Văn hoá, Thể thao & Du lịch | Sở Văn hóa, Thể thao và Du lịch",
                "Sở GDĐT | Sở Giáo dục và Đào tạo",
                "Sở GD - ĐT | Sở Giáo dục và Đào tạo",
                "Sở KHCN | Sở Khoa học và Công nghệ",
                "Sở Công thương | Sở Công Thương",
                "Sở CT | Sở Công Thương",
                "Sở DTTG | Sở Dân tộc và Tôn giáo",
                "Sở Y tế tỉnh | Sở Y tế",
                "UBND tỉnh | Ủy ban nhân dân tỉnh",
                "UBND tỉnh Điện Biên | Ủy ban nhân dân tỉnh",
                "U.B.N.D tỉnh | Ủy ban nhân dân tỉnh",
                "Uỷ ban Nhân dân tỉnh | Ủy ban nhân dân tỉnh",
                "HĐND | Hội đồng nhân dân tỉnh",
                "Văn phòng Ủy ban nhân dân tỉnh | Văn phòng UBND tỉnh",
                "VP UBND tỉnh | Văn phòng UBND tỉnh",
                "VP Tỉnh ủy | Văn phòng Tỉnh ủy",
                "Văn phòng TU | Văn phòng Tỉnh ủy",
                "Bộ CHQS tỉnh | Bộ Chỉ huy quân sự tỉnh",
                "Bộ Chỉ huy Quân sự | Bộ Chỉ huy quân sự tỉnh",
                "BCHQS | Bộ Chỉ huy quân sự tỉnh",
                "BCH quân sự tỉnh | Bộ Chỉ huy quân sự tỉnh",
                "BCH Đảng bộ tỉnh | Ban Chấp hành Đảng bộ tỉnh",
                "CA tỉnh | Công an tỉnh",
                "Công an | Công an tỉnh",
                "Đảng ủy CA tỉnh | Đảng ủy Công an tỉnh",
                "UBMTTQ | Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
                "MTTQ | Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
                "UBMTTQVN tỉnh | Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
                "Mặt trận Tổ quốc tỉnh | Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
                "Ủy ban MTTQ Việt Nam tỉnh | Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
                "Ủy ban Mặt trận Tổ quốc Việt Nam | Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
                "UBKT Tỉnh ủy | Ủy ban Kiểm tra Tỉnh ủy",
                "BTV Tỉnh ủy | Ban Thường vụ Tỉnh ủy",
                "Ban Thường vụ | Ban Thường vụ Tỉnh ủy",
                "BTVTU | Ban Thường vụ Tỉnh ủy",
                "BTG&DV Tỉnh ủy | Ban Tuyên giáo và Dân vận Tỉnh ủy",
                "Ban Tuyên giáo và Dân vận | Ban Tuyên giáo và Dân vận Tỉnh ủy",
                "Đảng uỷ Uỷ ban nhân dân tỉnh | Đảng ủy UBND tỉnh",
                "ĐU UBND tỉnh | Đảng ủy UBND tỉnh",
                "Đảng ủy HĐND | Đảng ủy HĐND tỉnh",
                "UBND xã, phường | UBND các xã, phường",
                "UBND các xã/phường | UBND các xã, phường",
                "UBND cấp xã | UBND các xã, phường",
                "các tổ chức CT-XH tỉnh | Các tổ chức chính trị - xã hội tỉnh",
                "tổ chức chính trị xã hội | Các tổ chức chính trị - xã hội tỉnh",
                "TTr tỉnh | Thanh tra tỉnh",
                "BHXH | Bảo hiểm xã hội tỉnh"
            })
    void everyWayOfWritingANameFindsItsAgency(String printed, String name) {
        assertThat(find(printed)).isEqualTo(name);
        assertThat(find(Vietnamese.fold(printed))).isEqualTo(name);
        assertThat(find(printed.toUpperCase(Locale.ROOT))).isEqualTo(name);
        assertThat(find(Normalizer.normalize(printed, Normalizer.Form.NFD))).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Văn phòng; Văn phòng Tỉnh ủy|Văn phòng UBND tỉnh",
                "UBND; Ủy ban nhân dân tỉnh|UBND các xã, phường",
                "Thường trực; Thường trực Tỉnh ủy"
            })
    void whatSeveralBodiesShareIsRefusedWithTheCandidates(String printed, String candidates) {
        assertThat(names().find(printed))
                .isInstanceOfSatisfying(
                        Ambiguous.class,
                        match -> assertThat(match.candidates().stream().map(Known::name))
                                .containsAll(NamesOnFile.parts(candidates)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "Sở",
                "Sở Thủy sản",
                "Sở NN",
                "Sở Nông nghiệp",
                "Ngân hàng",
                "tỉnh",
                "UBND huyện",
                "Sở Y tế tỉnh Lai Châu"
            })
    void aNameThatThisProvinceDoesNotHaveIsUnknown(String printed) {
        assertThat(names().find(printed)).isEqualTo(new Unknown());
    }

    @ParameterizedTest(name = "{1} in {0} on {2}: {3}")
    @CsvSource({
        "51, Ban Tuyên giáo Tỉnh ủy, 2021-08-01, Ban Tuyên giáo Tỉnh ủy",
        "51, Ban Tuyên giáo Tỉnh ủy, 2025-07-01, ''",
        "51, Ban Tuyên giáo và Dân vận Tỉnh ủy, 2021-08-01, ''",
        "51, BTGDV Tỉnh ủy, 2025-07-01, Ban Tuyên giáo và Dân vận Tỉnh ủy",
        "06, Đảng đoàn Hội đồng nhân dân tỉnh, 2025-06-30, Đảng đoàn HĐND tỉnh",
        "06, Đảng đoàn Hội đồng nhân dân tỉnh, 2025-07-01, ''"
    })
    void aNameIsReadAsItStoodOnTheDay(String province, String printed, LocalDate on, String name) {
        var match = NamesOnFile.names(province, on).find(printed);
        assertThat(match instanceof Known known ? known.name() : "").isEqualTo(name);
    }

    private static String find(String printed) {
        return names().find(printed) instanceof Known known ? known.name() : names().find(printed) + " for " + printed;
    }

    private static AgencyNames names() {
        return NamesOnFile.names("11", ADOPTION);
    }
}
