package vn.cotmoc.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.Visitors;

/// Sessions as people hold them over the web: opened, decided in, followed.
final class Sittings {

    static final String EDITOR = "bientap.dienbien";
    private static final Pattern LAST_PART = Pattern.compile("/meetings/([0-9a-f-]{36})");

    private final Visitors visitors;

    Sittings(Visitors visitors) {
        this.visitors = visitors;
    }

    MvcTestResult post(String who, String path, Map<String, String> fields) {
        var request = visitors.person(who).send(HttpMethod.POST, path).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    MvcTestResult open(String title, String heldOn, UUID form) {
        return post(
                EDITOR, "/provinces/11/meetings", Map.of("title", title, "heldOn", heldOn, "form", form.toString()));
    }

    /// The id of a new session.
    String opened(String title, String heldOn) {
        var found = LAST_PART.matcher(Objects.requireNonNull(
                open(title, heldOn, UUID.randomUUID()).getResponse().getRedirectedUrl()));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    MvcTestResult decide(String meeting, String content, String dueOn, UUID form) {
        return post(
                EDITOR,
                "/meetings/" + meeting + "/decisions",
                Map.of("content", content, "agency", health(), "dueOn", dueOn, "form", form.toString()));
    }

    /// The id of a new decision for Sở Y tế.
    String decided(String meeting, String content, String dueOn) {
        assertThat(decide(meeting, content, dueOn, UUID.randomUUID())).hasStatus(302);
        return OwnerDatabase.jdbc()
                .sql("select id from meeting_decision where meeting_id = cast(? as uuid) and content = ?")
                .params(meeting, content)
                .query(String.class)
                .single();
    }

    MvcTestResult step(String who, String decision, String state, String note, String document, int revision) {
        return post(
                who,
                "/decisions/" + decision + "/steps",
                Map.of("state", state, "note", note, "document", document, "revision", String.valueOf(revision)));
    }

    /// The task that carries a decision out.
    static String task(String decision) {
        return OwnerDatabase.jdbc()
                .sql("select id from task where decision_id = cast(? as uuid)")
                .param(decision)
                .query(String.class)
                .single();
    }

    /// So many days from today, as people type it.
    static String day(int fromToday) {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"))
                .plusDays(fromToday)
                .format(DateTimeFormatter.ofPattern("dd/MM/uuuu"));
    }

    static String health() {
        return OwnerDatabase.jdbc()
                .sql(
                        "select a.id from agency a join administrative_unit u on u.id = a.province_id where u.code = '11' and a.name = 'Sở Y tế'")
                .query(String.class)
                .single();
    }

    static long count(String table) {
        return OwnerDatabase.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
