package vn.cotmoc.rollups.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.allocations.Frequency;
import vn.cotmoc.allocations.Meeting;
import vn.cotmoc.allocations.Reporters;
import vn.cotmoc.allocations.RollUp;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.rollups.RulePage;

/// A rule's page with what its form offers and what is wrong with it.
record RuleView(
        String slug,
        String resolution,
        String code,
        String label,
        boolean mayDecide,
        @Nullable String terms,
        List<RulePage.Former> history,
        List<Group> frequencies,
        List<Group> rollUps,
        List<Group> meetings,
        List<Group> reporters,
        @Nullable String field,
        @Nullable String wrong,
        boolean done) {

    record Choice(String value, String words) {}

    record Group(@Nullable String words, List<Choice> choices) {}

    /// The words of what is wrong with one field.
    public @Nullable String at(String name) {
        return name.equals(field) ? wrong : null;
    }

    static RuleView of(
            RulePage page, @Nullable String field, @Nullable String wrong, boolean done, Saying saying, Locale locale) {
        return new RuleView(
                page.slug(),
                page.resolution(),
                page.code(),
                page.label(),
                page.mayDecide(),
                page.terms(),
                page.history(),
                choices("rollups.frequency.", Frequency.values(), saying, locale),
                choices("rollups.rollUp.", RollUp.Kind.values(), saying, locale),
                choices("rollups.meeting.choice.", Meeting.Kind.values(), saying, locale),
                choices("rollups.reporters.", Reporters.values(), saying, locale),
                field,
                wrong,
                done);
    }

    private static List<Group> choices(String prefix, Enum<?>[] constants, Saying saying, Locale locale) {
        return List.of(new Group(
                null,
                Arrays.stream(constants)
                        .map(constant -> new Choice(constant.name(), saying.say(prefix + constant.name(), locale)))
                        .toList()));
    }
}
