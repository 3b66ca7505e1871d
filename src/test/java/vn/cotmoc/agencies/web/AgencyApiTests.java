package vn.cotmoc.agencies.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.cotmoc.testing.Json;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// The agencies of a province, and who stands behind the collective ones.
@PortalTest
class AgencyApiTests {

    private static final String AGENCIES = "/api/v1/agencies?province=";

    @Autowired
    private Visitors visitors;

    @Test
    void anAgencyComesWithItsOtherNames() {
        var committee = agency("Ban Chấp hành Đảng bộ tỉnh", "");
        assertThat(committee.path("kind").asString()).isEqualTo("PARTY_COMMITTEE");
        assertThat(texts(committee.path("aliases"))).contains("Tỉnh ủy");
        assertThat(committee.path("collective").asBoolean()).isFalse();
    }

    @Test
    void aCollectiveAgencyExpandsToItsMembersAsOfTheDay() {
        assertThat(texts(agency("UBND các xã, phường", "").path("members"))).hasSize(45);
        assertThat(texts(agency("UBND các xã, phường", "&on=2025-06-30").path("members")))
                .isEmpty();
        assertThat(texts(agency("Các sở, ban, ngành", "").path("members")))
                .contains("Sở Y tế", "Sở Nông nghiệp và Môi trường");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lanhdao.laichau", "canbo.laichau"})
    void anotherProvinceSeesNone(String who) {
        assertThat(Json.items(visitors.person(who).get(AGENCIES + "11"))).isEmpty();
    }

    @Test
    void theProvinceIsAskedForAndMustExist() {
        var reader = visitors.person("lanhdao.dienbien");
        assertThat(reader.get(AGENCIES + "99")).hasStatus(404);
        assertThat(reader.get("/api/v1/agencies")).hasStatus(400);
        assertThat(reader.get(AGENCIES + "06")).hasStatus(404);
        assertThat(reader.get(AGENCIES + "06&on=2025-06-30")).hasStatusOk();
    }

    private JsonNode agency(String name, String on) {
        return Json.items(visitors.person("lanhdao.dienbien").get(AGENCIES + "11" + on)).stream()
                .filter(item -> item.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode names) {
        return StreamSupport.stream(names.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
