package vn.cotmoc.exports.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.cotmoc.exports.ReviewFiles;
import vn.cotmoc.exports.ReviewTable;
import vn.cotmoc.exports.ReviewTables;
import vn.cotmoc.reporting.Viewpoint;
import vn.cotmoc.reporting.Viewpoints;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.typesetting.Format;
import vn.cotmoc.typesetting.OfficialForm;

/// Finds the table that was asked for, or says why there is none; the same for people and programs.
@Component
class ReviewRequests {

    private final ReviewTables tables;
    private final ReviewFiles files;
    private final Viewpoints viewpoints;

    ReviewRequests(ReviewTables tables, ReviewFiles files, Viewpoints viewpoints) {
        this.tables = tables;
        this.viewpoints = viewpoints;
        this.files = files;
    }

    /// Without a year or a day, the year that is being reported on.
    ReviewTable table(String slug, @Nullable String asOf) {
        var resolution = tables.find(slug).orElseThrow(Problem::notFound);
        var years = tables.years(resolution);
        var view = asOf == null ? Viewpoint.of(tables.presentYear(resolution)) : view(asOf);
        if (!years.contains(view.year()))
            throw Problem.badField(
                    "asOf", "exports.asOf.outside", String.valueOf(years.getFirst()), String.valueOf(years.getLast()));
        return tables.of(resolution, view);
    }

    // A year of the plan, past or ahead, or a day that has been.
    private Viewpoint view(String asOf) {
        return asOf.contains("-") ? viewpoints.readPast(asOf) : Viewpoint.of(year(asOf));
    }

    private static int year(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw Problem.badField("asOf", "problem.field.unreadable", "asOf");
        }
    }

    ResponseEntity<byte[]> file(ReviewTable table, Format format, @Nullable String form) {
        var file = files.write(table, format, form(form));
        // The name is ASCII; its second form is for the systems that look for nothing else.
        var disposition = "attachment; filename=\"%1$s\"; filename*=UTF-8''%1$s".formatted(file.name());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .cacheControl(CacheControl.noStore())
                .body(file.content());
    }

    /// The Party's form, unless the state's is asked for.
    private static OfficialForm form(@Nullable String wanted) {
        return OfficialForm.named(wanted)
                .orElseThrow(() -> Problem.badField("form", "problem.field.not-among", "form", "PARTY, STATE"));
    }
}
