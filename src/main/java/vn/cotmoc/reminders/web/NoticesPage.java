package vn.cotmoc.reminders.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person's notices, thirty at a time.
record NoticesPage(
        List<Line> lines,
        boolean anyUnread,
        @Nullable String previousHref,
        @Nullable String nextHref) {

    record Line(
            String day,
            String kind,
            String words,
            String href,
            @Nullable String names,
            boolean read) {}
}
