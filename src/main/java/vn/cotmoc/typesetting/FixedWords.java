package vn.cotmoc.typesetting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.typesetting.OfficialDocument.Marks;

/// The words that the form itself prints: in Vietnamese whoever takes the document away, unless its own words are of
/// another language.
record FixedWords(MessageSource messages, Locale locale) {

    static final String DOTS = "…";
    // Enough to tell two documents apart; the whole hash stands at the end.
    private static final int HASH_BEGINNING = 16;

    static FixedWords vietnamese(MessageSource messages) {
        return new FixedWords(messages, Locale.of("vi", "VN"));
    }

    /// As files and pages name it.
    String language() {
        return locale.getLanguage().equals("en") ? "en-GB" : "vi-VN";
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /// `Số 05-BC/TU` and never a colon, for the Party; `Số: 05/BC-UBND` for the state.
    String number(OfficialForm form, Letterhead head) {
        String number = head.number() == null ? DOTS : "%02d".formatted(head.number());
        return say("typesetting.number." + form, number, orDots(head.symbol()));
    }

    String nation(OfficialForm form, Letterhead head) {
        return head.written() == null
                ? say("typesetting.nation." + form)
                : head.written().nation();
    }

    /// `Điện Biên, ngày 03 tháng 4 năm 2026`.
    String placeAndDay(Letterhead head) {
        if (head.written() != null) return head.written().placeAndDay();
        LocalDate day = head.date();
        String[] parts = day == null
                ? new String[] {DOTS, DOTS, DOTS}
                : Vietnamese.officialDate(day).split("/");
        return say("typesetting.placeAndDay", orDots(head.place()), parts[0], parts[1], parts[2]);
    }

    String annex() {
        return say("typesetting.annex");
    }

    List<String> marks(Marks marks) {
        var words = new ArrayList<String>();
        if (marks.draft()) words.add(say("typesetting.draft"));
        if (marks.illustrative()) words.add(say("shared.illustrative"));
        return words;
    }

    /// What stands below every page: the marks, and by what the document can be recognised.
    String foot(OfficialDocument document) {
        var words = marks(document.marks());
        if (document.seal() != null)
            words.add(say(
                    "typesetting.seal.foot",
                    document.seal().number(),
                    beginning(document.seal().sha256())));
        return String.join(" · ", words);
    }

    private static String beginning(String hash) {
        return hash.substring(0, Math.min(HASH_BEGINNING, hash.length()));
    }

    List<String> seal(Seal seal) {
        var lines = new ArrayList<String>();
        lines.add(say("typesetting.seal.number", seal.number()));
        lines.add(say("typesetting.seal.hash", seal.sha256()));
        lines.add(say("typesetting.seal.address", seal.address()));
        lines.addAll(seal.lines());
        return lines;
    }

    static String orDots(String words) {
        return words.isBlank() ? DOTS : words;
    }
}
