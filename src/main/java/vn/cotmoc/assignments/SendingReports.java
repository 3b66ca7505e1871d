package vn.cotmoc.assignments;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cotmoc.assignments.Sending.Answered;
import vn.cotmoc.assignments.Sending.FileRefused;
import vn.cotmoc.evidence.About;
import vn.cotmoc.evidence.Attaching;
import vn.cotmoc.evidence.AttachingEvidence;
import vn.cotmoc.evidence.Checked;
import vn.cotmoc.evidence.Checking;
import vn.cotmoc.evidence.Details;
import vn.cotmoc.evidence.Fault;
import vn.cotmoc.evidence.Received;
import vn.cotmoc.evidence.Subject;
import vn.cotmoc.tasks.Contributors;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.FollowedTasks;
import vn.cotmoc.tasks.HoldingSteps;
import vn.cotmoc.tasks.StepAsked;
import vn.cotmoc.tasks.TaskOutcome;
import vn.cotmoc.tasks.TaskRights;
import vn.cotmoc.users.CurrentUser;

/// Takes down what is said of a task together with the file that shows it: neither is kept without the other.
@Service
public class SendingReports {

    private final FollowedTasks tasks;
    private final Contributors contributors;
    private final HoldingSteps steps;
    private final AttachingEvidence attaching;
    private final TransactionTemplate transactions;

    SendingReports(
            FollowedTasks tasks,
            Contributors contributors,
            HoldingSteps steps,
            AttachingEvidence attaching,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.contributors = contributors;
        this.steps = steps;
        this.attaching = attaching;
        this.transactions = new TransactionTemplate(transactions);
    }

    /// A file that somebody has chosen, and what it shows.
    public record Chosen(Received file, Details details) {}

    /// @param saying takes the words down, by the rules of the task
    public Sending send(
            StepAsked asked, Optional<Chosen> chosen, CurrentUser user, Supplier<Optional<TaskOutcome>> saying) {
        var task = chosen.isEmpty() ? Optional.<FollowedTask>empty() : tasks.find(asked.task());
        // Nobody has a file looked at who has nothing to say here: the rules of the task refuse him.
        if (chosen.isEmpty() || task.filter(found -> speaks(found, user)).isEmpty()) return new Answered(saying.get());
        var about = new About(
                task.get().head().path() + "/" + asked.occurrence(),
                task.get().head().province().value());
        var details = chosen.get().details();
        return switch (attaching.check(about, Optional.of(chosen.get().file()), details)) {
            case Checking.Unsound(var fault) -> new FileRefused(fault);
            case Checking.Sound(var file) -> keep(asked, file, details, user, saying);
        };
    }

    private boolean speaks(FollowedTask task, CurrentUser user) {
        return !new TaskRights(task, user).reportsFor().isEmpty()
                || !contributors.voices(task, user).isEmpty();
    }

    private Sending keep(
            StepAsked asked, Checked file, Details details, CurrentUser user, Supplier<Optional<TaskOutcome>> saying) {
        Sending sending = transactions.execute(status -> {
            var outcome = saying.get();
            return outcome.filter(TaskOutcome.Kept.class::isInstance).isEmpty()
                    ? new Answered(outcome)
                    : attach(asked, file, details, user, status)
                            .<Sending>map(FileRefused::new)
                            .orElseGet(() -> new Answered(outcome));
        });
        if (sending == null) throw new IllegalStateException("nothing came of " + asked);
        return sending;
    }

    private Optional<Fault> attach(
            StepAsked asked, Checked file, Details details, CurrentUser user, TransactionStatus status) {
        var step = steps.of(asked.task(), asked.occurrence(), asked.form()).orElseThrow();
        return switch (attaching.keep(new Subject.Report(step), file, details, user)) {
            case Attaching.Attached _ -> Optional.empty();
            case Attaching.Refused(var fault) -> {
                // The same form once more: its file stands there already.
                if (fault.reason() == Fault.Reason.ALREADY_HERE) yield Optional.empty();
                status.setRollbackOnly();
                yield Optional.of(fault);
            }
        };
    }
}
