package vn.cotmoc.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.StatementCounter;
import vn.cotmoc.testing.Visitors;

/// A calendar opens by its address alone, with the rights of its owner at that moment.
@PortalTest
class CalendarFeedTests {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:8080(/calendar/[\\w-]{43}\\.ics)");
    private static final String OFFICER = "canbo.yte";

    private final JdbcClient owner = OwnerDatabase.jdbc();

    @Autowired
    private Visitors visitors;

    @Autowired
    private StatementCounter counter;

    @BeforeEach
    @AfterEach
    void noCalendars() {
        owner.sql("delete from calendar_feed").update();
        owner.sql("delete from calendar_day").update();
        owner.sql("delete from audit_event where kind like 'calendar.%'").update();
        owner.sql("delete from campaign where year = 2026").update();
        owner.sql("update account set enabled = true where username = ?")
                .param(OFFICER)
                .update();
    }

    private MvcTestResult issue(String who, String name) {
        return visitors.person(who)
                .send(HttpMethod.POST, "/profile/calendars")
                .param("name", name)
                .with(csrf())
                .exchange();
    }

    private String feed(String who) {
        var shown = issue(who, "Điện thoại");
        assertThat(shown).hasStatusOk();
        var address = ADDRESS.matcher(text(shown));
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace("\r\n ", "");
    }

    private static List<String> summaries(MvcTestResult calendar) {
        return text(calendar)
                .lines()
                .filter(line -> line.startsWith("SUMMARY:"))
                .toList();
    }

    private MvcTestResult fetch(String feed) {
        return visitors.nobody().get(feed);
    }

    @ParameterizedTest
    @CsvSource({
        "canbo.yte, Hạn báo cáo số liệu năm 2026: Sở Y tế",
        "canbo.laichau, Hạn các cơ quan báo cáo số liệu năm 2026",
        "duyet.dienbien, Hạn các cơ quan báo cáo số liệu năm 2026"
    })
    void nobodySignedInFetchesWhatTheOwnerHasToDo(String who, String said) {
        var calendar = fetch(feed(who));
        assertThat(calendar).hasStatusOk().hasContentType("text/calendar;charset=UTF-8");
        assertThat(summaries(calendar)).anyMatch(summary -> summary.contains(said));
        assertThat(calendar.getResponse().getHeader("Cache-Control")).contains("private");
        assertThat(calendar.getResponse().getCookies()).isEmpty();
    }

    @Test
    void anotherAgencysAndAnotherProvincesDaysAreNotInIt() {
        assertThat(text(fetch(feed(OFFICER)))).doesNotContain("Lai Châu").doesNotContain("Sở Nông nghiệp");
    }

    @Test
    void whoeverReadsOnlyGetsNoReportingDay() {
        assertThat(summaries(fetch(feed("lanhdao.laichau")))).noneMatch(summary -> summary.contains("số liệu"));
    }

    @Test
    void theSecretIsKeptAsItsHashAndInNoTrail() {
        String secret = feed(OFFICER).substring("/calendar/".length()).replace(".ics", "");
        assertThat(owner.sql("select token_hash = sha256(convert_to(?, 'UTF8')) from calendar_feed")
                        .param(secret)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(owner.sql("select count(*) from audit_event e where e::text like '%' || ? || '%'")
                        .param(secret)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(owner.sql("select count(*) from audit_event where kind = 'calendar.issued'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatOpensNothingIsOneAnswerWhateverTheReason() {
        String revoked = feed(OFFICER);
        String id =
                owner.sql("select id from calendar_feed").query(String.class).single();
        assertThat(visitors.person(OFFICER)
                        .send(HttpMethod.POST, "/profile/calendars/{id}/revocation", id)
                        .with(csrf())
                        .exchange())
                .hasRedirectedUrl("/profile/calendars");
        String closed = feed(OFFICER);
        owner.sql("update account set enabled = false where username = ?")
                .param(OFFICER)
                .update();
        for (String path : List.of(revoked, closed, "/calendar/x.ics", "/calendar/" + "A".repeat(43) + ".ics")) {
            var answer = fetch(path);
            assertThat(answer).hasStatus(404).body().isEmpty();
            assertThat(answer.getResponse().getHeader(HttpHeaders.ETAG)).isNull();
        }
    }

    @Test
    void nobodyRevokesTheCalendarOfAnother() {
        String feed = feed(OFFICER);
        String id =
                owner.sql("select id from calendar_feed").query(String.class).single();
        assertThat(visitors.person("quantri")
                        .send(HttpMethod.POST, "/profile/calendars/{id}/revocation", id)
                        .with(csrf())
                        .exchange())
                .hasStatus(404);
        assertThat(fetch(feed)).hasStatusOk();
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        String feed = feed(OFFICER);
        String tag = fetch(feed).getResponse().getHeader(HttpHeaders.ETAG);
        assertThat(visitors.nobody()
                        .with(HttpHeaders.IF_NONE_MATCH, String.valueOf(tag))
                        .get(feed))
                .hasStatus(304)
                .body()
                .isEmpty();
    }

    @Test
    void aDayThatMovesKeepsItsNameAndRaisesItsSequence() {
        String feed = feed(OFFICER);
        String before = text(fetch(feed));
        assertThat(before).contains("DTSTART;VALUE=DATE:20261214", "SEQUENCE:0").doesNotContain("SEQUENCE:1");
        owner.sql("""
                        insert into campaign (province_id, level, year, quarter, revision, opens_on, due_on, closes_on, locked, reason, author_id, author_name, recorded_at)
                        select u.id, 'PROVINCE', 2026, 0, 1, date '2026-01-01', date '2026-12-20', date '2027-03-31', false, 'Thử', a.id, 'Thử', now()
                        from administrative_unit u, account a
                        where u.code = '11' and u.level = 'PROVINCE' and u.valid_to is null and a.username = 'bientap.dienbien'
                        """).update();
        String after = text(fetch(feed));
        assertThat(after).contains("DTSTART;VALUE=DATE:20261220", "SEQUENCE:1").doesNotContain("DATE:20261214");
        assertThat(uids(after)).isEqualTo(uids(before));
    }

    private static List<String> uids(String calendar) {
        return calendar.lines().filter(line -> line.startsWith("UID:")).toList();
    }

    @Test
    void theListSaysOnWhichDayADeviceLastAskedAndRefusesASecondOfTheSameName() {
        String feed = feed(OFFICER);
        assertThat(visitors.person(OFFICER).get("/profile/calendars"))
                .hasStatusOk()
                .bodyText()
                .contains("Điện thoại", "Chưa dùng");
        fetch(feed);
        assertThat(visitors.person(OFFICER).get("/profile/calendars"))
                .bodyText()
                .contains("22/11/2026");
        assertThat(issue(OFFICER, "điện thoại")).hasStatus(422).bodyText().contains("đã có tên này");
        assertThat(issue(OFFICER, " ")).hasStatus(422).bodyText().contains("Cần tên thiết bị");
    }

    @Test
    void aFetchSendsAFixedNumberOfStatements() {
        String feed = feed(OFFICER);
        fetch(feed);
        assertThat(counter.statements(() -> fetch(feed))).isLessThanOrEqualTo(STATEMENTS);
    }

    private static final int STATEMENTS = 48;
}
