package vn.cotmoc.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.tasks.TaskId;
import vn.cotmoc.tasks.TaskState;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.testing.KeepsMeetings;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.TaskDesk;
import vn.cotmoc.testing.Visitors;

/// A decision is carried out by its task: done when the task is, late when the task is, and off when an editor says so.
@PortalTest
@ExtendWith(KeepsMeetings.class)
class DecisionTests {

    private static final String REPORTER = "canbo.yte";
    private static final String WORDS = "Rà soát trạm y tế xã.\nBáo cáo Thường trực.";

    @Autowired
    private Visitors visitors;

    private Sittings sittings;
    private TaskDesk desk;
    private String meeting;

    @BeforeEach
    void sit(@Autowired AutowireCapableBeanFactory beans) {
        sittings = new Sittings(visitors);
        desk = beans.createBean(TaskDesk.class);
        meeting = sittings.opened("Phiên họp thử", Sittings.day(0));
    }

    @Test
    void theAgencyReportsOnTheTaskAndTheDecisionIsDoneWhenTheTaskIs() {
        String decision = sittings.decided(meeting, WORDS, Sittings.day(39));
        String task = Sittings.task(decision);
        assertThat(visitors.person(REPORTER).get("/work")).bodyText().contains("href=\"/decisions\"");
        assertThat(visitors.person(REPORTER).get("/decisions"))
                .bodyText()
                .contains("1 kết luận đang thực hiện, trong đó 0 quá hạn", "/decisions/" + decision);
        assertThat(visitors.person(REPORTER).get("/decisions/" + decision))
                .bodyText()
                .contains("/tasks/" + task);
        assertThat(visitors.person(REPORTER).get("/tasks?mine=true")).bodyText().contains("/tasks/" + task);
        desk.finished(REPORTER, task, TaskDesk.ONCE, "Đã rà soát 20 xã.", "97/BC-SYT");
        assertThat(visitors.person("lanhdao.dienbien").get("/decisions/" + decision))
                .bodyText()
                .contains("Đã rà soát 20 xã.", "97/BC-SYT", "Đang thực hiện", "Chờ xác nhận");
        desk.confirmed("duyet.dienbien", task, TaskDesk.ONCE);
        assertThat(visitors.person("lanhdao.dienbien").get("/decisions/" + decision))
                .bodyText()
                .contains("Đã hoàn thành", "Hoàn thành đúng hạn");
        assertThat(visitors.person("lanhdao.dienbien").get("/decisions"))
                .bodyText()
                .contains("0 kết luận đang thực hiện");
    }

    @Test
    void theTaskIsSeenByWhoSeesTheDecision() {
        String task = Sittings.task(sittings.decided(meeting, WORDS, Sittings.day(39)));
        assertThat(visitors.person(REPORTER).get("/tasks")).bodyText().contains("/tasks/" + task);
        assertThat(visitors.person("lanhdao.dienbien").get("/tasks?resolution=sessions"))
                .bodyText()
                .contains("/tasks/" + task, "Kết luận phiên họp");
        for (String other : List.of("canbo.nnmt", "lanhdao.laichau", "canbo.muongphang"))
            assertThat(Objects.requireNonNull(assertThat(visitors.person(other).get("/tasks"))
                            .bodyText()
                            .actual()))
                    .doesNotContain(task);
    }

    @Test
    void whatIsCalledOffEndsItsTaskAndIsTakenUpAgainWithIt() {
        String decision = sittings.decided(meeting, WORDS, Sittings.day(39));
        String task = Sittings.task(decision);
        assertThat(sittings.step(Sittings.EDITOR, decision, "CANCELLED", "Đã có nghị quyết mới.", "", 0))
                .hasStatus(302);
        assertThat(visitors.person("lanhdao.dienbien").get("/decisions/" + decision))
                .bodyText()
                .contains("Không thực hiện nữa", "Đã có nghị quyết mới.");
        assertThat(Objects.requireNonNull(assertThat(visitors.person(REPORTER).get("/tasks"))
                        .bodyText()
                        .actual()))
                .doesNotContain(task);
        assertThat(sittings.step(Sittings.EDITOR, decision, "OPEN", "Vẫn phải làm.", "", 1))
                .hasStatus(302);
        assertThat(visitors.person(REPORTER).get("/tasks")).bodyText().contains(task);
        assertThat(OwnerDatabase.jdbc()
                        .sql("select count(*) from audit_event where kind = 'decision.followed'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "canbo.yte, CANCELLED, 403",
        "canbo.yte, OPEN, 403",
        "duyet.dienbien, CANCELLED, 403",
        "bientap.dienbien, CANCELLED, 302",
        "bientap.dienbien, OPEN, 200",
        "bientap.dienbien, DONE, 200"
    })
    void onlyAnEditorCallsItOffAndNobodySaysHereThatItIsDone(String who, String state, int status) {
        String decision = sittings.decided(meeting, WORDS, Sittings.day(39));
        assertThat(sittings.step(who, decision, state, "Lý do.", "Văn bản 1", 0))
                .hasStatus(status);
        assertThat(Sittings.count("meeting_decision_step")).isEqualTo(status == 302 ? 1 : 0);
    }

    @Test
    void aStepOnWhatSomebodyElseHasMovedIsShownBesideTheirs() {
        String decision = sittings.decided(meeting, WORDS, Sittings.day(39));
        sittings.step(Sittings.EDITOR, decision, "CANCELLED", "Lời thứ nhất", "", 0);
        assertThat(sittings.step(Sittings.EDITOR, decision, "OPEN", "Lời của biên tập", "", 0))
                .hasStatus(409)
                .bodyText()
                .contains("Có người vừa cập nhật", "Lời thứ nhất", "Lời của biên tập</textarea>", "value=\"1\"");
        assertThat(Sittings.count("meeting_decision_step")).isEqualTo(1);
    }

    @Test
    void aStepSentTwiceIsTakenOnce() {
        String decision = sittings.decided(meeting, WORDS, Sittings.day(39));
        var fields = Map.of(
                "state",
                "CANCELLED",
                "note",
                "Một lần",
                "revision",
                "0",
                "form",
                UUID.randomUUID().toString());
        for (int sent = 0; sent < 2; sent++)
            assertThat(sittings.post(Sittings.EDITOR, "/decisions/" + decision + "/steps", fields))
                    .hasStatus(302);
        assertThat(Sittings.count("meeting_decision_step")).isEqualTo(1);
    }

    @ParameterizedTest(name = "due on {0}, called off {1}, its task {2}: {3}, late {4}")
    @CsvSource({
        "2026-11-22, false, , OPEN, false",
        "2026-11-21, false, , OPEN, true",
        "2026-11-21, true, , CANCELLED, false",
        "2026-11-21, false, OPEN_OVERDUE, OPEN, true",
        "2026-11-21, false, OPEN_IN_TIME, OPEN, false",
        "2026-11-21, false, DONE_LATE, DONE, false",
        "2026-11-21, true, DONE_IN_TIME, CANCELLED, false"
    })
    void whereItStandsIsWhatItsTaskSaysUnlessItIsCalledOff(
            LocalDate due, boolean off, @Nullable TaskState task, DecisionState state, boolean late) {
        var decision = decision(due, off ? DecisionState.CANCELLED : DecisionState.OPEN, task);
        assertThat(decision.state()).isEqualTo(state);
        assertThat(decision.isLate(LocalDate.of(2026, 11, 22))).isEqualTo(late);
    }

    private static Decision decision(LocalDate due, DecisionState said, @Nullable TaskState task) {
        var id = new UUID(0, 0);
        return new Decision(
                new DecisionId(id),
                new MeetingId(id),
                new UnitId(id),
                "11",
                "x",
                due,
                "x",
                1,
                "x",
                new AgencyId(id),
                "x",
                due,
                null,
                null,
                "x",
                Instant.EPOCH,
                new Decision.Step(1, said, "x", "x", "x", Instant.EPOCH),
                task == null ? null : new Decision.Work(new TaskId(id), task, due, false, "", ""));
    }
}
