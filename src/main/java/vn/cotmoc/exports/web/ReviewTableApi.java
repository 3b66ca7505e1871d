package vn.cotmoc.exports.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.cotmoc.exports.ReviewWords;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.typesetting.Format;

/// The review table for programs: typed cells as JSON, or the files that people get.
@RestController
@RequestMapping("/api/v1/resolutions/{slug}/review-table")
class ReviewTableApi {

    private static final String JSON = "json";

    private final ReviewRequests requests;
    private final MessageSource messages;

    ReviewTableApi(ReviewRequests requests, MessageSource messages) {
        this.requests = requests;
        this.messages = messages;
    }

    @GetMapping
    ResponseEntity<?> show(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(defaultValue = JSON) String format,
            @RequestParam(required = false) @Nullable String form,
            Locale locale) {
        var table = requests.table(slug, asOf);
        if (!format.equals(JSON))
            return requests.file(table, Format.of(format).orElseThrow(ReviewTableApi::unknownFormat), form);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(ReviewTableItem.of(table, new ReviewWords(messages, locale)));
    }

    private static Problem unknownFormat() {
        return Problem.badField("format", "problem.field.not-among", "format", "json, xlsx, docx, pdf, csv");
    }
}
