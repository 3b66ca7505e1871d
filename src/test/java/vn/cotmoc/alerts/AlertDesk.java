package vn.cotmoc.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.PlatformTransactionManager;
import vn.cotmoc.alerts.Wish.Changes;
import vn.cotmoc.alerts.Wish.Pace;
import vn.cotmoc.progress.Cause;
import vn.cotmoc.progress.VerdictWord;
import vn.cotmoc.progress.WordChanges;
import vn.cotmoc.reminders.Notices;
import vn.cotmoc.reminders.Preferences;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Scope;
import vn.cotmoc.users.Staff;

/// The rounds at moments of one's choice, verdicts that change then, and what people have been told.
final class AlertDesk {

    static final String LEADER = "lanhdao.dienbien";
    static final String SLUG = "dien-bien-24-nq-tu-2026";
    // Sunday evening and Monday, seven o'clock, in Hà Nội.
    static final Instant SUNDAY = Instant.parse("2026-11-29T12:00:00Z");
    static final Instant MONDAY = Instant.parse("2026-11-30T00:00:00Z");
    // A week before: the demonstration ends there.
    static final Instant BEFORE = Instant.parse("2026-11-23T02:00:00Z");

    private final AutowireCapableBeanFactory beans;
    private final People people;
    private final Subscriptions subscriptions;
    private final AlertPages pages;
    private final Alerts alerts;
    private final Letters letters;
    private final AlertWords words;
    private final AlertMail mail;
    private final Staff staff;
    private final WordChanges changes;
    private final Notices notices;
    private final Preferences preferences;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;

    AlertDesk(
            AutowireCapableBeanFactory beans,
            People people,
            Subscriptions subscriptions,
            AlertPages pages,
            Alerts alerts,
            Letters letters,
            AlertWords words,
            AlertMail mail,
            Staff staff,
            WordChanges changes,
            Notices notices,
            Preferences preferences,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.beans = beans;
        this.people = people;
        this.subscriptions = subscriptions;
        this.pages = pages;
        this.alerts = alerts;
        this.letters = letters;
        this.words = words;
        this.mail = mail;
        this.staff = staff;
        this.changes = changes;
        this.notices = notices;
        this.preferences = preferences;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    static Named row(String code) {
        return new Named(null, SLUG, null, code);
    }

    static Named province() {
        return new Named("11", null, null, null);
    }

    SubscriptionId follows(String who, Named named, Changes changes, Pace pace) {
        var user = people.user(who);
        var followed = people.as(who, () -> subscriptions.follow(named, new Wish(changes, pace), user));
        assertThat(followed).isInstanceOf(Following.Kept.class);
        return ((Following.Kept) followed).id();
    }

    void wantsMail(String who, String language) {
        OwnerDatabase.jdbc().sql("""
                        insert into reminder_setting (account_id, email, language) select id, username || '@example.vn', ? from account
                        where username = ?
                        """).param(language).param(who).update();
    }

    /// Another word is believed of an indicator from a moment on, as approving a value would bring about.
    static void changed(String code, VerdictWord word, Instant at) {
        changed(code, word, at, Cause.APPROVED);
    }

    static void changed(String code, VerdictWord word, Instant at, Cause cause) {
        int written = OwnerDatabase.jdbc()
                .sql("""
                        insert into verdict_change (indicator_id, province_id, as_of, year, milestone, verdict, rule, confidence, milestones, inputs,
                            fingerprint, method_version, cause, subject, illustrative, author_id, author_name, recorded_at)
                        select c.indicator_id, c.province_id, c.as_of, c.year, c.milestone, :word, c.rule, c.confidence, c.milestones, c.inputs,
                            :word, c.method_version, :cause, '2026', true, case when :cause <> 'CALENDAR' then c.author_id end,
                            case when :cause <> 'CALENDAR' then c.author_name else '' end, :at
                        from verdict_change c join indicator i on i.id = c.indicator_id join resolution r on r.id = i.resolution_id
                        where r.slug = :slug and i.code = :code and c.author_id is not null order by c.recorded_at desc, c.id desc limit 1
                        """)
                .param("word", word.name())
                .param("cause", cause.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("slug", SLUG)
                .param("code", code)
                .update();
        assertThat(written).as(code).isEqualTo(1);
    }

    private static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    void tell(Instant moment) {
        new TellingOfChanges(alerts, letters, staff, changes, notices, transactions, at(moment)).tell();
    }

    LettersToSend toSend(Instant moment) {
        return (LettersToSend)
                beans.initializeBean(new LettersToSend(letters, words, preferences, jdbc, at(moment)), "lettersToSend");
    }

    int send(Instant moment, ObjectProvider<JavaMailSender> server) {
        return new SendingLetters(toSend(moment), mail, staff, server).send();
    }

    void ends(String who, SubscriptionId id) {
        var user = people.user(who);
        people.as(who, () -> {
            subscriptions.end(id, user);
            return id;
        });
    }

    /// As he would come through the door now.
    CurrentUser as(String who) {
        var id = people.user(who).id();
        return Scope.asSystem(() -> staff.person(id));
    }

    /// His role holds for another province for as long as the work takes.
    void movesTo(String who, String province, Runnable work) {
        move(who, province);
        try {
            work.run();
        } finally {
            move(who, "11");
        }
    }

    private static void move(String who, String province) {
        OwnerDatabase.jdbc().sql("""
                        update account_role set province_id = (select u.id from administrative_unit u
                                                               where u.code = ? and u.level = 'PROVINCE' and u.valid_to is null)
                        where account_id = (select a.id from account a where a.username = ?)
                        """).param(province).param(who).update();
    }

    List<String> told(String who) {
        return told(people.user(who));
    }

    /// Every line of every letter, oldest letter first: `WEEKLY 3.1 ON_TRACK BEHIND`.
    List<String> told(CurrentUser user) {
        return people.as(user, () -> pages.told(user, Locale.of("vi"))).reversed().stream()
                .flatMap(letter -> letter.lines().stream()
                        .map(line -> "%s %s %s %s"
                                .formatted(
                                        letter.pace(),
                                        line.code(),
                                        line.before() == null
                                                ? "-"
                                                : line.before().word(),
                                        line.after().word())))
                .toList();
    }
}
