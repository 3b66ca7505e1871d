package vn.cotmoc.assignments.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.cotmoc.assignments.DueCalendars;
import vn.cotmoc.shared.web.PublicAddress;

/// A person's due days for a calendar program, which has no password but the address itself.
@Controller
class CalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final DueCalendars calendars;
    private final PublicAddress address;

    CalendarController(DueCalendars calendars, PublicAddress address) {
        this.calendars = calendars;
        this.address = address;
    }

    /// One and the same answer, without a word, to every address that opens nothing.
    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<byte[]> fetch(@PathVariable String secret) {
        return calendars
                .fetch(secret, address.link(""))
                .map(calendar -> answer(calendar))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> answer(byte[] calendar) {
        String tag = "\"%s\"".formatted(UUID.nameUUIDFromBytes(calendar));
        // What has not changed since is answered by Spring with 304 and no body.
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(CALENDAR)
                .body(calendar);
    }
}
