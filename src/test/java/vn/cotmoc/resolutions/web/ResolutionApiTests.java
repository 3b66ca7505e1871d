package vn.cotmoc.resolutions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.testing.Json;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// Head data and facts of the resolutions that one may read.
@PortalTest
class ResolutionApiTests {

    private static final String RESOLUTIONS = "/api/v1/resolutions";
    private static final String DIEN_BIEN = "dien-bien-24-nq-tu-2026";

    @Autowired
    private Visitors visitors;

    @Test
    void theHeadSaysWhatTheDocumentSays() {
        var head = Json.of(visitors.program("lanhdao.dienbien").get(RESOLUTIONS + "/" + DIEN_BIEN));
        assertThat(head.path("numberSymbol").asString()).isEqualTo("24-NQ/TU");
        assertThat(head.path("issuedOn").asString()).isEqualTo("2026-04-03");
        assertThat(head.path("province").asString()).isEqualTo("11");
        assertThat(head.path("periodFrom").asInt()).isEqualTo(2026);
        assertThat(head.path("periodTo").asInt()).isEqualTo(2030);
        assertThat(head.path("horizon").asInt()).isEqualTo(2035);
        assertThat(head.path("counts").path("indicators").asInt()).isEqualTo(25);
        assertThat(head.path("counts").path("rows").asInt()).isEqualTo(63);
        assertThat(head.path("counts").path("tasks").asInt()).isEqualTo(28);
    }

    @ParameterizedTest(name = "{0} asks for province {1}: {2}")
    @CsvSource({
        "lanhdao.dienbien, '', true", "lanhdao.dienbien, ?province=11, true", "lanhdao.dienbien, ?province=12, false",
        "kiemtra.trunguong, '', true", "quantri, '', true", "canbo.yte, '', true",
        "lanhdao.laichau, '', false", "lanhdao.laichau, ?province=11, false", "canbo.laichau, ?province=11, false"
    })
    void oneSeesTheResolutionsOfOnesProvince(String who, String query, boolean seen) {
        var slugs = Json.each(visitors.person(who).get(RESOLUTIONS + query), "slug");
        if (seen) assertThat(slugs).contains(DIEN_BIEN);
        else assertThat(slugs).doesNotContain(DIEN_BIEN);
    }

    @Test
    void theFactsThatTheDocumentStatesComeWithTheirQuote() {
        var facts = Json.items(visitors.program("kiemtra.dienbien").get(RESOLUTIONS + "/" + DIEN_BIEN + "/facts"));
        assertThat(facts)
                .anySatisfy(fact -> {
                    assertThat(fact.path("value").decimalValue()).isEqualByComparingTo("34.9");
                    assertThat(fact.path("year").asInt()).isEqualTo(2021);
                })
                .anySatisfy(fact -> {
                    assertThat(fact.path("value").decimalValue()).isEqualByComparingTo("17.78");
                    assertThat(fact.path("year").asInt()).isEqualTo(2025);
                })
                .allSatisfy(fact -> {
                    assertThat(fact.path("quote").asString()).isNotBlank();
                    assertThat(fact.path("clause").asString()).isNotBlank();
                });
    }

    /// What does not exist and what one may not see are answered word for word alike.
    @ParameterizedTest
    @ValueSource(strings = {"", "/facts", "/indicators", "/indicators/5", "/conflicts", "/tasks", "/values"})
    void aForeignResolutionIsNotFoundLikeOneThatIsNot(String part) {
        for (String who : List.of("lanhdao.laichau", "canbo.laichau")) {
            var stranger = visitors.person(who);
            var foreign = stranger.get(RESOLUTIONS + "/" + DIEN_BIEN + part);
            assertThat(foreign).hasStatus(404);
            var detail = Json.of(foreign);
            var nowhere = Json.of(stranger.get(RESOLUTIONS + "/no-such-resolution" + part));
            for (String field : List.of("type", "title", "detail", "status"))
                assertThat(detail.path(field)).isEqualTo(nowhere.path(field));
        }
    }
}
