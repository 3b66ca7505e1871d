package vn.cotmoc.contradictions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.cotmoc.testing.Json;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// What contradicts itself in Điện Biên's approved figures of 2026, and the questions to its agencies.
@PortalTest
@ExtendWith(KeepsReports.class)
class ContradictionPagesTests {

    private static final String SLUG = "dien-bien-24-nq-tu-2026";
    private static final String PAGE = "/provinces/11/contradictions";
    private static final String OF_12 = "JUMP_WITHOUT_TASK/" + SLUG + "/12";

    @Autowired
    private Visitors visitors;

    @BeforeEach
    void keepWhatIsChanged() {
        owner("create table kept_report as select * from report");
        owner("create table kept_task_agency as select * from task_agency");
    }

    @AfterEach
    void asItWas() {
        owner("delete from contradiction_reply");
        owner("delete from contradiction_question");
        owner("delete from task_agency");
        owner("insert into task_agency select * from kept_task_agency");
        owner(
                "update report r set maturity = k.maturity, amount = k.amount, numerator = k.numerator, denominator = k.denominator from kept_report k where k.id = r.id");
        owner("drop table kept_report");
        owner("drop table kept_task_agency");
    }

    @Test
    void whatRestsOnEstimatesAloneIsListedUntilThereIsAnOfficialFigure() {
        owner("update report set maturity = 'OFFICIAL' where year >= 2026");
        assertThat(found("ESTIMATES_ONLY")).isEmpty();
        owner("update report set maturity = 'ESTIMATE' where year >= 2026 and indicator_id in " + of("'7', '13', '5'"));
        // 5 is at risk: nobody calls that green.
        assertThat(found("ESTIMATES_ONLY")).containsExactlyInAnyOrder("7", "13");
        owner("update report set maturity = 'OFFICIAL' where year = 2026 and indicator_id in " + of("'7'"));
        assertThat(found("ESTIMATES_ONLY")).containsExactly("13");
    }

    @Test
    void aPartThatIsBehindWhileItsWholeIsOnCourseIsListed() {
        assertThat(found("CHILD_WORSE")).isEmpty();
        copyOf("12.1", 2025, Map.of("year", "2026", "revision", "90", "amount", "1"));
        assertThat(found("CHILD_WORSE")).containsExactly("12.1");
    }

    @Test
    void communesThatComeToSomethingElseAreListed() {
        assertThat(found("COMMUNES_DIFFER")).isEmpty();
        OwnerDatabase.jdbc().sql("""
                        insert into report select (jsonb_populate_record(r, jsonb_build_object('id', uuidv7(), 'quarter', 0, 'numerator', 10, 'denominator', 100))).*
                        from report r where r.year = 2026 and r.quarter = 1 and r.status = 'APPROVED' and r.indicator_id in %s
                        and r.unit_id in (select id from administrative_unit where code = '03325') order by r.revision desc limit 1
                        """.formatted(of("'12'"))).update();
        assertThat(found("COMMUNES_DIFFER")).containsExactly("12");
    }

    @Test
    void aJumpIsListedWhereItsAgencyLeadsNoTask() {
        owner(
                "update report set amount = 40 where year = 2026 and quarter = 0 and unit_id = province_id and indicator_id in "
                        + of("'12'"));
        assertThat(found("JUMP_WITHOUT_TASK")).doesNotContain("12");
        owner("delete from task_agency where agency_id = (select advising_agency_id from indicator where id in "
                + of("'12'") + ")");
        assertThat(found("JUMP_WITHOUT_TASK")).contains("12");
    }

    @Test
    void aQuestionIsAskedAnsweredAndSettledByThoseWhoMay() throws Exception {
        aJumpOf12();
        assertThat(ask("kiemtra.dienbien", "Vì sao?")).hasStatus(403);
        assertThat(ask("canbo.nnmt", "Vì sao?")).hasStatus(403);
        assertThat(ask("lanhdao.laichau", "Vì sao?")).hasStatus(404);
        assertThat(ask("lanhdao.dienbien", "  ")).hasStatus(422);
        assertThat(ask("lanhdao.dienbien", "Vì sao giảm mạnh?")).hasStatus(302);

        var again = ask("duyet.dienbien", "Sao thế này?");
        assertThat(again).hasStatus(422);
        assertThat(text(again)).contains("Đã có câu hỏi chưa kết thúc", "Sao thế này?");

        assertThat(text(visitors.person("canbo.nnmt").get(PAGE + "?asOf=2026")))
                .contains("Vì sao giảm mạnh?", "Chờ trả lời", "Gửi trả lời");
        assertThat(text(visitors.person("canbo.yte").get(PAGE + "?asOf=2026")))
                .contains("Vì sao giảm mạnh?")
                .doesNotContain("Gửi trả lời");
        assertThat(waiting("canbo.nnmt")).isTrue();
        assertThat(waiting("canbo.yte")).as("another agency is asked").isFalse();
        assertThat(say("canbo.yte", "ANSWER", 0, "Không phải việc của tôi")).hasStatus(403);
        assertThat(say("canbo.nnmt", "SETTLED", 0, "Xong")).hasStatus(403);
        assertThat(say("canbo.nnmt", "ANSWER", 0, "Rà soát lại phương pháp <b>mới</b>."))
                .hasStatus(302);
        assertThat(waiting("canbo.nnmt")).as("answered").isFalse();
        var late = say("canbo.nnmt", "ANSWER", 0, "Trả lời lần hai");
        assertThat(late).hasStatus(409);
        assertThat(text(late)).contains("Trả lời lần hai", "Vừa có người viết thêm");
        assertThat(text(visitors.person("lanhdao.dienbien").get(PAGE + "?asOf=2026")))
                .contains("Đã trả lời", "&lt;b&gt;mới&lt;/b&gt;");
        assertThat(say("lanhdao.dienbien", "AGAIN", 1, "Số cũ sai à?")).hasStatus(302);
        assertThat(waiting("canbo.nnmt")).as("asked again").isTrue();
        assertThat(say("lanhdao.dienbien", "SETTLED", 2, "Đã rõ.")).hasStatus(302);
        assertThat(waiting("canbo.nnmt")).as("settled").isFalse();
        assertThat(say("canbo.nnmt", "ANSWER", 3, "Muộn rồi")).hasStatus(422);
        assertThat(audited())
                .containsExactly("question.asked", "question.answer", "question.again", "question.settled");

        var asked = Json.of(visitors.person("lanhdao.dienbien").get("/api/v1" + PAGE + "?asOf=2026"))
                .path("questions")
                .path(0);
        assertThat(asked.path("state").asString()).isEqualTo("SETTLED");
        assertThat(asked.path("replies").size()).isEqualTo(3);
    }

    @Test
    void whatWasAskedStaysThoughTheFiguresChange() throws Exception {
        aJumpOf12();
        ask("lanhdao.dienbien", "Vì sao giảm mạnh?");
        owner("update report r set amount = k.amount from kept_report k where k.id = r.id");
        assertThat(text(visitors.person("lanhdao.dienbien").get(PAGE + "?asOf=2026")))
                .contains("Vì sao giảm mạnh?", "nay không còn mâu thuẫn này");
        assertThat(ask("lanhdao.dienbien", "Hỏi nữa")).hasStatus(404);
    }

    @Test
    void aYearThatIsNoYearIsRefusedWithWords() {
        assertThat(visitors.person("lanhdao.dienbien").get(PAGE + "?asOf=xyz")).hasStatus(400);
        assertThat(visitors.person("lanhdao.dienbien").get(PAGE + "?kind=XYZ")).hasStatus(400);
    }

    private boolean waiting(String who) throws Exception {
        return text(visitors.person(who).get("/work")).contains("1 câu hỏi về điểm mâu thuẫn năm 2026");
    }

    private void aJumpOf12() {
        owner(
                "update report set amount = 40 where year = 2026 and quarter = 0 and unit_id = province_id and indicator_id in "
                        + of("'12'"));
        owner("delete from task_agency");
    }

    private List<String> found(String kind) {
        return Json.of(visitors.person("lanhdao.dienbien").get("/api/v1" + PAGE + "?asOf=2026"))
                .path("contradictions")
                .values()
                .stream()
                .filter(one -> one.path("kind").asString().equals(kind))
                .map(one -> one.path("indicator").asString())
                .toList();
    }

    private MvcTestResult ask(String who, String words) {
        return visitors.person(who)
                .send(HttpMethod.POST, PAGE + "/questions?asOf=2026")
                .with(csrf())
                .param("record", OF_12)
                .param("words", words)
                .exchange();
    }

    private MvcTestResult say(String who, String kind, int seen, String words) {
        var id = OwnerDatabase.jdbc()
                .sql("select id::text from contradiction_question")
                .query(String.class)
                .single();
        return visitors.person(who)
                .send(HttpMethod.POST, PAGE + "/questions/" + id + "?asOf=2026")
                .with(csrf())
                .param("kind", kind)
                .param("seen", String.valueOf(seen))
                .param("words", words)
                .exchange();
    }

    private static List<String> audited() {
        return OwnerDatabase.jdbc()
                .sql("select kind from audit_event where kind like 'question.%' order by id")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static void copyOf(String code, int year, Map<String, String> changes) {
        var fields = new StringBuilder("'id', uuidv7()");
        changes.forEach((field, value) ->
                fields.append(", '").append(field).append("', ").append(value));
        owner("insert into report select (jsonb_populate_record(r, jsonb_build_object(" + fields
                + "))).* from report r where r.year = " + year + " and r.quarter = 0 and r.indicator_id in "
                + of("'" + code + "'") + " order by r.revision desc limit 1");
    }

    private static String of(String codes) {
        return "(select i.id from indicator i join resolution r on r.id = i.resolution_id where r.slug = '" + SLUG
                + "' and i.code in (" + codes + "))";
    }

    private static void owner(String sql) {
        OwnerDatabase.jdbc().sql(sql).update();
    }

    private static String text(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
