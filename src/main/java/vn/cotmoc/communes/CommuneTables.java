package vn.cotmoc.communes;

import java.math.BigDecimal;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.communes.CommuneTable.Row;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.Viewpoint;
import vn.cotmoc.users.CurrentUser;

/// Puts the communes under one indicator together, in one statement.
@Service
public class CommuneTables {

    static final List<String> COLUMNS = List.of("code", "name", "value", "assigned", "reach", "change");

    private final ReadingCommunes reading;
    private final CommuneWords words;
    private final DrawingTiles tiles;
    private final Saying saying;

    CommuneTables(ReadingCommunes reading, CommuneWords words, DrawingTiles tiles, Saying saying) {
        this.reading = reading;
        this.words = words;
        this.tiles = tiles;
        this.saying = saying;
    }

    /// Empty where communes are not asked, or are not for this person to compare.
    @Transactional(readOnly = true)
    public Optional<CommuneTable> of(
            Indicator indicator, Viewpoint view, @Nullable String sort, CurrentUser user, Locale locale) {
        if (!indicator.isReported() || !user.mayReadCommunesOf(indicator.province())) return Optional.empty();
        var order = Order.read(sort, COLUMNS);
        var lines = reading.under(indicator.id(), indicator.province(), view);
        return lines.isEmpty() ? Optional.empty() : Optional.of(table(indicator, lines, view, order, locale));
    }

    private CommuneTable table(
            Indicator indicator, List<CommuneLine> lines, Viewpoint view, Order order, Locale locale) {
        return new CommuneTable(
                sentence(lines, view.year(), locale),
                view.text(),
                view.year(),
                COLUMNS.stream().map(order::head).toList(),
                lines.stream()
                        .sorted(sorted(order, view.year()))
                        .map(line -> row(line, indicator, view, locale))
                        .toList(),
                tiles.draw(lines, indicator, view, locale),
                "/resolutions/%s/indicators/%s/communes.csv?asOf=%s&sort=%s"
                        .formatted(indicator.slug(), indicator.code(), view.text(), order.written()),
                lines.stream()
                        .anyMatch(line -> line.answer(view.year())
                                .filter(YearAnswer::illustrative)
                                .isPresent()));
    }

    private String sentence(List<CommuneLine> lines, int year, Locale locale) {
        long reported =
                lines.stream().filter(line -> line.answer(year).isPresent()).count();
        var asked = lines.stream()
                .map(line -> line.reach(year))
                .filter(Reach::isAsked)
                .toList();
        long met = asked.stream().filter(reach -> reach == Reach.MET).count();
        return asked.isEmpty()
                ? saying.say("communes.table.answer", locale, lines.size(), reported, String.valueOf(year))
                : saying.say(
                        "communes.table.answerAllocated",
                        locale,
                        lines.size(),
                        reported,
                        String.valueOf(year),
                        met,
                        asked.size());
    }

    private static Comparator<CommuneLine> sorted(Order order, int year) {
        Comparator<CommuneLine> wanted = switch (order.column()) {
            case "name" ->
                order.by(line -> Collator.getInstance(Locale.of("vi", "VN"))
                        .getCollationKey(line.place().name()));
            case "value" -> order.by(line -> number(line, year));
            case "assigned" -> order.by(CommuneTables::asked);
            case "reach" -> order.by(line -> line.reach(year));
            case "change" -> order.by(line -> change(line, year).orElse(null));
            case String _ -> order.by(line -> line.place().code());
        };
        return wanted.thenComparing(line -> line.place().code());
    }

    private static @Nullable BigDecimal number(CommuneLine line, int year) {
        return line.answer(year).flatMap(answer -> answer.number(line.kind())).orElse(null);
    }

    private static @Nullable BigDecimal asked(CommuneLine line) {
        return Reach.wanted(line.assigned(), line.kind()).orElse(null);
    }

    private static Optional<BigDecimal> change(CommuneLine line, int year) {
        return line.answer(year)
                .flatMap(answer -> answer.change(line.answer(year - 1).orElse(null), line.kind()));
    }

    private Row row(CommuneLine line, Indicator indicator, Viewpoint view, Locale locale) {
        var answer = line.answer(view.year()).orElse(null);
        var reach = line.reach(view.year());
        return new Row(
                line.place().code(),
                line.place().fullName(),
                "/communes/%s?asOf=%s".formatted(line.place().code(), view.text()),
                words.value(line, answer, indicator, locale),
                words.part(answer, locale),
                words.assigned(line.assigned(), indicator, locale),
                reach.sign(),
                reach.key(),
                reach.css(),
                words.value(line, line.answer(view.year() - 1).orElse(null), indicator, locale),
                words.change(line, change(line, view.year()), indicator, locale));
    }
}
