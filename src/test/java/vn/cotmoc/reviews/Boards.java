package vn.cotmoc.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.cotmoc.testing.Json;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.Visitors;
import vn.cotmoc.typesetting.OfficialForm;

/// Reviews as people prepare and freeze them over the web.
public final class Boards {

    public static final String EDITOR = "bientap.dienbien";
    public static final String SLUG = "dien-bien-24-nq-tu-2026";
    private static final String VALUE = "/api/v1/resolutions/dien-bien-24-nq-tu-2026/indicators/5/values/2026";
    private static final Pattern DRAFT = Pattern.compile("/reviews/drafts/([0-9a-f-]{36})");
    private static final Pattern FROZEN = Pattern.compile("/reviews/(\\d{2}-\\d{4}-\\d+)");
    private static final Pattern MARK = Pattern.compile("name=\"confirmed\" value=\"([0-9a-f]{12})\"");

    private final Visitors visitors;

    public Boards(Visitors visitors) {
        this.visitors = visitors;
    }

    MvcTestResult post(String who, String path, Map<String, String> fields) {
        var request = visitors.person(who).send(HttpMethod.POST, path).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    MvcTestResult open(String kind, String year, String day, UUID form) {
        return open(SLUG, Map.of("kind", kind, "year", year, "day", day, "form", form.toString()));
    }

    private MvcTestResult open(String slug, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("resolutions", slug);
        return post(EDITOR, "/provinces/11/reviews", all);
    }

    /// The id of a new preparation.
    String opened(String kind) {
        return found(DRAFT, open(kind, "2026", "", UUID.randomUUID()));
    }

    /// The id of a new preparation of one resolution, as known on a day where one is given.
    public String opened(String slug, String day) {
        return found(DRAFT, open(slug, Map.of("kind", "ANNUAL", "year", "2026", "day", day)));
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
        return freeze(draft, mark, OfficialForm.PARTY);
    }

    MvcTestResult freeze(String draft, String mark, OfficialForm form) {
        return post(
                EDITOR, "/reviews/drafts/" + draft + "/freezing", Map.of("confirmed", mark, "official", form.name()));
    }

    /// The number of what has been frozen.
    public String frozen(String draft) {
        return found(FROZEN, freeze(draft, mark(draft)));
    }

    String frozen(String draft, OfficialForm form) {
        return found(FROZEN, freeze(draft, mark(draft), form));
    }

    public Map<ReviewFormat, byte[]> exports(String who, String number) {
        var files = new EnumMap<ReviewFormat, byte[]>(ReviewFormat.class);
        for (var format : ReviewFormat.values()) files.put(format, export(who, number, format.extension()));
        return files;
    }

    public byte[] export(String who, String number, String format) {
        var answer = visitors.program(who).get("/api/v1/reviews/{number}/export?format={format}", number, format);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    /// Sở Nông nghiệp corrects row 5 of 2026, and the office approves it.
    static void correct(Visitors visitors) {
        var staff = visitors.program("canbo.nnmt");
        var known = Json.items(
                        visitors.program("lanhdao.dienbien").get("/api/v1/resolutions/" + SLUG + "/values?period=2026"))
                .stream()
                .filter(value -> value.path("code").asString("").equals("5"))
                .findFirst()
                .orElseThrow();
        String body = "{\"value\": 40.5, \"maturity\": \"OFFICIAL\", \"reason\": \"Đếm sót một xã\", \"revision\": %d}"
                .formatted(known.path("revision").asInt());
        assertThat(staff.put(body, VALUE)).hasStatusOk();
        assertThat(staff.post("{}", VALUE + "/submit")).hasStatusOk();
        assertThat(visitors.program("duyet.dienbien").post("{\"reason\": \"Gấp\"}", VALUE + "/approve"))
                .hasStatusOk();
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
