package vn.cotmoc.reviews;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A task of a reviewed resolution, and what had become of it.
public record FrozenTask(
        String number,
        String content,
        List<String> monitoring,
        List<String> lead,
        List<String> coordinating,
        @Nullable String deadline,
        @Nullable String state,
        @Nullable String stateWords,
        @Nullable String product,
        @Nullable String next) {

    public FrozenTask {
        monitoring = List.copyOf(monitoring);
        lead = List.copyOf(lead);
        coordinating = List.copyOf(coordinating);
    }
}
