package vn.cotmoc.drafts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of edits: all of them were done, or none.
public sealed interface Editing {

    /// The rows as they stand now, without the removed ones, in the order of the edits.
    record Saved(List<DraftRow> rows) implements Editing {
        public Saved {
            rows = List.copyOf(rows);
        }
    }

    /// Somebody else was faster at some rows: what was wanted, and what stands there now.
    record Conflict(List<Clash> clashes) implements Editing {
        public Conflict {
            clashes = List.copyOf(clashes);
        }
    }

    /// The draft was published or discarded in the meantime.
    record Closed() implements Editing {}

    /// @param theirs null where the row was removed
    record Clash(Edit yours, @Nullable DraftRow theirs) {}
}
