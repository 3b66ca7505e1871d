package vn.cotmoc.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.cotmoc.shared.Demo;
import vn.cotmoc.testing.Json;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;
import vn.cotmoc.testing.Visitors.Visitor;

/// Whatever goes wrong is said with a stable type, in the reader's language, and never as a fault of the portal.
@PortalTest
class ProblemTests {

    private static final String VALUE = "/api/v1/resolutions/dien-bien-24-nq-tu-2026/indicators/3.1/values/2026";

    @Autowired
    private Visitors visitors;

    @Autowired
    private Demo demo;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "/api/v1/nothing, 404, not-found",
        "/api/v1/resolutions/none, 404, not-found",
        "/api/v1/provinces?on=x, 400, invalid-request",
        "/api/v1/agencies, 400, invalid-request",
        "/api/v1/resolutions?province=%00, 400, unreadable",
        "/api/v1/resolutions/a%00b, 400, unreadable",
        "/api/v1/provinces/11;x=1, 400, unreadable",
        "/api/v1/resolutions/%252e%252e, 400, unreadable"
    })
    void aProblemIsSaidInBothLanguages(String path, int status, String type) {
        var reader = visitors.person("lanhdao.dienbien");
        var vietnamese = reader.send(HttpMethod.GET, "/").uri(URI.create(path)).exchange();
        var english = reader.inEnglish()
                .send(HttpMethod.GET, "/")
                .uri(URI.create(path))
                .exchange();
        isProblem(vietnamese, status, type);
        isProblem(english, status, type);
        assertThat(Json.of(english).path("title"))
                .isNotEqualTo(Json.of(vietnamese).path("title"));
        assertThat(Json.of(english).path("detail").asString()).matches("\\p{ASCII}+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "de-DE,fr;q=0.5", "*", "vi", "vi-VN", "xx-invalid-xx-xx"})
    void otherLanguagesAreAnsweredInVietnamese(String language) {
        var answer = visitors.person("lanhdao.dienbien")
                .with("Accept-Language", language)
                .get("/api/v1/nothing");
        assertThat(Json.of(answer).path("title").asString()).isEqualTo("Không tìm thấy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/resolutions",
                "/api/v1/provinces",
                "/api/v1/nothing",
                "/api",
                "/api/v1/agencies?province=11"
            })
    void nobodyGetsNothing(String path) {
        isProblem(visitors.nobody().get(path), 401, "unauthenticated");
        isProblem(visitors.program("nobody", "wrong").get(path), 401, "unauthenticated");
        isProblem(visitors.nobody().with("Authorization", "Bearer abc").get(path), 401, "unauthenticated");
        isProblem(visitors.nobody().with("Authorization", "Basic ???").get(path), 401, "unauthenticated");
    }

    @Test
    void aWrongPasswordIsAnsweredLikeAnUnknownName() {
        var wrong = visitors.program("bientap.dienbien", "wrong").get("/api/v1/resolutions");
        var unknown = visitors.program("nobody", "wrong").get("/api/v1/resolutions");
        isProblem(wrong, 401, "unauthenticated");
        assertThat(Json.of(wrong)).isEqualTo(Json.of(unknown));
        assertThat(visitors.program("bientap.dienbien").get("/api/v1/resolutions"))
                .hasStatusOk();
    }

    @Test
    void theIllustratorCanNeverSignIn() {
        isProblem(visitors.program("so-lieu-minh-hoa").get("/api/v1/resolutions"), 401, "unauthenticated");
    }

    @Test
    void anotherMethodTypeOrFormatIsNamed() {
        var officer = visitors.person("canbo.nnmt");
        isProblem(officer.send(HttpMethod.DELETE, VALUE).exchange(), 405, "method-not-allowed");
        isProblem(
                officer.send(HttpMethod.PUT, VALUE)
                        .contentType(MediaType.APPLICATION_XML)
                        .content("<value/>")
                        .exchange(),
                415,
                "unsupported-media-type");
        isProblem(officer.with("Accept", "application/xml").get("/api/v1/provinces/11"), 406, "not-acceptable");
    }

    @Test
    void textThatIsNotUtf8IsRefused() {
        byte[] latin = "{\"value\": 3, \"note\": \"Đ\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        isProblem(bytes(visitors.person("canbo.nnmt"), latin), 400, "unreadable");
        byte[] old = {'{', '"', 'n', 'o', 't', 'e', '"', ':', '"', (byte) 0xb8, (byte) 0xd6, '"', '}'};
        isProblem(bytes(visitors.person("canbo.nnmt"), old), 400, "unreadable");
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedUnread() {
        byte[] large = new byte[BodyLimit.MOST_BYTES + 1];
        isProblem(bytes(visitors.person("canbo.nnmt"), large), 413, "too-large");
    }

    /// Over a real connection and in chunks, where no length is announced.
    @Test
    void aBodyWithoutALengthIsReadNoFurtherThanTheLimit() throws IOException, InterruptedException {
        byte[] large = ("{\"value\": 3, \"note\": \"" + "x".repeat(BodyLimit.MOST_BYTES) + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        var login =
                Base64.getEncoder().encodeToString(("canbo.nnmt:" + demo.password()).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, VALUE)))
                .header(HttpHeaders.AUTHORIZATION, "Basic " + login)
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
                .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("urn:cotmoc:problem:too-large");
        }
    }

    private static MvcTestResult bytes(Visitor visitor, byte[] body) {
        return visitor.send(HttpMethod.PUT, VALUE)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static void isProblem(MvcTestResult answer, int status, String type) {
        assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        var problem = Json.of(answer);
        assertThat(problem.path("type").asString()).isEqualTo("urn:cotmoc:problem:" + type);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
    }
}
