package vn.cotmoc.meetings.web;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.cotmoc.meetings.PackFile;

/// Hands a file out under its own name; nobody keeps a copy on the way.
final class Downloads {

    private Downloads() {}

    static ResponseEntity<byte[]> of(PackFile file) {
        var disposition = "attachment; filename=\"%1$s\"; filename*=UTF-8''%1$s".formatted(file.name());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.format().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .cacheControl(CacheControl.noStore())
                .body(file.content());
    }
}
