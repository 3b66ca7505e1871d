package vn.cotmoc.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.cotmoc.testing.Json;
import vn.cotmoc.testing.KeepsAllocations;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// On whom a yearly duty falls: by the formulas of allocated targets, and never on somebody of whom nothing is known.
@PortalTest
@ExtendWith(KeepsAllocations.class)
class SharingDutiesTests {

    private static final String PATH = "/resolutions/dien-bien-24-nq-tu-2026/indicators/{code}/what-if?";

    private static final String OF_MUONG_NHE = """
            unit_id in (select id from administrative_unit where code = '03160')
            and indicator_id in (select id from indicator where code = '12' and layer = 'ANNEX')
            """;

    @Autowired
    private Visitors visitors;

    /// Row 13 is summed up over all 45 communes.
    @Test
    void anAmountFallsOnAllCommunesAndSumsToTheWhole() {
        var item = item("13", "want=5600&by=2030&method=EVEN");
        var whole = item.path("duty").get(0).path("value").decimalValue();
        assertThat(item.path("parts")).hasSize(45);
        var sum = BigDecimal.ZERO;
        for (JsonNode part : item.path("parts"))
            sum = sum.add(part.path("duty").path("2027").decimalValue());
        assertThat(sum).isEqualByComparingTo(whole.setScale(0, RoundingMode.CEILING));
        assertThat(item.path("notDivided").isNull()).isTrue();
    }

    @Test
    void byGapAndByPopulationNeedWhatNobodyHasReportedAndSaySo() {
        assertThat(item("13", "want=5600&by=2030&method=GAP").path("notDivided").asString())
                .contains("có xã chưa có số liệu đã duyệt");
        assertThat(item("13", "want=5600&by=2030&method=POPULATION")
                        .path("notDivided")
                        .asString())
                .contains("có xã chưa nhập dân số");
    }

    /// Row 12 adds numerators to denominators: whoever has given neither is named, and given no figure.
    @Test
    void aCommuneOfWhichNothingIsKnownIsNamedAndGivenNothing() {
        var owner = OwnerDatabase.jdbc();
        owner.sql("update report set status = 'DRAFT' where status = 'APPROVED' and " + OF_MUONG_NHE)
                .update();
        try {
            var item = item("12", "want=98&by=2030");
            var without = new ArrayList<String>();
            for (JsonNode part : item.path("parts"))
                if (part.path("duty").isEmpty()) without.add(part.path("name").asString());
            assertThat(item.path("parts")).hasSize(42);
            assertThat(without).containsExactly("Mường Nhé");
            assertThat(page("lanhdao.dienbien", "12", "want=98&by=2030"))
                    .contains("1 xã chưa có số nào để biết phần của mình: Mường Nhé.");
        } finally {
            owner.sql("update report set status = 'APPROVED' where status = 'DRAFT' and " + OF_MUONG_NHE)
                    .update();
        }
    }

    @Test
    void whereNoCommuneHasADenominatorNothingIsDivided() {
        assertThat(item("21", "want=98&by=2030").path("notDivided").asString()).contains("Chưa xã nào có mẫu số");
    }

    /// Row 14 was allocated to two departments: each bears half of what is wanted.
    @Test
    void agenciesThatWereAllocatedAPartShareTheDuty() {
        var owner = OwnerDatabase.jdbc();
        owner.sql("""
                        with sheet as (
                            insert into allocation (indicator_id, province_id, agency_id, year, revision, status, reason, author_id, author_name, recorded_at)
                            select i.id, i.province_id, i.advising_agency_id, 2027, 1, 'DRAFT', 'thử', (select id from account limit 1), 'thử', now()
                            from indicator i join resolution r on r.id = i.resolution_id
                            where r.slug = 'dien-bien-24-nq-tu-2026' and i.code = '14' returning id, province_id)
                        insert into allocation_part (allocation_id, province_id, agency_id, quarter, amount)
                        select s.id, s.province_id, a.id, 0, 3500 from sheet s join agency a on a.province_id = s.province_id
                        where a.name in ('Sở Y tế', 'Sở Công Thương')
                        """).update();
        var parts = item("14", "want=8001&by=2030").path("parts");
        assertThat(parts).extracting(part -> part.path("name").asString()).containsExactly("Sở Công Thương", "Sở Y tế");
        var duty = item("14", "want=8001&by=2030")
                .path("duty")
                .get(4)
                .path("value")
                .decimalValue();
        assertThat(parts.get(0)
                        .path("duty")
                        .path("2030")
                        .decimalValue()
                        .add(parts.get(1).path("duty").path("2030").decimalValue()))
                .isEqualByComparingTo(duty.setScale(0, RoundingMode.CEILING));
        assertThat(page("lanhdao.dienbien", "14", "want=8001&by=2030")).contains("Theo cơ quan đã được giao");
    }

    /// Row 5 counts communes: 65 % of 42 are 28 communes, and which ones is not for a formula to say.
    @Test
    void communesToBeCountedAreNumberedAndNotChosen() {
        assertThat(item("5", "want=65&by=2030").path("notDivided").asString())
                .contains("không công thức nào chọn thay");
        assertThat(page("lanhdao.dienbien", "5", "want=65&by=2030"))
                .contains("năm 2030: ít nhất 28/42 xã đạt", "xã chưa có số đã duyệt nên chưa biết");
    }

    @Test
    void withoutARuleNothingIsKnownAboutCommunes() {
        assertThat(item("2", "want=50&by=2030").path("notDivided").asString()).contains("Tỉnh chưa quy định");
    }

    @ParameterizedTest
    @ValueSource(strings = {"canbo.muongphang", "canbo.muongnhe"})
    void aCommunesStaffIsNotToldOfTheOthers(String who) {
        assertThat(page(who, "13", "want=5600&by=2030"))
                .contains("Phần của từng xã dành cho người đọc được mọi xã của tỉnh.")
                .doesNotContain("Thanh Nưa", "Sín Thầu", "/45", "/42");
        assertThat(Json.of(visitors.person(who).get("/api/v1" + PATH + "want=65&by=2030", "5"))
                        .path("parts"))
                .isEmpty();
    }

    private JsonNode item(String code, String query) {
        var answer = visitors.person("lanhdao.dienbien").get("/api/v1" + PATH + query, code);
        assertThat(answer).as(query).hasStatusOk();
        return Json.of(answer);
    }

    private String page(String who, String code, String query) {
        var page = visitors.person(who).get(PATH + query, code);
        assertThat(page).hasStatusOk();
        return assertThat(page).bodyText().actual();
    }
}
