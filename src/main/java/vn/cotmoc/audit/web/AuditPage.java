package vn.cotmoc.audit.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The trail as a page: what is looked for, what was found, and where it goes on.
record AuditPage(
        AuditForm form,
        List<Choice> kinds,
        boolean everywhere,
        List<EventLine> lines,
        @Nullable String fault,
        @Nullable String olderHref,
        @Nullable String newestHref,
        String csvHref) {

    record Choice(String value, String words, boolean chosen) {}
}
