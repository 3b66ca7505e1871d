package vn.cotmoc.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.cotmoc.tasks.Act;
import vn.cotmoc.tasks.DecidingOnTasks;
import vn.cotmoc.tasks.HoldingSteps;
import vn.cotmoc.tasks.ReportingOnTasks;
import vn.cotmoc.tasks.StepAsked;
import vn.cotmoc.tasks.TaskId;
import vn.cotmoc.tasks.TaskStep;
import vn.cotmoc.tasks.TypedDay;
import vn.cotmoc.testing.KeepsTasks;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.TaskDesk;

/// Officers with files beside what was said of task 11 of 24-NQ/TU, led by Sở Y tế, for 2026.
final class TaskFilesDesk {

    static final String HEALTH = "canbo.yte";
    static final String OFFICE = "duyet.dienbien";

    final String task = KeepsTasks.task("dien-bien-24-nq-tu-2026", "11");
    private final People people;
    private final HoldingSteps steps;
    private final ReportingOnTasks reporting;
    private final DecidingOnTasks deciding;
    private final Evidence evidence;
    private final AttachingEvidence attaching;
    private final WithdrawingEvidence withdrawing;

    TaskFilesDesk(
            People people,
            HoldingSteps steps,
            ReportingOnTasks reporting,
            DecidingOnTasks deciding,
            Evidence evidence,
            AttachingEvidence attaching,
            WithdrawingEvidence withdrawing) {
        this.people = people;
        this.steps = steps;
        this.reporting = reporting;
        this.deciding = deciding;
        this.evidence = evidence;
        this.attaching = attaching;
        this.withdrawing = withdrawing;
    }

    /// A second report for 2026, on top of the illustrative one: done, with a document.
    TaskStep finished() {
        work().finished(HEALTH, task, "2026", "Đã ban hành.", "97/KH-SYT");
        return step();
    }

    /// A second report for 2026: under way.
    TaskStep underWay() {
        var asked = new StepAsked(TaskId.of(task), "2026", 1, UUID.randomUUID());
        var wanted = new ReportingOnTasks.Wanted(
                null, Act.Standing.UNDER_WAY, "Đang làm.", null, null, TypedDay.of(null), null, null, null);
        people.as(HEALTH, () -> reporting.report(asked, wanted, people.user(HEALTH)));
        return step();
    }

    TaskDesk work() {
        return new TaskDesk(people, reporting, deciding);
    }

    private TaskStep step() {
        return people.as(OFFICE, () -> steps.find(TaskId.of(task), "2026", 2)).orElseThrow();
    }

    Attaching attach(String who, TaskStep step, String name, byte[] content) {
        try {
            Path sent = Files.createTempFile("sent", "");
            try {
                Files.write(sent, content);
                var received = Optional.of(new Received(name, sent));
                return people.as(
                        who,
                        () -> attaching.attach(new Subject.Report(step), received, Details.none(), people.user(who)));
            } finally {
                Files.delete(sent);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Attachment attached(TaskStep step, String text) {
        return EvidenceDesk.attached(attach(HEALTH, step, text + ".pdf", SentFiles.pdf(text)));
    }

    Withdrawing withdraw(String who, TaskStep step, EvidenceId id, String reason) {
        return people.as(who, () -> withdrawing.withdraw(new Subject.Report(step), id, reason, people.user(who)));
    }

    List<String> seen(String who) {
        return names(people.as(who, () -> evidence.of(TaskId.of(task))));
    }

    static List<String> names(List<Filed> files) {
        return files.stream().map(filed -> filed.file().fileName()).toList();
    }

    boolean isHandedOut(String who, TaskStep step, EvidenceId id) {
        var download = people.as(who, () -> evidence.open(new Subject.Report(step), id));
        try {
            if (download.isPresent()) download.get().close();
            return download.isPresent();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
