package vn.cotmoc.reviews;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A task of a reviewed resolution, and what had become of it.
///
/// @param reported whether a leading agency had said anything of what it was asked for last
/// @param behind whether its last day was over, or a quarter had passed in silence
public record FrozenTask(
        String number,
        String content,
        List<String> monitoring,
        List<String> lead,
        List<String> coordinating,
        @Nullable String deadline,
        String state,
        String stateWords,
        boolean reported,
        boolean behind,
        @Nullable String product,
        @Nullable String next,
        @Nullable String difficulty,
        @Nullable String proposal) {

    public FrozenTask {
        monitoring = List.copyOf(monitoring);
        lead = List.copyOf(lead);
        coordinating = List.copyOf(coordinating);
    }
}
