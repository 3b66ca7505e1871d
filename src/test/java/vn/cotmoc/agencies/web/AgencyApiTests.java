package vn.cotmoc.agencies.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        // The day before the rearrangement: the communes, wards and towns of then.
        assertThat(texts(agency("UBND các xã, phường", "&on=2025-06-30").path("members")))
                .hasSizeGreaterThan(100)
                .contains("Thị trấn Điện Biên Đông");
        assertThat(texts(agency("Các sở, ban, ngành", "").path("members")))
                .contains("Sở Y tế", "Sở Nông nghiệp và Môi trường");
    }

    @Test
    void membersCountWhileTheyAreValid() {
        assertThat(texts(agency("Các sở, ban, ngành", "&on=2025-02-28").path("members")))
                .contains("Sở Giao thông vận tải", "Sở Y tế")
                .doesNotContain("Sở Nông nghiệp và Môi trường");
        assertThat(texts(agency("Các sở, ban, ngành", "").path("members"))).doesNotContain("Sở Giao thông vận tải");
    }

    @Test
    void aSuccessorComesWithWhatItTookOver() {
        var home = agency("Sở Nội vụ", "");
        assertThat(home.path("predecessors").size()).isEqualTo(1);
        var labour = home.path("predecessors").get(0);
        assertThat(labour.path("name").asString()).isEqualTo("Sở Lao động - Thương binh và Xã hội");
        assertThat(labour.path("extent").asString()).isEqualTo("PART");
        assertThat(labour.path("effectiveOn").asString()).isEqualTo("2025-03-01");
        var former = Json.of(visitors.person("lanhdao.dienbien")
                .get("/api/v1/agencies/" + labour.path("id").asString()));
        assertThat(former.path("successors").size()).isEqualTo(4);
        assertThat(former.path("validTo").asString()).isEqualTo("2025-02-28");
    }

    @ParameterizedTest(name = "{1} of Bắc Kạn went to {0}")
    @CsvSource({
        "Đảng ủy UBND tỉnh, Ban cán sự đảng UBND tỉnh",
        "Ban Chấp hành Đảng bộ tỉnh, Ban Chấp hành Đảng bộ tỉnh",
        "Ban Tuyên giáo và Dân vận Tỉnh ủy, Ban Tuyên giáo Tỉnh ủy"
    })
    void anAgencyOfAFormerProvinceHasItsSuccessorInTheNewOne(String successor, String former) {
        var found = Json.items(visitors.person("kiemtra.trunguong").get(AGENCIES + "19")).stream()
                .filter(item -> item.path("name").asString().equals(successor))
                .findFirst()
                .orElseThrow();
        assertThat(StreamSupport.stream(found.path("predecessors").spliterator(), false))
                .anySatisfy(line -> {
                    assertThat(line.path("name").asString()).isEqualTo(former);
                    assertThat(line.path("provinceName").asString()).isEqualTo("Tỉnh Bắc Kạn");
                    assertThat(line.path("legalBasis").asString()).contains("202/2025/QH15");
                });
    }

    @Test
    void theSuccessorsPageListsWhatTheFormerAgencyWasGiven() {
        var lead = visitors.person("kiemtra.trunguong");
        String committee = Json.items(lead.get(AGENCIES + "19")).stream()
                .filter(item -> item.path("name").asString().equals("Đảng ủy UBND tỉnh"))
                .map(item -> item.path("id").asString())
                .findFirst()
                .orElseThrow();
        assertThat(lead.get("/agencies/" + committee))
                .hasStatusOk()
                .bodyText()
                .contains("Kế thừa từ", "Ban cán sự đảng UBND tỉnh", ">III.4</td>", "href=\"/tasks/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"so nn-mt", "nn-mt", "NN&MT", "nong nghiep va moi"})
    void theListOfAgenciesFindsNamesAsPeopleWriteThem(String typed) {
        assertThat(visitors.person("lanhdao.dienbien").get("/agencies?province=11&q={q}", typed))
                .bodyText()
                .contains("Sở Nông nghiệp và Môi trường")
                .doesNotContain("Sở Y tế");
    }

    @Test
    void theListOfAgenciesIsFilteredByKind() {
        var leader = visitors.person("lanhdao.dienbien");
        assertThat(leader.get("/agencies?province=11&kind=FRONT"))
                .bodyText()
                .contains("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh")
                .doesNotContain("Sở Y tế");
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
