package vn.cotmoc.evidence.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.evidence.Evidence;
import vn.cotmoc.evidence.EvidenceAddress;
import vn.cotmoc.evidence.Subject;
import vn.cotmoc.evidence.web.DrawingEvidence.Standing;
import vn.cotmoc.evidence.web.EvidencePage.Crumb;
import vn.cotmoc.evidence.web.EvidencePage.Head;
import vn.cotmoc.evidence.web.EvidencePages.Described;
import vn.cotmoc.targets.Phrase;
import vn.cotmoc.tasks.HoldingSteps;
import vn.cotmoc.tasks.TaskStep;
import vn.cotmoc.users.CurrentUser;

/// Says whose files stand beside a report on a task, and whether one can be added.
@Component
class DescribingReports {

    private final Evidence evidence;
    private final HoldingSteps holding;
    private final DrawingEvidence drawing;

    DescribingReports(Evidence evidence, HoldingSteps holding, DrawingEvidence drawing) {
        this.evidence = evidence;
        this.holding = holding;
        this.drawing = drawing;
    }

    Described about(TaskStep step, CurrentUser user, Locale locale) {
        var subject = new Subject.Report(step);
        String closed = closed(step, user, locale);
        var standing = new Standing(
                subject, step.revision(), 0, closed == null && !step.isBeforeDeciders(), evidence.elsewhere(subject));
        return new Described(head(step, locale), standing, closed);
    }

    private @Nullable String closed(TaskStep step, CurrentUser user, Locale locale) {
        if (!holding.maySpeak(step, user)) return "";
        return step.isConfirmed() ? drawing.say(locale, "evidence.fault.CONFIRMED") : null;
    }

    private Head head(TaskStep step, Locale locale) {
        var task = step.task();
        String page = "/tasks/%s?occurrence=%s".formatted(step.id(), step.key());
        String label = say(step.occurrence().occurrence().label(), locale);
        String speaker = Objects.requireNonNullElse(step.step().speaker(), "");
        return new Head(
                drawing.say(locale, "evidence.task.title", task.number()),
                List.of(new Crumb(task.number() + ". " + task.content(), page + "#steps")),
                label,
                speaker.isEmpty() ? label : "%s, %s".formatted(label, speaker),
                EvidenceAddress.of(step));
    }

    private String say(Phrase phrase, Locale locale) {
        return drawing.say(locale, phrase.key(), phrase.arguments().toArray());
    }
}
