package vn.cotmoc.inspections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.Visitors;

/// Inspections as people carry them out over the web.
final class Inspecting {

    static final String AUDITOR = "kiemtra.dienbien";
    static final String AGENCY = "canbo.yte";

    private final Visitors visitors;

    Inspecting(Visitors visitors) {
        this.visitors = visitors;
    }

    MvcTestResult post(String who, String path, Map<String, String> fields) {
        var request = visitors.person(who).send(HttpMethod.POST, path).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    MvcTestResult open(String title, UUID form) {
        return post(
                AUDITOR,
                "/inspections",
                Map.of(
                        "province",
                        "11",
                        "title",
                        title,
                        "purpose",
                        "Theo quyết định",
                        "fromDay",
                        "01/01/2026",
                        "toDay",
                        "31/12/2026",
                        "form",
                        form.toString()));
    }

    /// The id of a new inspection.
    String opened(String title) {
        return last(open(title, UUID.randomUUID()), "/inspections/");
    }

    MvcTestResult draw(String inspection, Map<String, String> fields) {
        var all = new HashMap<>(
                Map.of("fromYear", "2021", "toYear", "2026", "size", "5", "top", "2", "seed", "20261122"));
        all.putAll(fields);
        return post(AUDITOR, "/inspections/" + inspection + "/samples", all);
    }

    /// The id of a new sample of five values.
    String drawn(String inspection) {
        return last(draw(inspection, Map.of()), "/samples/");
    }

    MvcTestResult note(String who, String sample, int position, String words, int revision, UUID form) {
        return post(
                who,
                "/samples/%s/items/%d/notes".formatted(sample, position),
                Map.of(
                        "checked",
                        "true",
                        "words",
                        words,
                        "revision",
                        String.valueOf(revision),
                        "form",
                        form.toString()));
    }

    MvcTestResult issue(String inspection, String words, String due, UUID form) {
        return post(
                AUDITOR,
                "/inspections/" + inspection + "/findings",
                Map.of(
                        "severity",
                        "MATERIAL",
                        "words",
                        words,
                        "agency",
                        health(),
                        "dueOn",
                        due,
                        "form",
                        form.toString()));
    }

    /// The id of a new finding at Sở Y tế.
    String issued(String inspection, String words) {
        return last(issue(inspection, words, day(10), UUID.randomUUID()), "/findings/");
    }

    MvcTestResult step(String who, String finding, String state, String words, int revision) {
        return post(
                who,
                "/findings/" + finding + "/steps",
                Map.of("state", state, "words", words, "dueOn", day(5), "revision", String.valueOf(revision)));
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

    private static String last(MvcTestResult answer, String before) {
        assertThat(answer).hasStatus(302);
        String address = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        assertThat(address).startsWith(before);
        return address.substring(before.length());
    }
}
