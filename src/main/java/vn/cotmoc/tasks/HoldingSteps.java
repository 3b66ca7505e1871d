package vn.cotmoc.tasks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.tasks.TaskRights.Voice;
import vn.cotmoc.users.CurrentUser;

/// For what belongs to a report on a task without being part of it: which report it is, whether a person may speak
/// there, and where it stands while nobody moves it.
@Service
public class HoldingSteps {

    private final FollowedTasks tasks;
    private final Contributors contributors;
    private final StepLedger ledger;
    private final JdbcClient jdbc;

    HoldingSteps(FollowedTasks tasks, Contributors contributors, StepLedger ledger, JdbcClient jdbc) {
        this.tasks = tasks;
        this.contributors = contributors;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public boolean isKnown(TaskId id) {
        return tasks.find(id).isPresent();
    }

    /// Empty where the person may not know the task, or nobody has spoken of its own work there.
    @Transactional(readOnly = true)
    public Optional<TaskStep> find(TaskId id, String occurrence, int revision) {
        return tasks.find(id)
                .flatMap(task -> task.occurrence(occurrence)
                        .flatMap(one -> one.steps().stream()
                                .filter(step -> step.revision() == revision && step.isSpoken())
                                .map(step -> new TaskStep(task, one, step))
                                .findFirst()));
    }

    /// The step that a form has left, for what was sent along with it.
    @Transactional(readOnly = true)
    public Optional<TaskStep> of(TaskId id, String occurrence, UUID form) {
        return jdbc.sql("select revision from task_step where task_id = ? and occurrence = ? and form_id = ?")
                .params(id.value(), occurrence, form)
                .query(Integer.class)
                .optional()
                .flatMap(revision -> find(id, occurrence, revision));
    }

    /// Whether the person speaks for whoever has spoken there.
    @Transactional(readOnly = true)
    public boolean maySpeak(TaskStep step, CurrentUser user) {
        var rights = new TaskRights(step.task(), user);
        List<Voice> voices = switch (step.step().act()) {
            case Act.Reported _ -> rights.reportsFor();
            case Act.Added _ -> contributors.voices(step.task(), user);
            case Act.Confirmed _, Act.Returned _, Act.Extended _, Act.Overridden _, Act.Released _ -> List.of();
        };
        return voices.stream().anyMatch(voice -> voice.spoke(step.step()));
    }

    /// Waits for its turn and holds the task until the transaction ends; the step as it stands now.
    @Transactional(propagation = Propagation.MANDATORY)
    public TaskStep hold(TaskStep seen) {
        ledger.hold(seen.id());
        return find(seen.id(), seen.key(), seen.revision()).orElseThrow();
    }
}
