package vn.cotmoc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import vn.cotmoc.tasks.Act;
import vn.cotmoc.tasks.DecidingOnTasks;
import vn.cotmoc.tasks.ReportingOnTasks;
import vn.cotmoc.tasks.StepAsked;
import vn.cotmoc.tasks.TaskId;
import vn.cotmoc.tasks.TaskOutcome;
import vn.cotmoc.tasks.TypedDay;

/// Work on tasks as people take it down, one step on top of the other.
public final class TaskDesk {

    /// The only time of a task that is due once.
    public static final String ONCE = "ONCE";

    private final People people;
    private final ReportingOnTasks reporting;
    private final DecidingOnTasks deciding;

    public TaskDesk(People people, ReportingOnTasks reporting, DecidingOnTasks deciding) {
        this.people = people;
        this.reporting = reporting;
        this.deciding = deciding;
    }

    /// The leading agency says that it is done, with a document to show.
    public void finished(String who, String task, String occurrence, String words, String number) {
        var wanted = new ReportingOnTasks.Wanted(
                null, Act.Standing.DONE, words, null, number, TypedDay.of(null), null, null, null);
        keeps(people.as(
                who,
                () -> reporting
                        .report(asked(task, occurrence), wanted, people.user(who))
                        .orElseThrow()));
    }

    public void confirmed(String who, String task, String occurrence) {
        keeps(people.as(
                who,
                () -> deciding.confirm(asked(task, occurrence), "Đồng ý.", people.user(who))
                        .orElseThrow()));
    }

    public void returned(String who, String task, String occurrence, String why) {
        keeps(people.as(
                who,
                () -> deciding.returnForCorrection(asked(task, occurrence), why, people.user(who))
                        .orElseThrow()));
    }

    public void extended(String who, String task, String occurrence, String until) {
        keeps(people.as(
                who,
                () -> deciding.extend(asked(task, occurrence), TypedDay.of(until), "Vì mưa lũ.", people.user(who))
                        .orElseThrow()));
    }

    private static StepAsked asked(String task, String occurrence) {
        int seen = OwnerDatabase.jdbc()
                .sql(
                        "select coalesce(max(revision), 0) from task_step where task_id = cast(? as uuid) and occurrence = ?")
                .params(task, occurrence)
                .query(Integer.class)
                .single();
        return new StepAsked(TaskId.of(task), occurrence, seen, UUID.randomUUID());
    }

    private static void keeps(TaskOutcome outcome) {
        assertThat(outcome).isInstanceOf(TaskOutcome.Kept.class);
    }
}
