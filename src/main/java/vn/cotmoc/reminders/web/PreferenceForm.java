package vn.cotmoc.reminders.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.reminders.Notice.Kind;
import vn.cotmoc.reminders.Preference;
import vn.cotmoc.reminders.Preference.Language;
import vn.cotmoc.reminders.Preferences;

/// A wish as it was typed: an address, a language, an hour, and the kinds that are wanted by mail.
record PreferenceForm(
        @Nullable String email,
        @Nullable String language,
        @Nullable String hour,
        @Nullable List<String> mail) {

    private static final Pattern HOUR = Pattern.compile("[01]?\\d|2[0-3]");

    static PreferenceForm of(Preference kept) {
        return new PreferenceForm(
                Objects.requireNonNullElse(kept.email(), ""),
                kept.language().name(),
                String.valueOf(kept.digestHour()),
                Arrays.stream(Kind.values())
                        .filter(kind -> !kept.quiet().contains(kind))
                        .map(Kind::name)
                        .toList());
    }

    boolean isAddressWrong() {
        return !address().isEmpty() && !Preferences.isAddress(address());
    }

    boolean isHourWrong() {
        return !HOUR.matcher(typed(hour)).matches();
    }

    boolean isLanguageWrong() {
        return chosen().isEmpty();
    }

    /// What is wanted, once nothing is wrong with it; kinds that nobody knows are none.
    Preference wanted() {
        var quiet = EnumSet.allOf(Kind.class);
        quiet.removeIf(kind -> !kind.isMailed() || wants(kind.name()));
        return new Preference(
                address().isEmpty() ? null : address(), chosen().orElseThrow(), Integer.parseInt(typed(hour)), quiet);
    }

    public boolean wants(String kind) {
        return mail != null && mail.contains(kind);
    }

    private String address() {
        return typed(email);
    }

    private Optional<Language> chosen() {
        return Arrays.stream(Language.values())
                .filter(one -> one.name().equals(typed(language).toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
