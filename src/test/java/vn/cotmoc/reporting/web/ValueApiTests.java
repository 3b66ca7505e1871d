package vn.cotmoc.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import vn.cotmoc.testing.Json;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;
import vn.cotmoc.testing.Visitors.Visitor;

/// Programs enter, send and decide by the same rules as people.
@PortalTest
@ExtendWith(KeepsReports.class)
class ValueApiTests {

    private static final String RESOLUTION = "/api/v1/resolutions/dien-bien-24-nq-tu-2026";
    private static final String VALUE = RESOLUTION + "/indicators/3.1/values/2026";

    @Autowired
    private Visitors visitors;

    private Visitor officer;
    private Visitor approver;

    @BeforeEach
    void programsOfOfficerAndApprover() {
        officer = visitors.program("canbo.nnmt");
        approver = visitors.program("duyet.dienbien");
    }

    @Test
    void aValueIsWrittenSentReturnedAndApproved() {
        var draft = officer.put("""
                {"value": 3.2, "maturity": "PRELIMINARY", "note": "Theo kết quả rà soát."}
                """, VALUE);
        assertThat(draft).hasStatusOk();
        assertThat(Json.of(draft).path("value").decimalValue()).isEqualByComparingTo("3.2");
        is(draft, "DRAFT", 1);
        is(officer.post("{}", VALUE + "/submit"), "SUBMITTED", 2);
        is(approver.post("{\"reason\": \"Thiếu minh chứng.\"}", VALUE + "/return"), "RETURNED", 3);
        is(officer.put("{\"value\": \"3,3\", \"revision\": 3}", VALUE), "DRAFT", 4);
        is(officer.post("{\"revision\": 4}", VALUE + "/submit"), "SUBMITTED", 5);
        is(approver.post("{\"revision\": 5}", VALUE + "/approve"), "APPROVED", 6);
        var seen = Json.items(visitors.person("lanhdao.dienbien").get(RESOLUTION + "/values?period=2026")).stream()
                .filter(item -> item.path("code").asString().equals("3.1"))
                .toList();
        assertThat(seen).singleElement().satisfies(item -> {
            assertThat(item.path("value").decimalValue()).isEqualByComparingTo("3.3");
            assertThat(item.path("author").asString()).contains("Người duyệt");
        });
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            {"value": 3, "revision": 7}                     | 409 | stale-revision  | revision    | reporting.api.present
            {"value": 101}                                  | 422 | value-refused   | value       | reporting.refused.ABOVE_LIMIT
            {"stage": "COMPLETED"}                          | 422 | value-refused   | value       | reporting.refused.NUMBER_EXPECTED
            {}                                              | 400 | invalid-request | value       | reporting.api.one-form
            {"valeu": 3}                                    | 400 | invalid-request | value       | reporting.api.one-form
            {"value": 3, "stage": "PLANNED"}                | 400 | invalid-request | value       | reporting.api.one-form
            {"value": 3, "missing": "NO_SOURCE"}            | 400 | invalid-request | value       | reporting.api.one-form
            {"numerator": 3}                                | 400 | invalid-request | denominator | reporting.api.both-parts
            {"numerator": 3, "denominator": 0}              | 400 | invalid-request | denominator | reporting.error.denominator
            {"value": 3, "maturity": "FINAL"}               | 400 | invalid-request | maturity    | problem.field.not-among
            {"missing": "LATER"}                            | 400 | invalid-request | missing     | problem.field.not-among
            {"value": "3.2.1"}                              | 400 | invalid-request | value       | targets.number.groupsOfThree
            {"value": "ba"}                                 | 400 | invalid-request | value       | targets.number.notANumber
            {"value": 1e400}                                | 400 | invalid-request | value       | problem.field.unreadable
            {"value": 3, "revision": "x"}                   | 400 | invalid-request | revision    | problem.field.unreadable
            {"value": 3, "revision": 1.5}                   | 400 | invalid-request | revision    | problem.field.unreadable
            {"value": 3,                                    | 400 | unreadable      | -           | -
            []                                              | 400 | unreadable      | -           | -
            """)
    void aBadValueIsRefusedWithItsPlaceInBothLanguages(
            String body, int status, String type, @Nullable String field, @Nullable String code) {
        var vietnamese = officer.put(body, VALUE);
        var english = officer.inEnglish().put(body, VALUE);
        for (MvcTestResult answer : new MvcTestResult[] {vietnamese, english}) {
            assertThat(answer).hasStatus(status).hasContentType("application/problem+json");
            JsonNode problem = Json.of(answer);
            assertThat(problem.path("type").asString()).isEqualTo("urn:cotmoc:problem:" + type);
            assertThat(problem.path("errors")
                            .path(0)
                            .path("field")
                            .asStringOpt()
                            .orElse(null))
                    .isEqualTo(field);
            assertThat(problem.path("errors").path(0).path("code").asStringOpt().orElse(null))
                    .isEqualTo(code);
        }
        assertThat(Json.of(vietnamese).path("detail"))
                .isNotEqualTo(Json.of(english).path("detail"));
        assertThat(written()).isZero();
    }

    @Test
    void fieldsThatAProgramMayNotSetChangeNothing() {
        var answer = Json.of(officer.put("""
                {"value": 3.2, "status": "APPROVED", "state": "APPROVED", "illustrative": false, "author": "x", "unit": "12", "period": 2025}
                """, VALUE));
        assertThat(answer.path("state").asString()).isEqualTo("DRAFT");
        assertThat(answer.path("illustrative").asBoolean()).isTrue();
        assertThat(answer.path("author").asString()).contains("Cán bộ");
        assertThat(answer.path("unit").asString()).isEqualTo("11");
        assertThat(answer.path("period").asInt()).isEqualTo(2026);
    }

    @Test
    void aNumberKeepsEveryDigitItWasSentWith() {
        officer.put("{\"value\": 12.345678901234567}", VALUE.replace("3.1", "1") + "?unit=11");
        var answer = officer.put("{\"value\": 3.123456789012345}", VALUE);
        assertThat(Json.of(answer).path("value").decimalValue()).isEqualByComparingTo("3.123456789012345");
    }

    @Test
    void aNoteIsKeptInItsLinesWithoutWhatCannotBeSeen() {
        var answer = officer.put(
                "{\"value\": 3.2, \"note\": \"D\\u00f2ng 1\\r\\nDo\\u0300ng\\u0000 2\\u200b \\ud800\"}", VALUE);
        assertThat(Json.of(answer).path("note").asString()).isEqualTo("Dòng 1\nDòng 2");
    }

    @Test
    void aRepeatedRequestWithTheSameKeyIsHarmless() {
        var first = officer.with("Idempotency-Key", "a-1").put("{\"value\": 3.2}", VALUE);
        var again = officer.with("Idempotency-Key", "a-1").put("{\"value\": 3.2}", VALUE);
        assertThat(again).hasStatusOk();
        assertThat(Json.of(again)).isEqualTo(Json.of(first));
        assertThat(written()).isEqualTo(1);
        var other = officer.with("Idempotency-Key", "a-1").put("{\"value\": 3.4, \"revision\": 1}", VALUE);
        assertThat(other).hasStatus(422);
        assertThat(Json.of(other).path("errors").path(0).path("code").asString())
                .isEqualTo("reporting.refused.KEY_ALREADY_USED");
        assertThat(officer.with("Idempotency-Key", "x".repeat(201)).put("{\"value\": 3.2}", VALUE))
                .hasStatus(400);
    }

    @ParameterizedTest(name = "{0} may {1} {2}: {3}")
    @CsvSource({
        "canbo.yte, put, 3.1, 403",
        "duyet.dienbien, put, 3.1, 403",
        "lanhdao.dienbien, put, 3.1, 403",
        "kiemtra.trunguong, put, 3.1, 403",
        "quantri, put, 3.1, 403",
        "canbo.laichau, put, 3.1, 404",
        "lanhdao.laichau, put, 3.1, 404",
        "canbo.nnmt, put, 99, 404",
        "canbo.nnmt, put, 10, 422",
        "canbo.nnmt, put, 2.2.1(8), 422",
        "canbo.nnmt, approve, 1, 403",
        "canbo.nnmt, return, 1, 403",
        "lanhdao.dienbien, approve, 1, 403",
        "canbo.laichau, approve, 1, 404",
        "duyet.dienbien, submit, 3.1, 403",
        "duyet.dienbien, approve, 3.1, 422",
        "duyet.dienbien, return, 1, 422"
    })
    void onlyTheAnswerableMayWriteAndOthersLearnNothing(String who, String verb, String code, int status) {
        var visitor = visitors.person(who);
        String path = RESOLUTION + "/indicators/{code}/values/2026";
        var answer = verb.equals("put")
                ? visitor.put("{\"value\": 3.2}", path, code)
                : visitor.post("{}", path + "/" + verb, code);
        assertThat(answer).hasStatus(status);
        assertThat(Json.of(answer).path("type").asString()).startsWith("urn:cotmoc:problem:");
    }

    @ParameterizedTest
    @CsvSource({"2025, 422", "2027, 422", "1999, 422", "-1, 404", "2026-Q5, 404", "2026x, 404", "99999999999, 404"})
    void onlyAnOpenYearTakesValues(String year, int status) {
        assertThat(officer.put("{\"value\": 3.2}", RESOLUTION + "/indicators/3.1/values/{year}", year))
                .hasStatus(status);
    }

    @ParameterizedTest
    @CsvSource({"11, 200", "03127, 200", "12, 422", "99, 404", "99999, 404", "x, 404"})
    void theValueIsTheProvinces(String unit, int status) {
        assertThat(officer.put("{\"value\": 3.2}", VALUE + "?unit={unit}", unit))
                .hasStatus(status);
    }

    @ParameterizedTest(name = "{0} sees {1}")
    @CsvSource({
        "lanhdao.dienbien, 13, APPROVED",
        "duyet.dienbien, 21, APPROVED RETURNED SUBMITTED",
        "kiemtra.dienbien, 24, APPROVED DRAFT RETURNED SUBMITTED"
    })
    void eachReadsTheStatesOfTheRole(String who, int most, String states) {
        var values = visitors.person(who).get(RESOLUTION + "/values?period=2026");
        assertThat(Json.each(values, "state").stream().distinct().sorted().toList())
                .containsExactlyInAnyOrder(states.split(" "));
        assertThat(Json.items(values)).hasSizeLessThanOrEqualTo(most);
        assertThat(Json.each(values, "period")).containsOnly("2026");
    }

    @Test
    void aYearWithoutValuesIsEmptyAndAnUnknownUnitIsNotFound() {
        var reader = visitors.person("lanhdao.dienbien");
        assertThat(Json.items(reader.get(RESOLUTION + "/values?period=2035"))).isEmpty();
        assertThat(Json.items(reader.get(RESOLUTION + "/values?period=2026&unit=03127")))
                .isEmpty();
        assertThat(reader.get(RESOLUTION + "/values?unit=99")).hasStatus(404);
        assertThat(reader.get(RESOLUTION + "/values?period=abc")).hasStatus(400);
    }

    private static void is(MvcTestResult answer, String state, int revision) {
        assertThat(answer).hasStatusOk();
        assertThat(Json.of(answer).path("state").asString()).isEqualTo(state);
        assertThat(Json.of(answer).path("revision").asInt()).isEqualTo(revision);
    }

    private static int written() {
        return OwnerDatabase.jdbc()
                .sql(
                        "select count(*) from report r join indicator i on i.id = r.indicator_id where i.code = '3.1' and r.year = 2026")
                .query((row, _) -> row.getInt(1))
                .single();
    }
}
