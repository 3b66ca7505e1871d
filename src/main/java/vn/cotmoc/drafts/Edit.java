package vn.cotmoc.drafts;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a person wants done to one row of a draft, based on the version that the person saw.
public sealed interface Edit {

    /// A new row behind another; at the end of its sheet where none is named.
    record Add(
            Sheet sheet,
            Map<String, String> cells,
            @Nullable DraftRowId behind) implements Edit {
        public Add {
            cells = Map.copyOf(cells);
        }
    }

    /// All cells of a row anew; who writes a row stands behind it.
    record Change(DraftRowId row, int version, Map<String, String> cells) implements Edit {
        public Change {
            cells = Map.copyOf(cells);
        }
    }

    record Remove(DraftRowId row, int version) implements Edit {}
}
