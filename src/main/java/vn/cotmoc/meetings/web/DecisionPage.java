package vn.cotmoc.meetings.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.meetings.Choices;
import vn.cotmoc.meetings.Choices.Choice;
import vn.cotmoc.meetings.Decision.Step;
import vn.cotmoc.meetings.DecisionState;
import vn.cotmoc.meetings.FollowingDecisions;
import vn.cotmoc.meetings.MeetingDecisions.History;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.users.CurrentUser;

/// One decision with what became of it, and what this person may say of it.
record DecisionPage(
        DecisionLine decision, boolean seesMeeting, List<StepLine> steps, int revision, List<Choices> possible) {

    record StepLine(int revision, String stateKey, String note, String document, String author, String moment) {}

    static DecisionPage of(History history, CurrentUser user, LocalDate today, Saying saying, Locale locale) {
        var decision = history.decision();
        var possible = FollowingDecisions.possible(decision, user).stream()
                .map(state ->
                        new Choice(state.name(), saying.say("meetings.step." + word(state, decision.state()), locale)))
                .toList();
        return new DecisionPage(
                DecisionLine.of(decision, today),
                user.overlooks(decision.province()),
                history.steps().stream().map(DecisionPage::line).toList(),
                decision.revision(),
                List.of(new Choices(null, possible)));
    }

    private static String word(DecisionState next, DecisionState present) {
        return next == DecisionState.OPEN && present != DecisionState.OPEN ? "REOPEN" : next.name();
    }

    private static StepLine line(Step step) {
        return new StepLine(
                step.revision(),
                "meetings.state." + step.state(),
                step.note(),
                step.document() == null ? "" : step.document(),
                step.authorName(),
                Vietnamese.moment(step.recordedAt()));
    }

    public boolean maySay() {
        return !possible.getFirst().choices().isEmpty();
    }

    /// The step that somebody else has taken meanwhile.
    public @Nullable StepLine last() {
        return steps.isEmpty() ? null : steps.getLast();
    }
}
