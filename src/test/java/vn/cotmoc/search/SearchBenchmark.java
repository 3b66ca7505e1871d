package vn.cotmoc.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;

/// A search over HTTP against its bare statement, pair by pair, with five resolutions and 3,321 communes; only when
/// asked,
/// as it takes a minute and loads the machine.
@Timeout(7_200)
@PortalTest
@EnabledIfSystemProperty(named = "cotmoc.benchmark", matches = "true")
class SearchBenchmark {

    private static final int WARMING = 20;
    private static final int ROUNDS = Integer.getInteger("cotmoc.benchmark.rounds", 60);
    private static final List<String> TYPED = List.of(
            "di",
            "dien bi",
            "điện biên phủ",
            "ho ngheo",
            "ho ngheo 2030",
            "xa",
            "xa muong",
            "so nnmt",
            "24-NQ/TU",
            "2.2.1(3)",
            "03127",
            "\"nuoc sach\"",
            "thu nhap binh quan",
            "ubnd tinh",
            "phat trien ben vung",
            "tao hon",
            "khongcogi",
            "phuong tan",
            "1",
            "giam ngheo da chieu");

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// Milliseconds of the pairs, in the order of asking.
    private record Pairs(double[] bare, double[] portal) {

        String line(String what) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %.2f, %.2f | %.2f, %.2f | %.1f, %.1f |",
                    what,
                    percentile(bare, 50),
                    percentile(bare, 95),
                    percentile(portal, 50),
                    percentile(portal, 95),
                    percentile(portal, 50) / percentile(bare, 50),
                    ratio());
        }

        double ratio() {
            return percentile(portal, 95) / percentile(bare, 95);
        }

        private static double percentile(double[] times, int share) {
            double[] sorted = times.clone();
            Arrays.sort(sorted);
            return sorted[Math.min(sorted.length - 1, sorted.length * share / 100)];
        }
    }

    @Test
    void aSearchCostsAtMostFiveTimesItsBareStatement() throws Exception {
        String session = signIn();
        System.out.println("communes: " + Communes.load(System.getProperty("cotmoc.communes")));
        try (var bare = new BareSearch(people.user("lanhdao.dienbien"))) {
            var page = measure(bare, Wanted.best(5), "/search?q=", session);
            var typing = measure(bare, Wanted.few(8), "/search/suggest?q=", session);
            System.out.println("| what | bare p50, p95 ms | portal p50, p95 ms | ratio p50, p95 |\n|---|---|---|---|");
            System.out.println(page.line("the page of finds"));
            System.out.println(typing.line("suggestions while typing"));
            assertThat(List.of(page.ratio(), typing.ratio()))
                    .allSatisfy(ratio -> assertThat(ratio).isLessThanOrEqualTo(5));
        } finally {
            Communes.takeOut();
        }
    }

    private Pairs measure(BareSearch bare, Wanted wanted, String path, String session) throws Exception {
        double[] statement = new double[ROUNDS * TYPED.size()];
        double[] portal = new double[statement.length];
        for (int round = -WARMING; round < ROUNDS; round++)
            for (int i = 0; i < TYPED.size(); i++) {
                String typed = TYPED.get(i);
                double alone = time(() -> bare.find(Query.of(typed), wanted));
                double whole = time(() -> get(path + URLEncoder.encode(typed, StandardCharsets.UTF_8), session));
                if (round < 0) continue;
                statement[round * TYPED.size() + i] = alone;
                portal[round * TYPED.size() + i] = whole;
            }
        return new Pairs(statement, portal);
    }

    private static double time(Callable<?> work) throws Exception {
        long before = System.nanoTime();
        work.call();
        return (System.nanoTime() - before) / 1e6;
    }

    private byte[] get(String path, String session) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Cookie", session)
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IOException(path + ": " + answer.statusCode());
        return answer.body();
    }

    private String signIn() throws IOException, InterruptedException {
        var door = URI.create("http://localhost:" + port + "/sign-in");
        var form = http.send(HttpRequest.newBuilder(door).build(), BodyHandlers.ofString());
        var token = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"").matcher(form.body());
        if (!token.find()) throw new IOException("the sign-in page has no token");
        var answer = http.send(
                HttpRequest.newBuilder(door)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", cookies(form.headers().allValues("set-cookie")))
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "username=lanhdao.dienbien&password=cotmoc-demo&_csrf="
                                        + URLEncoder.encode(
                                                Objects.requireNonNull(token.group(1)), StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.discarding());
        return cookies(answer.headers().allValues("set-cookie"));
    }

    private static String cookies(List<String> set) {
        return String.join(
                "; ", set.stream().map(cookie -> cookie.split(";", 2)[0]).toList());
    }
}
