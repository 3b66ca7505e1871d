package vn.cotmoc.drafts;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.cotmoc.resolutions.Amendment;
import vn.cotmoc.resolutions.Amendments;
import vn.cotmoc.shared.Knowledge;
import vn.cotmoc.shared.Vietnamese;

/// How an adopted text was changed, in words: for the pages of the resolution and of its indicators.
@Service
public class AmendmentHistory {

    private final Amendments amendments;
    private final CellWords words;
    private final MessageSource messages;
    private final Clock clock;

    AmendmentHistory(Amendments amendments, CellWords words, MessageSource messages, Clock clock) {
        this.amendments = amendments;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    /// A document and what it changed.
    public record Line(String name, String title, String published, String effectiveOn, List<Change> changes) {}

    public record Change(String what, String kindKey, List<CellWords.Changed> cells) {}

    public List<Line> of(String slug, Locale locale) {
        return lines(amendments.of(slug), locale);
    }

    /// What was changed about one indicator, as far as it was known.
    public List<Line> of(String slug, String code, Knowledge known, Locale locale) {
        return lines(
                amendments.of(slug, code).stream()
                        .filter(amendment -> known.includes(amendment.publishedAt()))
                        .toList(),
                locale);
    }

    private List<Line> lines(List<Amendment> found, Locale locale) {
        return found.stream().map(amendment -> line(amendment, locale)).toList();
    }

    private Line line(Amendment amendment, Locale locale) {
        String day =
                Vietnamese.date(amendment.publishedAt().atZone(clock.getZone()).toLocalDate());
        return new Line(
                amendment.name() + ", " + Vietnamese.officialDate(amendment.issuedOn()),
                amendment.title(),
                messages.getMessage("drafts.history.published", new Object[] {day, amendment.publishedBy()}, locale),
                Vietnamese.date(amendment.effectiveOn()),
                amendment.changes().stream()
                        .map(change -> change(change, locale))
                        .toList());
    }

    private Change change(Amendment.Change change, Locale locale) {
        Sheet sheet = Sheet.valueOf(change.sheet());
        var difference = new Difference(sheet, change.key(), row(sheet, change.before()), row(sheet, change.after()));
        return new Change(
                words.row(sheet, change.key(), locale),
                CellWords.kind(change.before(), change.after()),
                words.changed(difference, locale));
    }

    private static @Nullable SheetRow row(Sheet sheet, @Nullable Map<String, String> cells) {
        return cells == null ? null : new SheetRow(sheet, 0, cells);
    }
}
