package vn.cotmoc.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import vn.cotmoc.testing.KeepsTasks;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.TaskDesk;
import vn.cotmoc.testing.Visitors;

/// What people are told of tasks, each once. Sở Y tế leads task 11, every year until 31/12; Sở Nông nghiệp và Môi
/// trường
/// leads task 15, continuously, and task 3, whose day has been extended.
@PortalTest
@ExtendWith(KeepsTasks.class)
class TaskNoticesTests {

    private static final String SLUG = "dien-bien-24-nq-tu-2026";
    private static final String HEALTH = "canbo.yte";
    private static final String APPROVER = "duyet.dienbien";
    private static final String YEAR = "2026";

    @Autowired
    private People people;

    @Autowired
    private Visitors visitors;

    private ReminderDesk reminders;
    private TaskDesk tasks;
    private String task;

    @BeforeEach
    void atTheDesks(@Autowired AutowireCapableBeanFactory beans) {
        reminders = beans.createBean(ReminderDesk.class);
        tasks = beans.createBean(TaskDesk.class);
        task = KeepsTasks.task(SLUG, "11");
        ReminderDesk.clear();
    }

    @AfterEach
    void leaveNothing() {
        ReminderDesk.clear();
    }

    private void round(String day, String who) {
        reminders.raisingAt(day + "T02:00:00Z").raiseFor(people.user(who));
    }

    private static List<String> told(String who, String number) {
        return OwnerDatabase.jdbc().sql("""
                        select to_char(n.raised_at at time zone 'Asia/Ho_Chi_Minh', 'MM-DD') || ' ' || n.kind || coalesce(' ' || n.days, '')
                        from notice n join account a on a.id = n.account_id
                        where a.username = ? and n.code = ? and n.task_id is not null order by n.raised_at, n.kind
                        """).params(who, number).query(String.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    @Test
    void whatIsSilentOrNearIsToldOnceAndOnlyToWhoLeadsIt() {
        round("2026-11-22", "canbo.nnmt");
        round("2026-11-23", "canbo.nnmt");
        round("2026-11-22", HEALTH);
        assertThat(told("canbo.nnmt", "15")).containsExactly("11-22 TASK_SILENT 53");
        assertThat(told("canbo.nnmt", "3")).singleElement().asString().startsWith("11-22 TASK_DUE ");
        assertThat(told("canbo.nnmt", "13")).as("done").isEmpty();
        assertThat(told(HEALTH, "15")).isEmpty();
    }

    @Test
    void whatWaitsForAConfirmationIsToldTheNextDayAndWhatIsSentBackAtOnce() {
        tasks.finished(HEALTH, task, YEAR, "Đã tiêm đủ.", "97/BC-SYT");
        round("2026-11-23", APPROVER);
        round("2026-11-24", APPROVER);
        assertThat(told(APPROVER, "11")).containsExactly("11-23 TASK_WAITING");
        tasks.returned(APPROVER, task, YEAR, "Thiếu số liệu xã.");
        assertThat(told(HEALTH, "11")).singleElement().asString().endsWith(" TASK_RETURNED");
        assertThat(told("canbo.nnmt", "11")).isEmpty();
        assertThat(told("canbo.laichau", "11")).isEmpty();
        assertThat(visitors.person(HEALTH).get("/notices"))
                .bodyText()
                .contains("Báo cáo của nhiệm vụ 11.", "bị trả lại", "/tasks/" + task)
                .doesNotContain("Thiếu số liệu xã");
    }

    @Test
    void whoHasReportedItIsNotToldThatItWaits() {
        tasks.finished(HEALTH, task, YEAR, "Đã tiêm đủ.", "97/BC-SYT");
        round("2026-11-23", HEALTH);
        assertThat(told(HEALTH, "11")).isEmpty();
    }
}
