package vn.cotmoc.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import vn.cotmoc.evidence.Download;

/// Hands a file out to be saved, never to be shown: no browser opens it within the portal, and none keeps it.
final class HandingOut {

    private static final Logger log = LoggerFactory.getLogger(HandingOut.class);

    private HandingOut() {}

    static void write(Download download, HttpServletResponse response) {
        var file = download.attachment();
        response.setContentType(file.kind().mediaType());
        response.setContentLengthLong(file.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        try {
            Files.copy(download.content(), response.getOutputStream());
        } catch (IOException cut) {
            // A line that breaks in the middle is no error of the portal: the length tells the other end.
            log.info("{} was not fetched to its end: {}", file.id(), cut.getMessage());
        }
    }
}
