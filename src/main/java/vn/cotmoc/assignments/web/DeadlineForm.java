package vn.cotmoc.assignments.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.web.Typed;
import vn.cotmoc.tasks.SettingDeadlines;
import vn.cotmoc.tasks.TypedDay;

/// A last day that an editor sets, its reason and its source, as typed; without a day what was set is taken back.
record DeadlineForm(
        @Nullable String until,
        @Nullable String words,
        @Nullable String source,
        @Nullable String revision,
        @Nullable String form) {

    static DeadlineForm empty(int revision) {
        return new DeadlineForm(
                null, null, null, String.valueOf(revision), UUID.randomUUID().toString());
    }

    /// The same words on top of what stands there now.
    DeadlineForm on(int present) {
        return new DeadlineForm(until, words, source, String.valueOf(present), form);
    }

    SettingDeadlines.Wanted toWanted() {
        return new SettingDeadlines.Wanted(TypedDay.of(until), words, source, Typed.seen(revision));
    }
}
