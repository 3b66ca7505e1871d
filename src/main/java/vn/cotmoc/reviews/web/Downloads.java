package vn.cotmoc.reviews.web;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.cotmoc.reviews.ReviewFile;

/// Hands the file of a review out under its own name, with its hash; nobody keeps a copy on the way.
final class Downloads {

    private Downloads() {}

    static ResponseEntity<byte[]> of(ReviewFile file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.format().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .header("X-Content-SHA256", file.sha256())
                .cacheControl(CacheControl.noStore())
                .body(file.content());
    }
}
