package vn.cotmoc.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.SecondInstance;

/// Files that harm whoever believes them, sent to a portal with 512 MB of heap, while somebody else reads a page of it.
@PortalTest
@ExtendWith(KeepsReports.class)
class SmallHeapTests {

    private static final String RESOLUTION = "/api/v1/resolutions/dien-bien-24-nq-tu-2026";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int WARMED_UP = 25;

    @Test
    void whileHarmfulFilesAreRefusedSomebodyElseIsServedWithinASecond() throws Exception {
        var files = List.of(
                HostileFiles.rows(2_000_000),
                HostileFiles.longCell(),
                HostileFiles.entries(),
                HostileFiles.declaring(HostileFiles.SWELLING));
        try (var portal = SecondInstance.start();
                var client = HttpClient.newHttpClient()) {
            for (int time = 0; time < WARMED_UP; time++) read(client, portal);
            var done = new AtomicBoolean();
            var refused = new ArrayList<Integer>();
            var sender = Thread.ofPlatform().start(() -> {
                for (int round = 0; round < 2; round++)
                    for (byte[] file : files) refused.add(send(client, portal, file));
                done.set(true);
            });
            var waited = new ArrayList<Duration>();
            while (!done.get()) waited.add(read(client, portal));
            sender.join();
            assertThat(refused).hasSize(2 * files.size()).containsOnly(422);
            Collections.sort(waited);
            var most = waited.get(waited.size() * 95 / 100);
            System.out.printf(
                    "%d pages beside harmful files at 512 MB: median %d ms, p95 %d ms, longest %d ms%n",
                    waited.size(),
                    waited.get(waited.size() / 2).toMillis(),
                    most.toMillis(),
                    waited.getLast().toMillis());
            assertThat(most).isLessThan(PATIENCE);
        }
    }

    private static Duration read(HttpClient client, SecondInstance portal) {
        long begin = System.nanoTime();
        assertThat(answer(client, request(portal, "/indicators", "lanhdao.dienbien")))
                .isEqualTo(200);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static int send(HttpClient client, SecondInstance portal, byte[] file) {
        return answer(
                client,
                request(portal, "/values/import?dryRun=true", "canbo.nnmt")
                        .header("Content-Type", XLSX)
                        .POST(BodyPublishers.ofByteArray(file)));
    }

    private static HttpRequest.Builder request(SecondInstance portal, String path, String who) {
        String login = Base64.getEncoder().encodeToString((who + ":cotmoc-demo").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:%d%s%s".formatted(portal.port(), RESOLUTION, path)))
                .header("Authorization", "Basic " + login);
    }

    private static int answer(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
