package vn.cotmoc.alerts;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.alerts.AlertsPage.Row;
import vn.cotmoc.alerts.AlertsPage.Told;
import vn.cotmoc.reminders.Preferences;
import vn.cotmoc.users.CurrentUser;

/// Puts together what a person follows and was told: five statements, however much it is.
@Service
public class AlertPages {

    public static final int PAGE = 20;

    private final Subscriptions subscriptions;
    private final Letters letters;
    private final AlertWords words;
    private final Preferences preferences;

    AlertPages(Subscriptions subscriptions, Letters letters, AlertWords words, Preferences preferences) {
        this.subscriptions = subscriptions;
        this.letters = letters;
        this.words = words;
        this.preferences = preferences;
    }

    /// What has just been done or refused, ready to print, and which part of the letters is wanted.
    public record Wanted(
            int page, @Nullable String said, @Nullable String refused) {}

    @Transactional(readOnly = true)
    public AlertsPage page(Wanted wanted, CurrentUser user, Locale locale) {
        var found = letters.of(user, (wanted.page() - 1) * PAGE, PAGE + 1);
        return new AlertsPage(
                wanted.said(),
                wanted.refused(),
                subscriptions.of(user).stream().map(Row::of).toList(),
                told(found.stream().limit(PAGE).toList(), locale),
                preferences.of(user).email(),
                wanted.page() > 1 ? "/alerts?page=%d#told".formatted(wanted.page() - 1) : null,
                found.size() > PAGE ? "/alerts?page=%d#told".formatted(wanted.page() + 1) : null);
    }

    /// The latest letters alone.
    @Transactional(readOnly = true)
    public List<Told> told(CurrentUser user, Locale locale) {
        return told(letters.of(user, 0, PAGE), locale);
    }

    private List<Told> told(List<Letter> found, Locale locale) {
        return words.lines(found, locale).entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Told(
                        entry.getKey().id().toString(),
                        entry.getKey().toldAt(),
                        AlertWords.moment(entry.getKey().toldAt()),
                        entry.getKey().pace(),
                        entry.getKey().isIllustrative(),
                        entry.getValue()))
                .toList();
    }

    public String say(String key, Locale locale, Object... arguments) {
        return words.say(key, locale, arguments);
    }
}
