package vn.cotmoc.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.cotmoc.evidence.SentFiles;
import vn.cotmoc.testing.Json;
import vn.cotmoc.testing.KeepsEvidence;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.StatementCounter;
import vn.cotmoc.testing.Visitors;

/// *Minh chứng* as people and programs meet it.
@PortalTest
@ExtendWith({KeepsReports.class, KeepsEvidence.class})
class EvidencePageTests {

    private static final String OFFICER = "canbo.nnmt";
    private static final String PAGE = "/resolutions/dien-bien-24-nq-tu-2026/values/3.1/2026/evidence";
    private static final String PHANG = PAGE + "?unit=03325";
    private static final String API = "/api/v1/resolutions/dien-bien-24-nq-tu-2026/indicators/3.1/values/2026/evidence";

    @Autowired
    private Visitors visitors;

    @Autowired
    private StatementCounter counter;

    @Test
    void aFileIsAttachedListedAndHandedOutToBeSavedOnly() {
        var sent = send(OFFICER, PAGE, "báo cáo.pdf", SentFiles.pdf("x"), "125/BC-SNNMT", "05/8/2026");
        assertThat(sent).hasStatus(302).hasRedirectedUrl(PAGE + "?done=attached");
        assertThat(visitors.person(OFFICER).get(PAGE + "?done=attached"))
                .hasStatusOk()
                .bodyText()
                .contains("Đã đính kèm tệp.", "báo cáo.pdf", "Số 125/BC-SNNMT, ngày 05/08/2026", "chưa quét vi-rút");
        for (String address : List.of(PAGE + "/" + id(), API + "/" + id() + "/content"))
            assertThat(visitors.person(OFFICER).get(address))
                    .hasStatusOk()
                    .hasContentType("application/pdf")
                    .hasHeader("X-Content-Type-Options", "nosniff")
                    .hasHeader("Cache-Control", "no-store")
                    .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox")
                    .satisfies(answer -> {
                        assertThat(answer.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                                .startsWith("attachment; ")
                                .endsWith("filename*=UTF-8''b%C3%A1o%20c%C3%A1o.pdf");
                        assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(SentFiles.pdf("x"));
                    });
    }

    @Test
    void aFormThatFailsKeepsWhatWasTypedAndAsksForTheFileAgain() {
        assertThat(send(OFFICER, PAGE, "a.pdf", SentFiles.png(), "125/BC-SNNMT", "05/8/2026"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Tệp có đuôi .pdf nhưng nội dung là tệp .png.",
                        "Riêng tệp phải chọn lại.",
                        "value=\"125/BC-SNNMT\"",
                        "value=\"05/8/2026\"");
        assertThat(send(OFFICER, PAGE, "", new byte[0], "125/BC-SNNMT", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa chọn tệp.", "value=\"125/BC-SNNMT\"");
        assertThat(send(OFFICER, PAGE, "a.pdf", SentFiles.pdf("x"), "", "hôm qua"))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày văn bản không đúng.", "value=\"hôm qua\"");
    }

    @Test
    void aFileIsTakenBackWithAReason() {
        send(OFFICER, PAGE, "a.pdf", SentFiles.pdf("x"), "", "");
        String withdrawal = PAGE + "/" + id() + "/withdrawal";
        assertThat(post(OFFICER, withdrawal, "  ")).hasStatus(422).bodyText().contains("Hãy ghi lý do rút tệp.");
        assertThat(post(OFFICER, withdrawal, "Gửi nhầm.")).hasStatus(302).hasRedirectedUrl(PAGE + "?done=withdrawn");
        assertThat(visitors.person(OFFICER).get(PAGE))
                .bodyText()
                .contains("Đã rút", "Gửi nhầm.", "chưa có minh chứng nào.");
        assertThat(post(OFFICER, withdrawal, "lại")).hasStatus(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"canbo.muongnhe", "canbo.laichau", "lanhdao.laichau"})
    void ofAnotherCommuneOrProvinceNothingIsThere(String who) {
        send("canbo.muongphang", PHANG, "a.pdf", SentFiles.pdf("x"), "", "");
        var visitor = visitors.person(who);
        for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.HEAD))
            for (String address : List.of(
                    PHANG,
                    PAGE + "/" + id() + "?unit=03325",
                    PAGE + "/" + id(),
                    API + "?unit=03325",
                    API + "/" + id() + "/content?unit=03325"))
                if (!(who.equals("canbo.muongnhe") && address.equals(PAGE)))
                    assertThat(visitor.send(method, address).exchange())
                            .as("%s %s", method, address)
                            .hasStatus(404);
        assertThat(visitor.with(HttpHeaders.RANGE, "bytes=0-1").get(PAGE + "/" + id() + "?unit=03325"))
                .hasStatus(404);
        assertThat(send(who, PHANG, "b.pdf", SentFiles.pdf("y"), "", "")).hasStatus(404);
        assertThat(post(who, PAGE + "/" + id() + "/withdrawal?unit=03325", "x")).hasStatus(404);
    }

    @Test
    void aDraftsFileIsNotThereForALeaderWhateverTheIdIsAskedAs() {
        send(OFFICER, PAGE, "bi-mat.pdf", SentFiles.pdf("x"), "", "");
        var leader = visitors.person("lanhdao.dienbien");
        assertThat(leader.get(PAGE))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("bi-mat")
                .contains("chưa có minh chứng nào.");
        assertThat(leader.get(API)).hasStatusOk().bodyText().isEqualTo("[]");
        assertThat(leader.get(PAGE + "/" + id())).hasStatus(404);
        assertThat(leader.get(API + "/" + id() + "/content")).hasStatus(404);
        // A file of one value is not found under another.
        assertThat(visitors.person(OFFICER).get(PAGE.replace("3.1", "3") + "/" + id()))
                .hasStatus(404);
        assertThat(send("lanhdao.dienbien", PAGE, "b.pdf", SentFiles.pdf("y"), "", ""))
                .hasStatus(403);
    }

    @ParameterizedTest
    @CsvSource({
        "3.1, 2026-Q2, 11, 200",
        "3.1, 2026-Q2, 03325, 200",
        "3.1, 2026-Q5, 11, 404",
        "3.1, 1999, 11, 404",
        "3.1, hai, 11, 404",
        "99, 2026, 11, 404",
        "3.1, 2026, 12, 404",
        "3.1, 2026, 99999, 404"
    })
    void anAddressSpeaksOfAValueOrOfNothing(String code, String period, String unit, int status) {
        String address =
                "/resolutions/dien-bien-24-nq-tu-2026/values/%s/%s/evidence?unit=%s".formatted(code, period, unit);
        assertThat(visitors.person(OFFICER).get(address)).hasStatus(status);
    }

    @Test
    void aDroppedFileIsAnsweredInJson() {
        var taken = drop("a.pdf", SentFiles.pdf("x"));
        assertThat(taken).hasStatus(201).hasContentType("application/json");
        assertThat(Json.of(taken).path("count").asInt()).isEqualTo(1);
        assertThat(Json.of(taken).path("file").path("fileName").asString()).isEqualTo("a.pdf");
        assertThat(Json.of(taken).path("href").asString()).isEqualTo(PAGE);
        var refused = drop("b.pdf", SentFiles.pdf("x"));
        assertThat(refused).hasStatus(409).hasContentType("application/problem+json;charset=UTF-8");
        assertThat(Json.of(refused).path("errors").path(0).path("message").asString())
                .startsWith("Nội dung này đã được đính kèm ở đây rồi, dưới tên “a.pdf”.");
    }

    @Test
    void aProgramAttachesListsAndTakesBack() {
        var created = visitors.program(OFFICER)
                .inEnglish()
                .send(HttpMethod.POST, API)
                .multipart()
                .file(new MockMultipartFile("file", "a.pdf", null, SentFiles.pdf("x")))
                .param("number", "1/BC")
                .exchange();
        assertThat(created).hasStatus(201);
        String id = Json.of(created).path("id").asString();
        assertThat(Json.each(visitors.program(OFFICER).get(API), "number")).containsExactly("1/BC");
        assertThat(visitors.program(OFFICER).inEnglish().post("{}", API + "/" + id + "/withdrawal"))
                .hasStatus(422)
                .bodyText()
                .contains("evidence-refused", "Say why the file is withdrawn.");
        assertThat(visitors.program(OFFICER).post("{\"reason\": \"nhầm\"}", API + "/" + id + "/withdrawal"))
                .hasStatusOk();
        assertThat(visitors.program(OFFICER).post("{}", API))
                .hasStatus(422)
                .bodyText()
                .contains("evidence.fault.NO_FILE");
    }

    @Test
    void aPageOfTwentyFilesAsksNoMoreThanOneOfNone() {
        int none = counter.statements(() -> visitors.person(OFFICER).get(PAGE));
        for (int file = 0; file < 5; file++) send(OFFICER, PAGE, file + ".pdf", SentFiles.pdf("x" + file), "", "");
        assertThat(counter.statements(
                        () -> assertThat(visitors.person(OFFICER).get(PAGE)).hasStatusOk()))
                .isEqualTo(none)
                .isLessThanOrEqualTo(16);
    }

    private MvcTestResult drop(String name, byte[] content) {
        return visitors.person(OFFICER)
                .send(HttpMethod.POST, PAGE)
                .accept("application/json")
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .with(csrf().asHeader())
                .exchange();
    }

    private MvcTestResult send(String who, String page, String name, byte[] content, String number, String date) {
        return visitors.person(who)
                .send(HttpMethod.POST, page)
                .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .param("number", number)
                .param("date", date)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(String who, String address, String reason) {
        return visitors.person(who)
                .send(HttpMethod.POST, address)
                .characterEncoding(StandardCharsets.UTF_8)
                .param("reason", reason)
                .with(csrf())
                .exchange();
    }

    private static String id() {
        return OwnerDatabase.jdbc()
                .sql("select id from evidence order by attached_at desc limit 1")
                .query(String.class)
                .single();
    }
}
