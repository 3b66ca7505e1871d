package vn.cotmoc.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A task of a reviewed resolution, and what had become of it.
///
/// @param reported whether a leading agency had said anything of what it was asked for last
/// @param behind whether its last day was over, or a quarter had passed in silence
/// @param next its next last day in words; `nextOn` as a day, in reviews since format 2
/// @param later how many of its times are still to come after a year that is done, and `year` that year
/// @param automatic the state that follows from what was reported, where a person has set another for `reason`
/// @param moved how its last day was moved, one sentence for each time
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
        @Nullable LocalDate nextOn,
        @Nullable Integer year,
        int later,
        @Nullable String automatic,
        @Nullable String reason,
        List<String> moved,
        @Nullable String difficulty,
        @Nullable String proposal) {

    public FrozenTask {
        monitoring = List.copyOf(monitoring);
        lead = List.copyOf(lead);
        coordinating = List.copyOf(coordinating);
        // Format 1 said nothing of it.
        moved = List.copyOf(Objects.requireNonNullElse(moved, List.of()));
    }
}
