package vn.cotmoc.territory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.testing.Json;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;
import vn.cotmoc.testing.Visitors.Visitor;

/// A code means a province only together with a day.
@PortalTest
class ProvinceApiTests {

    private static final String PROVINCES = "/api/v1/provinces";

    @Autowired
    private Visitors visitors;

    private Visitor reader;

    @BeforeEach
    void anybodySignedInReads() {
        reader = visitors.person("canbo.laichau");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 34",
        "?on=2026-11-22, 34",
        "?on=2025-07-01, 34",
        "?on=2025-06-30, 63",
        "?on=2025-01-01, 63",
        "?on=2024-12-31, 63"
    })
    void thereAreAsManyProvincesAsOnTheDay(String query, int count) {
        assertThat(Json.items(reader.get(PROVINCES + query))).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource({
        "24, 2025-06-30, Bắc Giang",
        "24, 2025-07-01, Bắc Ninh",
        "19, 2025-06-30, Thái Nguyên",
        "46, 2024-12-31, Thừa Thiên Huế",
        "46, 2025-01-01, Huế",
        "15, 2025-06-30, Yên Bái",
        "15, 2025-07-01, Lào Cai",
        "19, 2025-07-01, Thái Nguyên",
        "11, 2025-06-30, Điện Biên",
        "11, 2025-07-01, Điện Biên"
    })
    void aReusedCodeIsReadByItsDay(String code, String on, String name) {
        assertThat(Json.of(reader.get(PROVINCES + "/{code}?on={on}", code, on))
                        .path("name")
                        .asString())
                .isEqualTo(name);
    }

    @Test
    void whatEndedNamesItsSuccessorAndTheLegalAct() {
        var bacKan = Json.of(reader.get(PROVINCES + "/06?on=2025-06-30"));
        assertThat(bacKan.path("validTo").asString()).isEqualTo("2025-06-30");
        assertThat(bacKan.path("successors").get(0).path("code").asString()).isEqualTo("19");
        assertThat(bacKan.path("successors").get(0).path("legalBasis").asString())
                .contains("202/2025/QH15");
        var quangNgai = Json.of(reader.get(PROVINCES + "/51"));
        assertThat(StreamSupport.stream(quangNgai.path("predecessors").spliterator(), false)
                        .map(unit -> unit.path("code").asString()))
                .containsExactly("51", "62");
    }

    @Test
    void aCommuneOfAnOldProvinceNamesWhereItWentAndHowMuchOfIt() {
        var communes = Json.items(reader.get(PROVINCES + "/06/communes?on=2025-06-30"));
        assertThat(communes).hasSize(108);
        assertThat(communes.getFirst().path("provinceCode").asString()).isEqualTo("06");
        assertThat(communes).allSatisfy(commune -> {
            var successor = commune.path("successors").get(0);
            assertThat(successor.path("effectiveOn").asString()).isEqualTo("2025-07-01");
            assertThat(successor.path("extent").asString()).isEqualTo("WHOLE");
        });
    }

    @ParameterizedTest
    @CsvSource({"11, 45", "12, 38"})
    void aProvinceHasItsCommunes(String code, int count) {
        var communes = reader.get(PROVINCES + "/{code}/communes", code);
        assertThat(Json.items(communes)).hasSize(count);
        assertThat(Json.each(communes, "provinceCode")).containsOnly(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/06", "/99", "/0", "/99/communes", "/06/communes", "/11?on=1990-01-01"})
    void whatIsNotAProvinceOnThatDayIsNotFound(String path) {
        assertThat(reader.get(PROVINCES + path)).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?on=22/11/2026", "?on=2026-02-30", "/11?on=x", "/11/communes?on=2026"})
    void aDayThatCannotBeReadIsNamed(String path) {
        var answer = reader.get(PROVINCES + path);
        assertThat(answer).hasStatus(400);
        assertThat(Json.of(answer).path("errors").get(0).path("field").asString())
                .isEqualTo("on");
    }
}
