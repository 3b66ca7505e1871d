package vn.cotmoc.exports.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.cotmoc.exports.FileFormat;
import vn.cotmoc.exports.ReviewFiles;
import vn.cotmoc.exports.ReviewTable;
import vn.cotmoc.exports.ReviewTables;
import vn.cotmoc.shared.web.Problem;

/// Finds the table that was asked for, or says why there is none; the same for people and programs.
@Component
class ReviewRequests {

    private final ReviewTables tables;
    private final ReviewFiles files;

    ReviewRequests(ReviewTables tables, ReviewFiles files) {
        this.tables = tables;
        this.files = files;
    }

    /// Without a year, the one that is being reported on.
    ReviewTable table(String slug, @Nullable String asOf) {
        var resolution = tables.find(slug).orElseThrow(Problem::notFound);
        var years = tables.years(resolution);
        int year = asOf == null ? tables.presentYear(resolution) : year(asOf);
        if (!years.contains(year))
            throw Problem.badField(
                    "asOf", "exports.asOf.outside", String.valueOf(years.getFirst()), String.valueOf(years.getLast()));
        return tables.of(resolution, year);
    }

    private static int year(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw Problem.badField("asOf", "problem.field.unreadable", "asOf");
        }
    }

    ResponseEntity<byte[]> file(ReviewTable table, FileFormat format) {
        var file = files.write(table, format);
        // The name is ASCII; its second form is for the systems that look for nothing else.
        var disposition = "attachment; filename=\"%1$s\"; filename*=UTF-8''%1$s".formatted(file.name());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .cacheControl(CacheControl.noStore())
                .body(file.content());
    }
}
