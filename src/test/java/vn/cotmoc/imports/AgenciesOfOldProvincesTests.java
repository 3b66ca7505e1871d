package vn.cotmoc.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.testing.Json;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// An agency belongs to the province that its code meant while the agency stood.
@PortalTest
class AgenciesOfOldProvincesTests {

    @Autowired
    private Visitors visitors;

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "06, 2021-08-01, Ban cán sự đảng UBND tỉnh, Đảng ủy UBND tỉnh",
        "06, 2025-06-30, Đảng đoàn HĐND tỉnh, Đảng ủy HĐND tỉnh",
        "19, 2026-11-22, Đảng ủy UBND tỉnh, Ban cán sự đảng UBND tỉnh",
        "19, 2025-07-01, Sở Nông nghiệp và Môi trường, Ban Dân vận Tỉnh ủy"
    })
    void anAgencyThatHasEndedStaysWithTheProvinceOfItsLastDay(
            String province, String on, String there, String elsewhere) {
        assertThat(agencies(province, on, "name")).contains(there).doesNotContain(elsewhere);
    }

    @Test
    void noAgencyOutlivesBacKan() {
        assertThat(agencies("06", "2025-06-30", "validTo")).isNotEmpty().containsOnly("2025-06-30");
    }

    private List<String> agencies(String province, String on, String field) {
        return Json.each(
                visitors.person("kiemtra.trunguong").get("/api/v1/agencies?province={province}&on={on}", province, on),
                field);
    }
}
