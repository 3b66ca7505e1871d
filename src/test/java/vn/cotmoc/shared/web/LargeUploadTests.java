package vn.cotmoc.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.cotmoc.testing.PortalTest;

/// A browser on a slow line sends all of a file before it looks at the answer: the line stays open until then.
@PortalTest
class LargeUploadTests {

    private static final byte[] MEGABYTE = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    private static final String PART =
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n";
    private static final String END = "\r\n--x--\r\n";

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "{0} MB to {1}: {2}")
    @CsvSource({
        // Nobody is signed in: the form's secret is not known.
        "11, /approvals/return, text/html, 403, text/html",
        "30, /approvals/return, text/html, 413, một tệp không được quá 24 MB",
        "40, /resolutions/dien-bien-24-nq-tu-2026/values/3.1/2026/evidence, text/html, 413, một tệp không được quá 24 MB",
        "40, /resolutions/dien-bien-24-nq-tu-2026/values/3.1/2026/evidence, application/json, 413, urn:cotmoc:problem:too-large",
        "100, /approvals/return, text/html, 413, một tệp không được quá 24 MB"
    })
    @Timeout(60)
    void whatIsTooLargeIsAnsweredWithAPage(int megabytes, String path, String accept, int status, String words)
            throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            var out = socket.getOutputStream();
            long length = (long) megabytes * MEGABYTE.length + PART.length() + END.length();
            out.write(ascii("POST %s HTTP/1.1\r\nHost: localhost\r\nAccept: %s\r\nConnection: close\r\n"
                            .formatted(path, accept)
                    + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: %d\r\n\r\n".formatted(length)));
            out.write(ascii(PART));
            for (int sent = 0; sent < megabytes; sent++) out.write(MEGABYTE);
            out.write(ascii(END));
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 " + status).contains(words);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
