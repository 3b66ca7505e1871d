package vn.cotmoc.rollups;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rule of one indicator with every decision about it.
public record RulePage(
        String slug,
        String resolution,
        String code,
        String label,
        boolean mayDecide,
        @Nullable String terms,
        int revision,
        List<Former> history) {

    public record Former(
            int revision, @Nullable String terms, String from, String reason, String author, boolean illustrative) {}
}
