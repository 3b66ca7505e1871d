package vn.cotmoc.meetings;

import java.util.Locale;

/// What the papers showed at one moment, in both languages.
public record Snapshot(Copy vi, Copy en) {

    static final Locale VIETNAMESE = Locale.of("vi", "VN");

    /// The figures and the words of one language.
    public record Copy(Pack pack, Paper paper) {}

    Copy in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : vi;
    }
}
