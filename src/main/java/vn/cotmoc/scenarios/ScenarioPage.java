package vn.cotmoc.scenarios;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.progress.VerdictChip;

/// *Kịch bản*: what a whole resolution would look like if several of its indicators went as somebody supposes.
public record ScenarioPage(
        String id,
        String slug,
        String resolution,
        Head head,
        boolean illustrative,
        int today,
        int indicators,
        String sentence,
        List<Count> counts,
        List<Row> rows,
        Form form) {

    public record Head(
            String name,
            String note,
            String author,
            String moment,
            int revision,
            boolean mine,
            boolean shared,
            boolean withdrawn) {}

    /// How many rows have a verdict today, and how many would have it.
    public record Count(VerdictChip chip, int now, int then) {
        public boolean isChanged() {
            return now != then;
        }
    }

    /// An indicator of which something is supposed or wanted; `href` leads to its own page with the same values.
    public record Row(
            String code,
            String label,
            String unit,
            String href,
            List<String> supposed,
            List<String> wanted,
            VerdictChip now,
            @Nullable VerdictChip then,
            String required,
            String agency) {}

    public record Form(
            String name,
            String note,
            boolean shared,
            @Nullable String wrong) {}
}
