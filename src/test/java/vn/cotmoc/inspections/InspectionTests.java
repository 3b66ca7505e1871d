package vn.cotmoc.inspections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.testing.KeepsInspections;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.StatementCounter;
import vn.cotmoc.testing.Visitors;

/// Inspections and their samples: opened once, drawn again as they were, noted by their members.
@PortalTest
@ExtendWith(KeepsInspections.class)
class InspectionTests {

    private static final String STRANGER = "kiemtra.trunguong";

    @Autowired
    private Visitors visitors;

    @Autowired
    private StatementCounter counter;

    private Inspecting inspecting;

    @BeforeEach
    void sit() {
        inspecting = new Inspecting(visitors);
    }

    private static List<String> names(String sample) {
        return OwnerDatabase.jdbc()
                .sql("select name from sample_item where sample_id = cast(? as uuid) order by position")
                .param(sample)
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Test
    void aFormSentTwiceOpensOneInspection() {
        UUID form = UUID.randomUUID();
        assertThat(inspecting.open("Kiểm tra thử", form)).hasStatus(302);
        assertThat(inspecting.open("Kiểm tra thử", form)).hasStatus(302);
        assertThat(inspecting.open("Kiểm tra khác", form)).hasStatus(409);
        assertThat(Inspecting.count("inspection")).isEqualTo(1);
    }

    @Test
    void whatIsWrongIsSaidAndNothingTypedIsLost() {
        assertThat(inspecting.post(
                        Inspecting.AUDITOR,
                        "/inspections",
                        Map.of("province", "11", "title", "", "purpose", "Căn cứ", "fromDay", "mai", "toDay", "")))
                .hasStatusOk()
                .bodyText()
                .contains("Ghi tên cuộc kiểm tra.", "Thời kỳ cần hai ngày", "Căn cứ</textarea>", "value=\"mai\"");
    }

    @Test
    void theSameSeedDrawsTheSameAndTheKeptPopulationProvesIt() {
        String inspection = inspecting.opened("Kiểm tra thử");
        String one = inspecting.drawn(inspection);
        String other = inspecting.drawn(inspection);
        assertThat(names(one)).hasSize(5).isEqualTo(names(other)).doesNotHaveDuplicates();
        assertThat(names(one)).allMatch(name -> name.matches("[a-z0-9-]+/[^#]+/20\\d\\d(-Q\\d)?#\\d+"));
        assertThat(visitors.person(Inspecting.AUDITOR).get("/samples/" + one + "/again"))
                .hasStatusOk()
                .bodyText()
                .contains("mã SHA-256 khớp", "rút ra đúng các giá trị này", "vẫn được đúng tổng thể này");
    }

    @Test
    void aPopulationThatIsAlteredTogetherWithItsHashIsToldByTheTrail() {
        String sample = inspecting.drawn(inspecting.opened("Kiểm tra thử"));
        OwnerDatabase.jdbc().sql("""
                        update sample set population = population || chr(10),
                            sha256 = encode(sha256(convert_to(population || chr(10), 'UTF8')), 'hex') where id = cast(? as uuid)
                        """).param(sample).update();
        assertThat(visitors.person(Inspecting.AUDITOR).get("/samples/" + sample + "/again"))
                .bodyText()
                .contains("KHÔNG khớp mã SHA-256");
    }

    @Test
    void whatIsAlteredByHandIsTold() {
        String sample = inspecting.drawn(inspecting.opened("Kiểm tra thử"));
        var owner = OwnerDatabase.jdbc();
        owner.sql("update sample set seed = seed + 1 where id = cast(? as uuid)")
                .param(sample)
                .update();
        owner.sql("update sample_item set name = name || 'x' where sample_id = cast(? as uuid) and position = 1")
                .param(sample)
                .update();
        assertThat(visitors.person(Inspecting.AUDITOR).get("/samples/" + sample + "/again"))
                .bodyText()
                .contains("rút ra các giá trị KHÁC");
    }

    @ParameterizedTest
    @CsvSource({
        "size, 0, Số giá trị cần rút từ 1 đến 500.",
        "size, 501, Số giá trị cần rút từ 1 đến 500.",
        "top, 6, Số lấy theo điểm không được",
        "seed, -4, Số gieo chỉ gồm chữ số",
        "toYear, 2020, Ghi hai năm từ 2021 đến 2035",
        "knownOn, mai, Ngày cần viết theo dạng",
        "knownOn, 31/12/2034, không sau hôm nay",
        "agency, nowhere, không thuộc cuộc kiểm tra này"
    })
    void aSampleThatCannotBeDrawnIsRefusedWithTheReason(String field, String typed, String words) {
        String inspection = inspecting.opened("Kiểm tra thử");
        assertThat(inspecting.draw(inspection, Map.of(field, typed)))
                .hasStatusOk()
                .bodyText()
                .contains(words);
        assertThat(Inspecting.count("sample")).isZero();
    }

    @Test
    void aNoteIsKeptOnceAndOnTopOfWhatWasSeen() {
        String sample = inspecting.drawn(inspecting.opened("Kiểm tra thử"));
        UUID form = UUID.randomUUID();
        assertThat(inspecting.note(Inspecting.AUDITOR, sample, 1, "Đã xem biên bản", 0, form))
                .hasStatus(302);
        assertThat(inspecting.note(Inspecting.AUDITOR, sample, 1, "Đã xem biên bản", 0, form))
                .hasStatus(302);
        assertThat(inspecting.note(Inspecting.AUDITOR, sample, 1, "Ý khác", 0, UUID.randomUUID()))
                .hasStatus(409)
                .bodyText()
                .contains("Có người đã ghi trước", "Đã xem biên bản", "Ý khác</textarea>");
        assertThat(Inspecting.count("sample_note")).isEqualTo(1);
    }

    @Test
    void anAuditorWhoIsNoMemberReadsAndWritesNothing() {
        String inspection = inspecting.opened("Kiểm tra thử");
        String sample = inspecting.drawn(inspection);
        assertThat(visitors.person(STRANGER).get("/samples/" + sample)).hasStatusOk();
        assertThat(inspecting.note(STRANGER, sample, 1, "x", 0, UUID.randomUUID()))
                .hasStatus(403);
        assertThat(inspecting.post(STRANGER, "/inspections/" + inspection + "/conclusion", Map.of("words", "x")))
                .hasStatus(403);
    }

    @Test
    void nothingIsDrawnNotedOrFoundAfterTheConclusion() {
        String inspection = inspecting.opened("Kiểm tra thử");
        String sample = inspecting.drawn(inspection);
        var words = Map.of("words", "Số liệu tin cậy được.");
        assertThat(inspecting.post(Inspecting.AUDITOR, "/inspections/" + inspection + "/conclusion", words))
                .hasStatus(302);
        assertThat(inspecting.draw(inspection, Map.of())).hasStatus(403);
        assertThat(inspecting.note(Inspecting.AUDITOR, sample, 1, "x", 0, UUID.randomUUID()))
                .hasStatus(403);
        assertThat(inspecting.issue(inspection, "x", Inspecting.day(3), UUID.randomUUID()))
                .hasStatus(403);
    }

    @Test
    void weightsChangeWithAReasonAndOnTopOfWhatWasSeen() {
        var typed = new HashMap<String, String>();
        for (RiskFactor factor : RiskFactor.values()) typed.put(factor.name(), "0");
        typed.putAll(
                Map.of("province", "11", "NO_EVIDENCE", "20", "reason", "Năm nay xem minh chứng", "revision", "0"));
        assertThat(inspecting.post(Inspecting.AUDITOR, "/inspections/weights", typed))
                .hasStatus(302);
        assertThat(inspecting.post(Inspecting.AUDITOR, "/inspections/weights", typed))
                .hasStatus(409);
        String sample = inspecting.drawn(inspecting.opened("Kiểm tra thử"));
        assertThat(OwnerDatabase.jdbc()
                        .sql("select distinct risks from sample_item where sample_id = cast(? as uuid)")
                        .param(sample)
                        .query(String.class)
                        .list())
                .allMatch(risks -> risks.isEmpty() || risks.startsWith("NO_EVIDENCE/"));
    }

    @Test
    void aPageAsksAFixedNumberOfQuestions() {
        String inspection = inspecting.opened("Kiểm tra thử");
        String small = inspecting.drawn(inspection);
        var visitor = visitors.person(Inspecting.AUDITOR);
        int few = counter.statements(
                () -> assertThat(visitor.get("/samples/" + small)).hasStatusOk());
        inspecting.draw(inspection, Map.of("size", "40", "top", "20", "communes", "true"));
        String large = OwnerDatabase.jdbc()
                .sql("select id from sample where number = 2")
                .query(String.class)
                .single();
        assertThat(counter.statements(
                        () -> assertThat(visitor.get("/samples/" + large)).hasStatusOk()))
                .isEqualTo(few)
                .isLessThanOrEqualTo(8);
        assertThat(counter.statements(() ->
                        assertThat(visitor.get("/inspections/" + inspection)).hasStatusOk()))
                .isLessThanOrEqualTo(12);
        assertThat(counter.statements(() -> assertThat(visitor.get("/findings")).hasStatusOk()))
                .isLessThanOrEqualTo(6);
        assertThat(counter.statements(() -> assertThat(visitor.get("/inspections/access?province=11"))
                        .hasStatusOk()))
                .isLessThanOrEqualTo(8);
    }
}
