package vn.cotmoc.drafts.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.cotmoc.drafts.CellWords;
import vn.cotmoc.drafts.Doubt;
import vn.cotmoc.drafts.Finding;
import vn.cotmoc.drafts.Place;
import vn.cotmoc.drafts.PrintedReading;
import vn.cotmoc.drafts.Sheet;
import vn.cotmoc.drafts.SheetColumn;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.Phrase;

/// Says sheets, columns, choices, findings and readings in the reader's language.
@Component
class DeskWords {

    private final MessageSource messages;
    private final Clock clock;
    private final CellWords cells;

    DeskWords(MessageSource messages, Clock clock, CellWords cells) {
        this.messages = messages;
        this.clock = clock;
        this.cells = cells;
    }

    String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String sheet(Sheet sheet, Locale locale) {
        return cells.sheet(sheet, locale);
    }

    String column(String name, Locale locale) {
        return cells.column(name, locale);
    }

    /// A hint where there is something to say; else nothing.
    String hint(String name, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage("drafts.hint." + name, null, "", locale), "");
    }

    String choice(String column, String value, Locale locale) {
        return cells.choice(column, value, locale);
    }

    String cell(SheetColumn column, String cell, Locale locale) {
        return cells.cell(column, cell, locale);
    }

    /// What is wrong, without the place: "Ô này phải có nội dung."
    String finding(Finding finding, Locale locale) {
        return say(
                "drafts.finding." + finding.rule(), locale, finding.arguments().toArray());
    }

    String doubt(Doubt doubt, Locale locale) {
        String words =
                say("drafts.doubt." + doubt.reason(), locale, doubt.arguments().toArray());
        String column = doubt.column();
        return column == null ? words : column(column, locale) + ": " + words;
    }

    String place(Place place, Locale locale) {
        return say(
                "drafts.place." + place.kind(),
                locale,
                place.part(),
                Objects.requireNonNullElse(place.row(), 0),
                Objects.requireNonNullElse(place.column(), 0),
                Objects.requireNonNullElse(place.name(), ""),
                place.found());
    }

    String reading(PrintedReading reading, Locale locale) {
        return reading.words().stream().map(phrase -> phrase(phrase, locale)).collect(Collectors.joining(" "));
    }

    String phrase(Phrase phrase, Locale locale) {
        return messages.getMessage(phrase.key(), phrase.arguments().toArray(), locale);
    }

    String day(Instant moment) {
        return Vietnamese.date(moment.atZone(clock.getZone()).toLocalDate());
    }

    static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
