package vn.cotmoc.assignments;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.tasks.StateChip;

/// What the four views of the tasks have in common: the sentence, the counts, the filter, and the ways to each other.
public record TaskFrame(
        String sentence,
        List<Count> counts,
        TaskFilter filter,
        boolean filtered,
        TaskChoices choices,
        List<Tab> tabs,
        String clearHref,
        List<FileLink> files,
        @Nullable String remindHref,
        boolean illustrative) {

    /// How many tasks stand somewhere, and where they are listed.
    public record Count(String words, String href, StateChip chip) {}

    /// The same tasks as a file to take away.
    public record FileLink(String key, String href) {}

    public record Tab(String key, String href, boolean current) {}

    /// The views of the same tasks.
    public enum View {
        LIST(""),
        BOARD("/board"),
        CALENDAR("/calendar"),
        TIMELINE("/timeline");

        private final String path;

        View(String path) {
            this.path = path;
        }

        String href() {
            return "/tasks" + path;
        }
    }
}
