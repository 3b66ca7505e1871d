package vn.cotmoc.assignments.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.web.Typed;
import vn.cotmoc.tasks.LinkedIndicator;
import vn.cotmoc.tasks.LinkingIndicators;

/// Which indicator a task serves, or no longer serves, and why, as it was typed.
record LinkForm(
        @Nullable String indicator,
        @Nullable String linked,
        @Nullable String words,
        @Nullable String revision,
        @Nullable String form) {

    static LinkForm empty() {
        return new LinkForm(null, "true", null, "0", UUID.randomUUID().toString());
    }

    /// A link to be taken back.
    static LinkForm of(LinkedIndicator one) {
        return new LinkForm(
                one.id().toString(),
                "false",
                null,
                String.valueOf(one.revision()),
                UUID.randomUUID().toString());
    }

    /// The same words on top of what stands there now.
    LinkForm on(int present) {
        return new LinkForm(indicator, linked, words, String.valueOf(present), form);
    }

    LinkingIndicators.Wanted toWanted() {
        return new LinkingIndicators.Wanted(Typed.id(indicator), !"false".equals(linked), words, Typed.seen(revision));
    }
}
