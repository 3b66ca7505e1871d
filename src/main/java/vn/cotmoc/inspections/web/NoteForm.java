package vn.cotmoc.inspections.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.inspections.NotingItems;
import vn.cotmoc.shared.web.Typed;

/// A note as it was typed, on top of the revision that was on the page.
record NoteForm(
        @Nullable String checked,
        @Nullable String words,
        @Nullable String revision,
        @Nullable String form) {

    static NoteForm empty(int revision, boolean checked) {
        return new NoteForm(
                String.valueOf(checked),
                "",
                String.valueOf(revision),
                UUID.randomUUID().toString());
    }

    /// The same words on top of what stands there now.
    NoteForm on(int present) {
        return new NoteForm(checked, words, String.valueOf(present), form);
    }

    public boolean isChecked() {
        return "true".equals(checked);
    }

    NotingItems.Wanted toWanted() {
        return new NotingItems.Wanted(isChecked(), words, Typed.seen(revision));
    }
}
