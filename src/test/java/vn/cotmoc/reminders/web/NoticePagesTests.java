package vn.cotmoc.reminders.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.cotmoc.shared.Demo;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.StatementCounter;
import vn.cotmoc.testing.Visitors;

/// The list of notices, the number in the head of every page, and how one wants to be reminded.
@PortalTest
@ExtendWith(KeepsReports.class)
class NoticePagesTests {

    private static final String OFFICER = "canbo.muongphang";

    @Autowired
    private Visitors visitors;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Demo demo;

    @BeforeEach
    @AfterEach
    void leaveNothing() {
        OwnerDatabase.jdbc().sql("delete from notice").update();
        OwnerDatabase.jdbc().sql("delete from reminder_setting").update();
    }

    private static void returned(int times) {
        OwnerDatabase.jdbc().sql("""
                        insert into notice (account_id, kind, subject, raised_at, period, place, amount, slug, code, about, commune_code)
                        select a.id, 'RETURNED', 'x' || n, timestamptz '2026-11-01 00:00Z' + n * interval '1 hour', '2026-Q2', 'Xã Mường Phăng', 1,
                               'dien-bien-24-nq-tu-2026', '3.' || n, 'Tỷ lệ hộ nghèo', '03325'
                        from account a, generate_series(1, ?) n where a.username = ?
                        """).param(times).param(OFFICER).update();
    }

    private MvcTestResult post(String path, String body) {
        return visitors.person(OFFICER)
                .send(HttpMethod.POST, path)
                .with(csrf())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(body)
                .exchange();
    }

    private String page(String who, String path) {
        var answer = visitors.person(who).get(path);
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void nothingIsSaidInWords() {
        assertThat(page(OFFICER, "/notices"))
                .contains("Chưa có thông báo nào", ">Thông báo</a>")
                .doesNotContain("Đánh dấu tất cả đã đọc");
    }

    @Test
    void theNewestComesFirstWithItsLink() {
        returned(31);
        String first = page(OFFICER, "/notices");
        assertThat(first)
                .contains(
                        "Xã Mường Phăng: Bị trả lại để sửa: 3.31 Tỷ lệ hộ nghèo, quý 2 năm 2026",
                        "/resolutions/dien-bien-24-nq-tu-2026/communes/03325?period=2026-Q2",
                        "page=2");
        assertThat(first.indexOf("3.31 ")).isLessThan(first.indexOf("3.30 "));
        assertThat(page(OFFICER, "/notices?page=2")).contains("3.1 Tỷ lệ").doesNotContain("3.2 Tỷ lệ");
        assertThat(page("canbo.muongnhe", "/notices")).doesNotContain("Mường Phăng");
    }

    @Test
    void theHeadOfEveryPageCountsWhatIsUnread() {
        returned(31);
        var session = signedIn();
        assertThat(mvc.get().uri("/work").cookie(session)).bodyText().contains("Thông báo: 31 mới</a>");
        post("/notices/read", "");
        assertThat(mvc.get().uri("/work").cookie(session)).bodyText().contains(">Thông báo</a>");
    }

    // Through the door: the number comes with the session.
    private Cookie signedIn() {
        var answer = mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .param("username", OFFICER)
                .param("password", demo.password())
                .exchange();
        return Objects.requireNonNull(answer.getResponse().getCookie("cotmoc"));
    }

    @Test
    void allAreReadAtOnce() {
        returned(3);
        assertThat(post("/notices/read", "")).hasStatus(302).hasRedirectedUrl("/notices");
        assertThat(page(OFFICER, "/notices")).contains("đã đọc").doesNotContain("chưa đọc");
    }

    @Test
    void aPageCountsOnceHoweverManyThereAre() {
        returned(30);
        var visitor = visitors.person(OFFICER);
        assertThat(statements.statements(
                        () -> assertThat(visitor.get("/notices")).hasStatusOk()))
                // Two for the list, two for the session that keeps the token of its form.
                .isLessThanOrEqualTo(4);
    }

    @Test
    void whatIsChosenIsKeptAndShownAgain() {
        assertThat(post("/notices/settings", "email=%20lan@dienbien.gov.vn&language=EN&hour=16&mail=RETURNED&mail=DUE"))
                .hasStatus(302);
        assertThat(page(OFFICER, "/notices/settings"))
                .contains("value=\"lan@dienbien.gov.vn\"", "value=\"16\"", "chưa nối với máy chủ thư");
        var kept = OwnerDatabase.jdbc()
                .sql(
                        "select language || ' ' || digest_hour || ' ' || array_to_string(array(select unnest(quiet) order by 1), ',') from reminder_setting")
                .query(String.class)
                .single();
        assertThat(kept)
                .isEqualTo(
                        "en 16 APPROVED,OVERDUE,TASK_DUE,TASK_OVERDUE,TASK_REMINDED,TASK_RETURNED,TASK_SILENT,TASK_WAITING,WAITING");
    }

    @ParameterizedTest
    @CsvSource({
        "a@b, 7, VI, không phải là một địa chỉ",
        "Lan <a@b.vn>, 7, VI, không phải là một địa chỉ",
        "'a@b.vn,c@d.vn', 7, VI, không phải là một địa chỉ",
        "'a@b.vn\r\nBcc: c@d.vn', 7, VI, không phải là một địa chỉ",
        "a@b.vn, 24, VI, Giờ là một số",
        "a@b.vn, 7, FR, Hãy chọn một ngôn ngữ"
    })
    void whatCannotBeIsSaidAndNotKept(String email, String hour, String language, String said) {
        var answer = visitors.person(OFFICER)
                .send(HttpMethod.POST, "/notices/settings")
                .with(csrf())
                .param("email", email)
                .param("hour", hour)
                .param("language", language)
                .exchange();
        assertThat(answer).hasStatus(422).bodyText().contains(said);
        assertThat(OwnerDatabase.jdbc()
                        .sql("select count(*) from reminder_setting")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
