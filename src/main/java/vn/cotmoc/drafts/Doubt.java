package vn.cotmoc.drafts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a reading was unsure of: at which cell of its row, why (the words stand in the message bundles behind
/// `drafts.doubt.`), and with which particulars.
public record Doubt(@Nullable String column, String reason, List<String> arguments) {

    /// A reading found something else than what stood in the cell before: the argument is what stood there.
    public static final String REPLACED = "replaced";

    public Doubt {
        arguments = List.copyOf(arguments);
    }

    public static Doubt of(@Nullable String column, String reason, String... arguments) {
        return new Doubt(column, reason, List.of(arguments));
    }
}
