package vn.cotmoc.typesetting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whose rules a document is laid out by: Hướng dẫn 05-HD/VPTW of 27/5/2026 or Nghị định 30/2020/NĐ-CP, Phụ lục I.
public enum OfficialForm {
    PARTY,
    STATE;

    private static final String[] ROMAN = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"};

    /// The Party's, unless a form is named; nothing where no form is called so.
    public static Optional<OfficialForm> named(@Nullable String wanted) {
        return Arrays.stream(values())
                .filter(form -> form.name().equals(wanted == null ? PARTY.name() : wanted))
                .findFirst();
    }

    /// `PHỤ LỤC 02` of a Party document, `Phụ lục II` of one of the state, in the words given for "annex".
    public String annexName(String annex, int number) {
        return switch (this) {
            case PARTY -> "%s %02d".formatted(annex.toUpperCase(Locale.ROOT), number);
            case STATE -> annex + " " + (number <= ROMAN.length ? ROMAN[number - 1] : String.valueOf(number));
        };
    }
}
