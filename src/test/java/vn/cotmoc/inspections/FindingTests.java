package vn.cotmoc.inspections;

import static org.assertj.core.api.Assertions.assertThat;

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
import vn.cotmoc.testing.Visitors;

/// Findings go to one agency, are answered and judged, and tell nobody else anything.
@PortalTest
@ExtendWith(KeepsInspections.class)
class FindingTests {

    private static final String WORDS = "Chưa có minh chứng cho số bác sĩ.";

    @Autowired
    private Visitors visitors;

    private Inspecting inspecting;
    private String inspection;

    @BeforeEach
    void sit() {
        inspecting = new Inspecting(visitors);
        inspection = inspecting.opened("Kiểm tra thử");
    }

    @Test
    void aFormSentTwiceIssuesOneFinding() {
        UUID form = UUID.randomUUID();
        assertThat(inspecting.issue(inspection, WORDS, Inspecting.day(3), form)).hasStatus(302);
        assertThat(inspecting.issue(inspection, WORDS, Inspecting.day(3), form)).hasStatus(302);
        assertThat(inspecting.issue(inspection, "Khác hẳn", Inspecting.day(3), form))
                .hasStatus(409)
                .bodyText()
                .contains("Khác hẳn</textarea>");
        assertThat(Inspecting.count("finding")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"-2, Hạn trả lời không được trước hôm nay.", "400, Hạn trả lời không được quá một năm."})
    void theAgencyHasAtLeastTheDay(int days, String words) {
        assertThat(inspecting.issue(inspection, WORDS, Inspecting.day(days), UUID.randomUUID()))
                .hasStatusOk()
                .bodyText()
                .contains(words);
        assertThat(inspecting.issue(inspection, WORDS, Inspecting.day(0), UUID.randomUUID()))
                .hasStatus(302);
    }

    @Test
    void aFindingGoesFromAnswerToJudgementAndIsClosed() {
        String finding = inspecting.issued(inspection, WORDS);
        // Nothing can be accepted before it is answered, and nobody answers for the agency.
        assertThat(inspecting.step(Inspecting.AUDITOR, finding, "ACCEPTED", "Được", 0))
                .hasStatusOk()
                .bodyText()
                .contains("Chọn một bước có thể làm lúc này.");
        assertThat(inspecting.step(Inspecting.AUDITOR, finding, "ANSWERED", "Thay mặt", 0))
                .hasStatusOk();
        assertThat(inspecting.step(Inspecting.AGENCY, finding, "ANSWERED", "Đã bổ sung.", 0))
                .hasStatus(302);
        assertThat(inspecting.step(Inspecting.AGENCY, finding, "ACCEPTED", "Được", 1))
                .hasStatusOk();
        assertThat(inspecting.step(Inspecting.AUDITOR, finding, "CLOSED", "Đóng", 1))
                .hasStatusOk();
        assertThat(inspecting.step(Inspecting.AUDITOR, finding, "REJECTED", "Chưa đủ", 1))
                .hasStatus(302);
        assertThat(inspecting.step(Inspecting.AGENCY, finding, "ANSWERED", "Bổ sung lần hai.", 2))
                .hasStatus(302);
        assertThat(inspecting.step(Inspecting.AUDITOR, finding, "ACCEPTED", "Đủ", 3))
                .hasStatus(302);
        assertThat(inspecting.step(Inspecting.AUDITOR, finding, "CLOSED", "Đóng", 4))
                .hasStatus(302);
        assertThat(visitors.person(Inspecting.AGENCY).get("/findings/" + finding))
                .bodyText()
                .contains("Đã đóng", "Bổ sung lần hai.", "trả lời lại trước hết ngày " + Inspecting.day(5))
                .doesNotContain("<form class=\"panel\"");
    }

    @Test
    void aStepOnWhatSomebodyElseHasMovedIsShownBesideTheirs() {
        String finding = inspecting.issued(inspection, WORDS);
        inspecting.step(Inspecting.AGENCY, finding, "ANSWERED", "Lời thứ nhất", 0);
        assertThat(inspecting.step(Inspecting.AGENCY, finding, "ANSWERED", "Lời thứ hai", 0))
                .hasStatus(409)
                .bodyText()
                .contains("Có người đã ghi trước", "Lời thứ nhất", "Lời thứ hai</textarea>");
        assertThat(Inspecting.count("finding_step")).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}: list {1}, page {2}, inspection {3}")
    @CsvSource({
        "canbo.yte, 200, 200, 404",
        "canbo.nnmt, 200, 404, 404",
        "lanhdao.dienbien, 200, 200, 404",
        "bientap.dienbien, 200, 200, 404",
        "canbo.laichau, 200, 404, 404",
        "lanhdao.laichau, 200, 404, 404",
        "canbo.muongphang, 404, 404, 404",
        "kiemtra.trunguong, 200, 200, 200"
    })
    void eachSeesWhatIsTheirs(String who, int list, int page, int of) {
        String finding = inspecting.issued(inspection, WORDS);
        var visitor = visitors.person(who);
        var listed = visitor.get("/findings");
        assertThat(listed).hasStatus(list);
        if (list == 200 && page == 404)
            assertThat(listed).bodyText().contains("0 phát hiện chưa đóng").doesNotContain(WORDS);
        assertThat(visitor.get("/findings/" + finding)).hasStatus(page);
        assertThat(visitor.get("/inspections/" + inspection)).hasStatus(of);
    }

    @Test
    void findingsAreNumberedThroughoutTheInspection() {
        String other = OwnerDatabase.jdbc()
                .sql(
                        "select id from agency where name = 'Sở Nông nghiệp và Môi trường' and province_id = (select province_id from inspection)")
                .query(String.class)
                .single();
        inspecting.post(
                Inspecting.AUDITOR,
                "/inspections/" + inspection + "/findings",
                Map.of("severity", "MINOR", "words", "x", "agency", other, "dueOn", Inspecting.day(3)));
        String finding = inspecting.issued(inspection, WORDS);
        assertThat(visitors.person(Inspecting.AGENCY).get("/findings/" + finding))
                .bodyText()
                .contains("Phát hiện số 2: Sở Y tế");
    }

    @Test
    void whatWaitsForAnAnswerIsAmongTheWorkOfTheAgency() {
        String finding = inspecting.issued(inspection, WORDS);
        assertThat(visitors.person(Inspecting.AGENCY).get("/work"))
                .bodyText()
                .contains("1 phát hiện kiểm tra chờ trả lời, hạn sớm nhất " + Inspecting.day(10));
        assertThat(visitors.person("canbo.nnmt").get("/work")).bodyText().doesNotContain("phát hiện kiểm tra");
        inspecting.step(Inspecting.AGENCY, finding, "ANSWERED", "Đã bổ sung.", 0);
        assertThat(visitors.person(Inspecting.AGENCY).get("/work")).bodyText().doesNotContain("phát hiện kiểm tra");
    }

    @Test
    void aValueThatWasDrawnIsWhatTheFindingIsAbout() {
        String sample = inspecting.drawn(inspection);
        var answer = inspecting.post(
                Inspecting.AUDITOR,
                "/inspections/" + inspection + "/findings",
                Map.of(
                        "severity",
                        "SERIOUS",
                        "words",
                        WORDS,
                        "agency",
                        Inspecting.health(),
                        "dueOn",
                        Inspecting.day(3),
                        "sample",
                        sample,
                        "position",
                        "2"));
        assertThat(answer).hasStatus(302);
        assertThat(visitors.person(Inspecting.AGENCY)
                        .get(String.valueOf(answer.getResponse().getRedirectedUrl())))
                .bodyText()
                .contains("/resolutions/")
                .doesNotContain("/samples/", "/inspections/" + inspection);
    }
}
