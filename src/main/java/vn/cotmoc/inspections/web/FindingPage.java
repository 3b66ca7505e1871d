package vn.cotmoc.inspections.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.inspections.Finding.Step;
import vn.cotmoc.inspections.FindingState;
import vn.cotmoc.inspections.Findings.Opened;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.users.CurrentUser;

/// One finding with what was said of it since, and what this person may say.
record FindingPage(
        FindingLine finding,
        @Nullable String inspectionHref,
        List<StepLine> steps,
        int revision,
        boolean mayReject,
        List<Choices> possible) {

    record StepLine(String stateKey, String words, String document, String dueOn, String author, String at) {}

    static FindingPage of(Opened opened, CurrentUser user, LocalDate today, Saying saying, Locale locale) {
        var finding = opened.finding();
        return new FindingPage(
                FindingLine.of(finding, today),
                user.mayAudit(finding.province()) ? "/inspections/" + finding.inspection() : null,
                opened.steps().stream().map(FindingPage::line).toList(),
                finding.revision(),
                opened.possible().contains(FindingState.REJECTED),
                Choices.plain(opened.possible().stream()
                        .map(state -> new Choices.Choice(state.name(), saying.say("inspections.step." + state, locale)))
                        .toList()));
    }

    private static StepLine line(Step step) {
        return new StepLine(
                "inspections.state." + step.state(),
                step.words(),
                step.document() == null ? "" : step.document(),
                step.dueOn() == null ? "" : Vietnamese.date(step.dueOn()),
                step.authorName(),
                Vietnamese.moment(step.at()));
    }

    public boolean maySay() {
        return !possible.getFirst().choices().isEmpty();
    }

    /// The step that somebody else has taken meanwhile.
    public @Nullable StepLine last() {
        return steps.isEmpty() ? null : steps.getLast();
    }
}
