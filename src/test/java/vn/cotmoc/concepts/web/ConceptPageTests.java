package vn.cotmoc.concepts.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.testing.Json;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

@PortalTest
class ConceptPageTests {

    @Autowired
    private Visitors visitors;

    @Test
    void theCatalogueHoldsEveryDefinition() {
        var answer = visitors.program("lanhdao.dienbien").get("/api/v1/concepts");
        assertThat(Json.items(answer)).hasSizeGreaterThanOrEqualTo(29);
        assertThat(Json.each(answer, "code")).contains("CT01", "CT03.1", "CT12.1", "CT25");
    }

    @ParameterizedTest
    @CsvSource({
        "nước sạch, CT12.1",
        "nuoc sach, CT12.1",
        "NUOC   SACH quy chuan, CT12.1",
        "clean water, CT12.1",
        "ho ngheo da chieu, CT03.1",
        "ct16, CT16"
    })
    void aDefinitionIsFoundWithoutMarks(String words, String code) {
        assertThat(Json.each(visitors.program("lanhdao.dienbien").get("/api/v1/concepts?q={q}", words), "code"))
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource({"%", "_", "khong co gi ca"})
    void signsOfTheDatabaseFindNothing(String words) {
        assertThat(Json.items(visitors.program("lanhdao.dienbien").get("/api/v1/concepts?q={q}", words)))
                .isEmpty();
        assertThat(visitors.person("lanhdao.dienbien").get("/concepts?q={q}", words))
                .bodyText()
                .contains("Không có định nghĩa nào khớp");
    }

    @Test
    void aDefinitionListsItsIndicatorsWithTheirOwnTargetsAndWhereTheyDiffer() {
        assertThat(visitors.person("lanhdao.dienbien").get("/concepts/CT12"))
                .bodyText()
                .contains("24-NQ/TU", "2028: Trên 95; 2030: 100", "bộ chỉ số của ngành đếm hộ", "QĐ-BNN-TL");
    }

    @Test
    void aReaderOfAnotherProvinceSeesTheDefinitionWithoutItsIndicators() {
        var answer = Json.of(visitors.program("lanhdao.laichau").get("/api/v1/concepts/CT25"));
        assertThat(answer.path("concept").path("bound").asInt()).isZero();
        assertThat(answer.path("indicators").valueStream()).isEmpty();
        assertThat(visitors.person("lanhdao.laichau").get("/concepts/CT25"))
                .bodyText()
                .contains("Chưa có chỉ tiêu nào mà bạn được xem");
    }

    @Test
    void thePageOfAnIndicatorShowsItsDefinition() {
        assertThat(visitors.person("lanhdao.dienbien").get("/resolutions/dien-bien-24-nq-tu-2026/indicators/5"))
                .bodyText()
                .contains("CT05. Tỷ lệ xã đạt chuẩn nông thôn mới", "42 xã hay 45");
    }

    @Test
    void whatIsNotInTheCatalogueIsNotFound() {
        assertThat(visitors.program("quantri").get("/api/v1/concepts/CT99")).hasStatus(404);
        assertThat(visitors.person("quantri").get("/concepts/CT99")).hasStatus(404);
    }

    @Test
    void englishReadersFindEnglishNames() {
        assertThat(visitors.person("lanhdao.dienbien").get("/concepts?lang=en"))
                .bodyText()
                .contains("Share of communes that meet the new-countryside standard");
    }
}
