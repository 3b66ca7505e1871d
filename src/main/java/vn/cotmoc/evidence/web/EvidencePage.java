package vn.cotmoc.evidence.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.evidence.Details;

/// The files beside one value or one report on a task, and the form that adds one.
///
/// @param whyClosed why no file can be attached now; null where one can
/// @param faults what is wrong with the form that was sent, in words by field
record EvidencePage(
        Head head,
        List<FileRow> files,
        int inForce,
        @Nullable String whyClosed,
        Limits limits,
        Details typed,
        Map<String, String> faults,
        @Nullable String done) {

    /// What the page is about.
    ///
    /// @param trail the pages above this one
    record Head(String title, List<Crumb> trail, String here, String subject, String href) {}

    record Crumb(String words, String href) {}

    record Limits(String accepted, long megabytes, int perValue, boolean scanned) {}

    /// One file; `withdrawHref` is null where it cannot be taken back, `withdrawn` says who did.
    record FileRow(
            String id,
            String name,
            @Nullable String href,
            String size,
            boolean scanned,
            String document,
            String title,
            String by,
            String state,
            String sha256,
            boolean illustrative,
            @Nullable String withdrawn,
            @Nullable String withdrawHref,
            @Nullable String typedReason,
            @Nullable String reasonFault,
            List<Same> same) {}

    /// Another value with the same content.
    record Same(String href, String words) {}

    public @Nullable String fileFault() {
        return faults.get("file");
    }

    public @Nullable String numberFault() {
        return faults.get("number");
    }

    public @Nullable String dateFault() {
        return faults.get("date");
    }

    public @Nullable String titleFault() {
        return faults.get("title");
    }

    /// What belongs to no field.
    public @Nullable String fault() {
        return faults.get("");
    }

    public boolean failed() {
        return !faults.isEmpty();
    }
}
