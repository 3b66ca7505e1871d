package vn.cotmoc.assignments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.cotmoc.testing.KeepsTasks;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.StatementCounter;
import vn.cotmoc.testing.Visitors;

/// What people read and do on the page of a task, and what programs get and send.
@PortalTest
@ExtendWith(KeepsTasks.class)
class TaskPageTests {

    private static final String SLUG = "dien-bien-24-nq-tu-2026";
    private static final String HEALTH = "canbo.yte";
    private static final String OFFICE = "duyet.dienbien";

    @Autowired
    private Visitors visitors;

    @Autowired
    private StatementCounter counter;

    private static String path(String number) {
        return "/tasks/" + KeepsTasks.task(SLUG, number);
    }

    private MvcTestResult post(String who, String path, Map<String, String> fields) {
        var request = visitors.person(who).send(HttpMethod.POST, path).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    @ParameterizedTest(name = "task {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    8    | “Năm 2026 trong Quý II; từ 2027 trước 31/12 năm trước.” | trước ngày 31/12 của năm trước
                    2    | “Tháng 5/2026”                                         | Chậm nhất ngày 31/5/2026
                    20   | “Hàng năm, giữa kỳ, cuối kỳ”                           | Sơ kết giữa kỳ năm 2028
                    1    | “Thường xuyên”                                         | mỗi quý phải có một lần cập nhật
                    IV.2 | Văn bản không ghi thời hạn.                            | nên không tính quá hạn
                    IV.6 | thường xuyên giám sát, đôn đốc và định kỳ báo cáo      | chưa đọc được thành ngày
                    """)
    void thePrintedWordsComeFirstAndThenWhatTheyMean(String number, String printed, String reading) {
        assertThat(visitors.person("lanhdao.dienbien").get(path(number)))
                .hasStatusOk()
                .bodyText()
                .contains(printed, reading);
    }

    @Test
    void anAgencyReportsAndTheOfficeConfirms() {
        String task = path("11");
        assertThat(visitors.person(HEALTH).get(task + "?occurrence=2026&act=report"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"productNumber\"", task + "/occurrences/2026/report")
                .containsPattern("<span>Báo cáo</span>: <span>Năm 2026</span>");
        var fields = Map.of(
                "standing",
                "DONE",
                "words",
                "Đã ban hành kế hoạch.",
                "product",
                "Kế hoạch năm",
                "productNumber",
                "97/KH-SYT",
                "revision",
                "1",
                "productDate",
                "01/10/2026");
        assertThat(post(HEALTH, task + "/occurrences/2026/report", fields)).hasStatus(302);
        assertThat(visitors.person(OFFICE).get(task + "?occurrence=2026&act=confirm"))
                .bodyText()
                .contains("chờ xác nhận", "97/KH-SYT", task + "/occurrences/2026/confirm");
        assertThat(post(OFFICE, task + "/occurrences/2026/confirm", Map.of("words", "Đủ hồ sơ.", "revision", "2")))
                .hasStatus(302);
        assertThat(visitors.person(HEALTH).get(task + "?occurrence=2026"))
                .bodyText()
                .contains("Hoàn thành đúng hạn", "Đủ hồ sơ.");
        assertThat(OwnerDatabase.jdbc()
                        .sql("select count(*) from audit_event where kind in ('task.reported', 'task.confirmed')"
                                + " and subject = ?")
                        .param(SLUG + "/tasks/11/2026")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void doneWithoutAProductIsNotKeptAndNothingTypedIsLost() {
        assertThat(post(
                        HEALTH,
                        path("11") + "/occurrences/2030/report",
                        Map.of("standing", "DONE", "words", "Xong rồi.", "revision", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("Đã hoàn thành thì phải có tên sản phẩm hoặc số văn bản.", "Xong rồi.</textarea>");
    }

    @Test
    void whoWasSlowerIsShownTheNewStepBesideHisOwnWords() {
        String address = path("11") + "/occurrences/2030/report";
        post(HEALTH, address, Map.of("standing", "UNDER_WAY", "words", "Bước một.", "revision", "0"));
        assertThat(post(HEALTH, address, Map.of("standing", "UNDER_WAY", "words", "Bước khác.", "revision", "0")))
                .hasStatus(409)
                .bodyText()
                .contains("Có người vừa ghi thêm", "Bước một.", "Bước khác.</textarea>", "value=\"1\"");
    }

    private static void link(String number, String... codes) {
        for (String code : codes)
            OwnerDatabase.jdbc()
                    .sql("""
                            insert into task_indicator (task_id, indicator_id, province_id, revision, linked, rationale, form_id, author_id, author_name,
                                recorded_at)
                            select t.id, i.id, t.province_id, 1, true, 'Vì cùng phục vụ.', uuidv7(), a.id, 'x', now()
                            from task t join indicator i on i.resolution_id = t.resolution_id and i.code = ?, account a
                            where t.id = cast(? as uuid) and a.username = 'bientap.dienbien'
                            on conflict do nothing
                            """)
                    .param(code)
                    .param(KeepsTasks.task(SLUG, number))
                    .update();
    }

    @Test
    void whereALinkedIndicatorStandsIsSaidBesideItAsEverywhereElse() {
        link("11", "5", "13");
        for (String who : List.of("lanhdao.dienbien", HEALTH))
            assertThat(visitors.person(who).get(path("11")))
                    .bodyText()
                    .contains(
                            "/indicators/5?asOf=2026#why", "/indicators/13?asOf=2026#why", "class=\"verdict verdict-");
    }

    @Test
    void thePageIsAskedForInAFixedNumberOfStatements() {
        link("11", "5");
        link("4", "5", "13", "7");
        var person = visitors.person(OFFICE);
        person.get(path("11"));
        int few = counter.statements(() -> person.get(path("11")));
        int many = counter.statements(() -> person.get(path("4")));
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(12);
    }

    @Test
    void programsGetTheScheduleTheStateAndTheTimes() {
        assertThat(visitors.program(OFFICE).get("/api/v1/resolutions/" + SLUG + "/tasks"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.length()", length -> assertThat(length).isEqualTo(28))
                .hasPathSatisfying(
                        "$[7].occurrences[0].due", due -> assertThat(due).isEqualTo("2026-06-30"))
                .hasPathSatisfying(
                        "$[7].occurrences[1].due", due -> assertThat(due).isEqualTo("2026-12-30"))
                .hasPathSatisfying(
                        "$[1].schedule.kind", kind -> assertThat(kind).isEqualTo("ONCE"))
                .hasPathSatisfying("$[1].schedule.due", due -> assertThat(due).isEqualTo("2026-05-31"))
                .hasPathSatisfying("$[3].schedule.to", to -> assertThat(to).isEqualTo(2030));
    }

    @Test
    void programsReportByTheSameRulesAndARepeatIsHarmless() {
        String address = "/api/v1" + path("11") + "/occurrences/2030/report";
        var body = "{\"standing\": \"UNDER_WAY\", \"words\": \"Đang làm.\", \"revision\": 0}";
        var program = visitors.program(HEALTH).with("Idempotency-Key", "lần-1");
        assertThat(program.post(body, address)).hasStatusOk();
        assertThat(visitors.program(HEALTH).with("Idempotency-Key", "lần-1").post(body, address))
                .hasStatusOk();
        assertThat(visitors.program(HEALTH).post(body, address)).hasStatus(409);
        assertThat(visitors.program(HEALTH).post("{\"standing\": \"DONE\", \"words\": \"x\"}", address))
                .hasStatus(422)
                .bodyText()
                .contains("tasks.fault.PRODUCT_MISSING");
        assertThat(visitors.program("canbo.laichau").post(body, address)).hasStatus(404);
    }

    @Test
    void programsDecideOnWhatTheyHaveSeenAndAKeyBelongsToItsAct() {
        String address = "/api/v1" + path("11") + "/occurrences/2026/";
        var report =
                "{\"standing\": \"DONE\", \"words\": \"x\", \"product\": \"Kế hoạch\", \"productDate\": \"2026-10-01\"}";
        assertThat(visitors.program(HEALTH).with("Idempotency-Key", "một").post(report, address + "report"))
                .hasStatusOk();
        var unseen = "{\"words\": \"Đồng ý.\"}";
        var seen = "{\"words\": \"Đồng ý.\", \"revision\": 2}";
        for (String act : List.of("confirm", "return", "extend"))
            assertThat(visitors.program(OFFICE).post(unseen, address + act))
                    .as(act)
                    .hasStatus(400)
                    .bodyText()
                    .contains("tasks.api.revision");
        var once = visitors.program(OFFICE).with("Idempotency-Key", "hai");
        assertThat(once.post(seen, address + "return")).hasStatusOk();
        assertThat(once.post(seen, address + "return")).hasStatusOk();
        assertThat(once.post(seen, address + "confirm")).hasStatus(409);
    }

    @ParameterizedTest(name = "a product of {0}: {1}")
    @CsvSource({
        "-99999-01-01, PRODUCT_DATE_UNREADABLE",
        "1900-01-01, PRODUCT_DATE_UNREADABLE",
        "2101-01-01, PRODUCT_DATE_UNREADABLE",
        "2026-04-02, PRODUCT_DATE_EARLY"
    })
    void noProductIsOlderThanTheResolution(String day, String fault) {
        var body = "{\"standing\": \"DONE\", \"words\": \"x\", \"product\": \"x\", \"productDate\": \"%s\"}"
                .formatted(day);
        assertThat(visitors.program(HEALTH).post(body, "/api/v1" + path("11") + "/occurrences/2026/report"))
                .hasStatus(422)
                .bodyText()
                .contains("tasks.fault." + fault);
    }

    @Test
    void aNewPartAndALinkAreShownWithTheirHistory() {
        String task = path("11");
        assertThat(post(
                        HEALTH,
                        task + "/plan",
                        Map.of(
                                "content",
                                "Rà soát 45 trạm y tế",
                                "responsible",
                                "Phòng Nghiệp vụ Y",
                                "from",
                                "01/9/2026",
                                "to",
                                "30/9/2026",
                                "revision",
                                "0")))
                .hasStatus(302);
        assertThat(visitors.person(HEALTH).get(task))
                .bodyText()
                .contains("Rà soát 45 trạm y tế", "30/09/2026", "act=plan");
    }
}
