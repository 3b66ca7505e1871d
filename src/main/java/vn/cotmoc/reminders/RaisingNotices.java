package vn.cotmoc.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cotmoc.reminders.Notice.Kind;
import vn.cotmoc.reminders.Owing.Debt;
import vn.cotmoc.reporting.WaitingReports;
import vn.cotmoc.reporting.WaitingReports.Waiting;
import vn.cotmoc.users.AccountId;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Scope;
import vn.cotmoc.users.Staff;

/// Once a day and person: what is due or overdue, and what waits for a decision.
@Component
class RaisingNotices {

    private static final Logger log = LoggerFactory.getLogger(RaisingNotices.class);
    private static final int WEEK = 7;

    private final Staff staff;
    private final Owing owing;
    private final WaitingReports waiting;
    private final OwingTasks tasks;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    RaisingNotices(
            Staff staff,
            Owing owing,
            WaitingReports waiting,
            OwingTasks tasks,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.staff = staff;
        this.owing = owing;
        this.waiting = waiting;
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// For everybody whose day has not been worked out yet; one person's trouble is nobody else's.
    void raise() {
        LocalDate today = LocalDate.now(clock);
        for (AccountId id : Scope.asSystem(() -> transactions.execute(_ -> open(today)))) {
            try {
                var person = Scope.asSystem(() -> staff.person(id));
                raiseFor(person);
            } catch (DataAccessException | TransactionException broken) {
                log.warn("the reminders of account {} could not be worked out and will be tried again", id, broken);
            }
        }
    }

    private List<AccountId> open(LocalDate today) {
        var done = jdbc.sql("select account_id from reminder_day where day = ?")
                .param(today)
                .query(UUID.class)
                .set();
        return staff.reportingOrDeciding(today).stream()
                .filter(id -> !done.contains(id.value()))
                .toList();
    }

    /// With the person's own eyes: row-level security lets nothing through that he may not know.
    void raiseFor(CurrentUser person) {
        LocalDate today = LocalDate.now(clock);
        Scope.as(person, () -> {
            transactions.executeWithoutResult(_ -> {
                if (!claim(person, today)) return;
                owing.of(person, today).forEach(debt -> due(person, debt, today));
                waiting(person, today);
                tasks.of(person, today).forEach(debt -> task(person, debt));
            });
            return person;
        });
    }

    // Whoever comes second waits for the first, and then finds the day taken; if the first fails, it is his.
    private boolean claim(CurrentUser person, LocalDate today) {
        return jdbc.sql("insert into reminder_day (account_id, day) values (?, ?) on conflict do nothing")
                        .param(person.id().value())
                        .param(today)
                        .update()
                == 1;
    }

    private void due(CurrentUser person, Debt debt, LocalDate today) {
        Optional<Urgency> urgency = Urgency.of(debt.dueOn(), today);
        urgency.ifPresent(near -> insert("""
                        insert into notice (account_id, kind, subject, raised_at, period, place, amount, due_on, days, about)
                        values (:account, :kind, :subject, :now, :period, :place, :amount, :due, :days, :about)
                        on conflict do nothing
                        """, person, near.kind(), debt.subject() + "/" + near.step())
                .param("period", debt.period().period().toString())
                .param("place", debt.place())
                .param("amount", debt.amount())
                .param("due", debt.dueOn())
                .param("days", near.days())
                .param("about", debt.about())
                .update());
    }

    /// What was sent until yesterday evening: told when something new has come, and again each week while anything
    /// waits.
    private void waiting(CurrentUser person, LocalDate today) {
        var days = waiting.of(person).stream()
                .filter(one -> !one.own())
                .map(this::sentOn)
                .filter(day -> day.isBefore(today))
                .toList();
        days.stream()
                .max(LocalDate::compareTo)
                .ifPresent(newest -> insert(
                                """
                        insert into notice (account_id, kind, subject, raised_at, amount)
                        values (:account, :kind, :subject, :now, :amount) on conflict do nothing
                        """,
                                person,
                                Kind.WAITING,
                                newest + "/week " + ChronoUnit.DAYS.between(newest, today) / WEEK)
                        .param("amount", days.size())
                        .update());
    }

    private void task(CurrentUser person, OwingTasks.Debt debt) {
        insert("""
                        insert into notice (account_id, kind, subject, raised_at, amount, due_on, days, code, about, task_id)
                        values (:account, :kind, :subject, :now, 1, cast(:due as date), cast(:days as int), :number, :content, :task)
                        on conflict do nothing
                        """, person, debt.kind(), debt.subject())
                .param("due", debt.due())
                .param("days", debt.days())
                .param("number", debt.number())
                .param("content", debt.content())
                .param("task", debt.task().value())
                .update();
    }

    private LocalDate sentOn(Waiting one) {
        return one.figure().recordedAt().atZone(clock.getZone()).toLocalDate();
    }

    private JdbcClient.StatementSpec insert(String sql, CurrentUser person, Kind kind, String subject) {
        return jdbc.sql(sql)
                .param("account", person.id().value())
                .param("kind", kind.name())
                .param("subject", subject)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC));
    }
}
