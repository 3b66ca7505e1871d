package vn.cotmoc.assignments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.cotmoc.evidence.SentFiles;
import vn.cotmoc.testing.KeepsEvidence;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.KeepsTasks;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.StatementCounter;
import vn.cotmoc.testing.Visitors;

/// Files that show what was reported of task 11, as people attach and fetch them.
@PortalTest
@ExtendWith({KeepsReports.class, KeepsEvidence.class, KeepsTasks.class})
class TaskFilesPageTests {

    private static final String HEALTH = "canbo.yte";
    private static final String OFFICE = "duyet.dienbien";

    @Autowired
    private Visitors visitors;

    @Autowired
    private StatementCounter counter;

    private static String path() {
        return "/tasks/" + KeepsTasks.task("dien-bien-24-nq-tu-2026", "11");
    }

    private MvcTestResult post(String who, String path, Map<String, String> fields) {
        var request = visitors.person(who).send(HttpMethod.POST, path).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    @Test
    void aReportAndItsFileAreKeptTogetherOrNotAtAll() {
        String address = path() + "/occurrences/2030/report";
        var fields =
                Map.of("standing", "UNDER_WAY", "words", "Đã trình dự thảo.", "fileTitle", "Tờ trình", "revision", "0");
        assertThat(send(HEALTH, address, "tờ trình.pdf", SentFiles.png(), fields))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Tệp có đuôi .pdf nhưng nội dung là tệp .png.",
                        "Riêng tệp phải chọn lại.",
                        "Đã trình dự thảo.</textarea>",
                        "value=\"Tờ trình\"");
        assertThat(OwnerDatabase.jdbc()
                        .sql("select count(*) from task_step where occurrence = '2030'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(send(HEALTH, address, "tờ trình.pdf", SentFiles.pdf("x"), fields))
                .hasStatus(302);
        assertThat(visitors.person(OFFICE).get(path() + "?occurrence=2030"))
                .bodyText()
                .contains("Đã trình dự thảo.", "tờ trình.pdf", "Tờ trình", "SHA-256:", "1 minh chứng");
        assertThat(visitors.person("lanhdao.dienbien").get(path() + "?occurrence=2030"))
                .bodyText()
                .contains("Đã trình dự thảo.")
                .doesNotContain("tờ trình.pdf", "1 minh chứng");
        assertThat(visitors.program(OFFICE).get("/api/v1" + path() + "/evidence"))
                .bodyJson()
                .hasPathSatisfying(
                        "$[0].file.fileName", name -> assertThat(name).isEqualTo("tờ trình.pdf"))
                .hasPathSatisfying("$[0].occurrence", key -> assertThat(key).isEqualTo("2030"));
        assertThat(visitors.program(OFFICE).get("/api/v1" + path()))
                .bodyJson()
                .hasPathSatisfying("$.evidence", count -> assertThat(count).isEqualTo(1));
    }

    @Test
    void moreFilesAreAttachedAndTakenBackOnAPageOfTheirOwn() {
        send(HEALTH, path() + "/occurrences/2030/report", "", new byte[0], underWay());
        String page = path() + "/occurrences/2030/steps/1/evidence";
        assertThat(visitors.person(HEALTH).get(path())).bodyText().contains(page);
        assertThat(send(HEALTH, page, "kế hoạch.pdf", SentFiles.pdf("x"), Map.of("number", "97/KH-SYT")))
                .hasStatus(302)
                .hasRedirectedUrl(page + "?done=attached");
        String id = OwnerDatabase.jdbc()
                .sql("select id from evidence where task_id is not null")
                .query(String.class)
                .single();
        assertThat(visitors.person(OFFICE).get(page))
                .bodyText()
                .contains("Minh chứng của nhiệm vụ 11", "Sở Y tế", "97/KH-SYT", "Đang có hiệu lực")
                .doesNotContain("name=\"file\"");
        assertThat(visitors.person(OFFICE).get(page + "/" + id))
                .hasStatusOk()
                .hasContentType("application/pdf")
                .hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(post(HEALTH, page + "/" + id + "/withdrawal", Map.of("reason", " ")))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy ghi lý do rút tệp.");
        assertThat(post(HEALTH, page + "/" + id + "/withdrawal", Map.of("reason", "Gửi nhầm.")))
                .hasStatus(302);
        assertThat(visitors.person(OFFICE).get(page + "/" + id)).hasStatus(404);
        assertThat(visitors.person(OFFICE).get(path())).bodyText().contains("kế hoạch.pdf", "Gửi nhầm.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"canbo.laichau", "lanhdao.laichau"})
    void ofAnotherProvincesFilesNothingIsThere(String who) {
        send(HEALTH, path() + "/occurrences/2030/report", "a.pdf", SentFiles.pdf("x"), underWay());
        String page = path() + "/occurrences/2030/steps/1/evidence";
        for (String address : List.of(page, page + "/" + new UUID(0, 1)))
            assertThat(visitors.person(who).get(address)).hasStatus(404);
        assertThat(visitors.program(who).get("/api/v1" + path() + "/evidence")).hasStatus(404);
        assertThat(send(who, page, "b.pdf", SentFiles.pdf("y"), Map.of())).hasStatus(404);
    }

    private static Map<String, String> underWay() {
        return Map.of("standing", "UNDER_WAY", "words", "Đang làm.", "revision", "0");
    }

    private MvcTestResult send(String who, String path, String name, byte[] content, Map<String, String> fields) {
        var request = visitors.person(who)
                .send(HttpMethod.POST, path)
                .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    @Test
    void thePageIsAskedForInAFixedNumberOfStatementsHoweverManyFiles() {
        send(HEALTH, path() + "/occurrences/2030/report", "a.pdf", SentFiles.pdf("a"), underWay());
        var person = visitors.person(OFFICE);
        int one = counter.statements(() -> person.get(path()));
        for (String text : List.of("b", "c"))
            send(HEALTH, path() + "/occurrences/2030/steps/1/evidence", text + ".pdf", SentFiles.pdf(text), Map.of());
        assertThat(counter.statements(() -> person.get(path()))).isEqualTo(one);
    }
}
