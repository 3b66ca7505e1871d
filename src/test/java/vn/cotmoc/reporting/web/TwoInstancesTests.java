package vn.cotmoc.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.SecondInstance;

/// Many writers on one value, through two portals on one database.
@PortalTest
@ExtendWith(KeepsReports.class)
class TwoInstancesTests {

    private static final String VALUE = "/api/v1/resolutions/dien-bien-24-nq-tu-2026/indicators/3.1/values/2026";
    private static final int WRITERS = 50;
    private static final int REVISIONS = 3;

    private static SecondInstance second;
    private static HttpClient client;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void theOtherPortal() throws Exception {
        second = SecondInstance.start();
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void end() {
        client.close();
        second.close();
    }

    @Test
    void ofFiftyWritersOnOneRevisionOneSucceedsAndTheOthersSeeHisValue() {
        for (int seen = 0; seen < REVISIONS; seen++) {
            int revision = seen;
            var answers = atOnce(WRITERS, writer -> put(writer, revision, value(revision, writer), "w-" + writer));
            var taken = answers.stream()
                    .filter(answer -> answer.statusCode() == 200)
                    .toList();
            var late = answers.stream()
                    .filter(answer -> answer.statusCode() == 409)
                    .toList();
            assertThat(taken)
                    .as("%s", taken.stream().map(HttpResponse::body).toList())
                    .hasSize(1);
            assertThat(late).hasSize(WRITERS - 1);
            String won = taken.getFirst().body().replaceAll(".*\"value\":([0-9.]+).*", "$1");
            assertThat(late)
                    .allSatisfy(answer -> assertThat(answer.body())
                            .contains(
                                    "urn:cotmoc:problem:stale-revision",
                                    won,
                                    "Giá trị bạn gửi là " + (2 + revision) + ".")
                            .containsPattern("đang ghi|bản " + (revision + 1)));
            assertThat(revisions()).isEqualTo(revision + 1);
        }
    }

    @Test
    void theSameKeyTenTimesAtOnceHasOneEffect() {
        var answers = atOnce(10, writer -> put(writer, 0, "2.5", "one-key"));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        assertThat(answers)
                .extracting(HttpResponse::body)
                .containsOnly(answers.getFirst().body());
        assertThat(revisions()).isEqualTo(1);
        assertThat(OwnerDatabase.jdbc()
                        .sql(
                                "select count(*) from audit_event where subject like '%/3.1/2026' and kind = 'report.draft'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    // Another one in each round: who says what stands there already is late for nothing.
    private static String value(int revision, int writer) {
        return "%d.%02d".formatted(2 + revision, writer);
    }

    /// Every other writer comes through the other portal.
    private HttpRequest put(int writer, int seen, String value, String key) {
        String login = Base64.getEncoder().encodeToString("canbo.nnmt:cotmoc-demo".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:%d%s".formatted(writer % 2 == 0 ? port : second.port(), VALUE)))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .header("Accept-Language", "vi")
                .header("Idempotency-Key", key + "-" + seen)
                .PUT(HttpRequest.BodyPublishers.ofString("{\"value\": %s, \"revision\": %d}".formatted(value, seen)))
                .build();
    }

    private static List<HttpResponse<String>> atOnce(int writers, IntFunction<HttpRequest> request) {
        var answers = new ArrayList<>(IntStream.range(0, writers)
                .mapToObj(writer -> client.sendAsync(request.apply(writer), BodyHandlers.ofString()))
                .toList());
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private static int revisions() {
        return OwnerDatabase.jdbc()
                .sql("select count(*) from report r join indicator i on i.id = r.indicator_id"
                        + " where i.code = '3.1' and r.year = 2026")
                .query(Integer.class)
                .single();
    }
}
