package vn.cotmoc.assignments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reminders.Preferences;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Scope;
import vn.cotmoc.users.Staff;

/// A person's due days as a calendar program fetches them: with the rights that the person has at that moment, and with
/// nobody signed in.
@Service
public class DueCalendars {

    private final CalendarFeeds feeds;
    private final ReportingDays reporting;
    private final TaskDays tasks;
    private final ShowingDays showing;
    private final Staff staff;
    private final Preferences preferences;
    private final Saying saying;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DueCalendars(
            CalendarFeeds feeds,
            ReportingDays reporting,
            TaskDays tasks,
            ShowingDays showing,
            Staff staff,
            Preferences preferences,
            Saying saying,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.feeds = feeds;
        this.reporting = reporting;
        this.tasks = tasks;
        this.showing = showing;
        this.staff = staff;
        this.preferences = preferences;
        this.saying = saying;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// Empty where the secret opens nothing, whatever the reason.
    ///
    /// @param base the portal's address, for the links
    public Optional<byte[]> fetch(String secret, String base) {
        return feeds.open(secret).map(opened -> {
            var person = staff.person(opened.owner());
            return Scope.as(
                    person,
                    () -> transactions.execute(_ -> {
                        feeds.used(opened.feed(), LocalDate.now(clock));
                        return calendar(person, base);
                    }));
        });
    }

    // In the language that the person has chosen for mails: a calendar program asks in none.
    private byte[] calendar(CurrentUser person, String base) {
        Locale locale = preferences.of(person).language().locale();
        var days = Stream.concat(
                        reporting.of(person, LocalDate.now(clock), locale).stream(), tasks.of(person, locale).stream())
                .sorted(Comparator.comparing(DueDay::day).thenComparing(DueDay::uid))
                .toList();
        return WritingCalendar.write(
                saying.say("assignments.feed.title", locale, person.displayName()), base, showing.show(days, person));
    }
}
