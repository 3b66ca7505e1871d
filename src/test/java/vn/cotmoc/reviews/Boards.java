package vn.cotmoc.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.Visitors;

/// Reviews as people prepare and freeze them over the web.
final class Boards {

    static final String EDITOR = "bientap.dienbien";
    static final String SLUG = "dien-bien-24-nq-tu-2026";
    private static final Pattern DRAFT = Pattern.compile("/reviews/drafts/([0-9a-f-]{36})");
    private static final Pattern FROZEN = Pattern.compile("/reviews/(\\d{2}-\\d{4}-\\d+)");
    private static final Pattern MARK = Pattern.compile("name=\"confirmed\" value=\"([0-9a-f]{12})\"");

    private final Visitors visitors;

    Boards(Visitors visitors) {
        this.visitors = visitors;
    }

    MvcTestResult post(String who, String path, Map<String, String> fields) {
        var request = visitors.person(who).send(HttpMethod.POST, path).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    MvcTestResult open(String kind, String year, String day, UUID form) {
        return post(
                EDITOR,
                "/provinces/11/reviews",
                Map.of("kind", kind, "year", year, "day", day, "resolutions", SLUG, "form", form.toString()));
    }

    /// The id of a new preparation.
    String opened(String kind) {
        return found(DRAFT, open(kind, "2026", "", UUID.randomUUID()));
    }

    MvcTestResult write(String draft, String place, String words, int revision) {
        return write(EDITOR, draft, place, words, revision);
    }

    MvcTestResult write(String who, String draft, String place, String words, int revision) {
        return post(
                who,
                "/reviews/drafts/" + draft + "/text",
                Map.of("place", place, "words", words, "revision", String.valueOf(revision)));
    }

    /// What the page of confirmation asks to be confirmed.
    String mark(String draft) {
        var matched = MARK.matcher(body(visitors.person(EDITOR).get("/reviews/drafts/" + draft + "/freezing")));
        return matched.find() ? matched.group(1) : "";
    }

    MvcTestResult freeze(String draft, String mark) {
        return post(EDITOR, "/reviews/drafts/" + draft + "/freezing", Map.of("confirmed", mark));
    }

    /// The number of what has been frozen.
    String frozen(String draft) {
        return found(FROZEN, freeze(draft, mark(draft)));
    }

    byte[] export(String who, String number, String format) {
        var answer = visitors.program(who).get("/api/v1/reviews/{number}/export?format={format}", number, format);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private static String found(Pattern pattern, MvcTestResult answer) {
        var matched =
                pattern.matcher(Objects.requireNonNullElse(answer.getResponse().getRedirectedUrl(), body(answer)));
        assertThat(matched.find()).as(body(answer)).isTrue();
        return matched.group(1);
    }

    static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static long count(String table) {
        return OwnerDatabase.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
