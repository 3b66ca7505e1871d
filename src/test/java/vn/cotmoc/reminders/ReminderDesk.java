package vn.cotmoc.reminders;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.PlatformTransactionManager;
import vn.cotmoc.reminders.Notice.Kind;
import vn.cotmoc.reminders.Preference.Language;
import vn.cotmoc.reporting.WaitingReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.users.Staff;

/// The work of the rounds at moments of one's choice, and what it has left in the database.
final class ReminderDesk {

    static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    private final AutowireCapableBeanFactory beans;
    private final People people;
    private final Staff staff;
    private final Owing owing;
    private final WaitingReports waiting;
    private final OwingTasks tasks;
    private final Preferences preferences;
    private final DigestMail mail;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;

    ReminderDesk(
            AutowireCapableBeanFactory beans,
            People people,
            Staff staff,
            Owing owing,
            WaitingReports waiting,
            OwingTasks tasks,
            Preferences preferences,
            DigestMail mail,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.beans = beans;
        this.people = people;
        this.staff = staff;
        this.owing = owing;
        this.waiting = waiting;
        this.tasks = tasks;
        this.preferences = preferences;
        this.mail = mail;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    static void clear() {
        for (String table : List.of("notice", "digest", "reminder_day", "reminder_setting"))
            OwnerDatabase.jdbc().sql("delete from " + table).update();
    }

    RaisingNotices raisingAt(String moment) {
        return new RaisingNotices(staff, owing, waiting, tasks, jdbc, transactions, at(Instant.parse(moment)));
    }

    Digests digestsAt(Instant moment) {
        return (Digests) beans.initializeBean(new Digests(jdbc, preferences, at(moment)), "digests");
    }

    SendingDigests sendingAt(Instant moment, ObjectProvider<JavaMailSender> server) {
        return new SendingDigests(digestsAt(moment), mail, server);
    }

    private static Clock at(Instant moment) {
        return Clock.fixed(moment, HANOI);
    }

    void wants(String who, Language language, Kind... quiet) {
        var user = people.user(who);
        var wanted = new Preference(who + "@example.vn", language, 7, Set.of(quiet));
        people.as(who, () -> {
            preferences.keep(wanted, user);
            return wanted;
        });
    }

    /// A notice as if something had happened at the moment.
    static void happened(String who, Kind kind, String subject, Instant moment) {
        boolean value = kind == Kind.RETURNED || kind == Kind.APPROVED;
        boolean due = kind == Kind.DUE || kind == Kind.OVERDUE;
        OwnerDatabase.jdbc()
                .sql("""
                        insert into notice (account_id, kind, subject, raised_at, period, amount, due_on, days, slug, code, about)
                        select a.id, :kind, :subject, :moment, '2026', 5, cast(:due as date), :days, :slug, :code, 'Tỷ lệ hộ nghèo <đa chiều>'
                        from account a where a.username = :who
                        """)
                .param("kind", kind.name())
                .param("subject", subject)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("due", due ? "2026-12-14" : null)
                .param("days", due ? 7 : null)
                .param("slug", value ? "dien-bien-24-nq-tu-2026" : null)
                .param("code", value ? "3.1" : null)
                .param("who", who)
                .update();
    }

    /// Day, kind and number of days of what somebody was told, oldest first.
    static List<String> told(String who, String period) {
        return OwnerDatabase.jdbc()
                .sql("""
                        select to_char(n.raised_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') || ' ' || n.kind || coalesce(' ' || n.days, '')
                        from notice n join account a on a.id = n.account_id
                        where a.username = ? and n.period = ? order by n.raised_at, n.kind
                        """)
                .param(who)
                .param(period)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
