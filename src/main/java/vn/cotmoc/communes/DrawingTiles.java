package vn.cotmoc.communes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.cotmoc.communes.TileMap.Legend;
import vn.cotmoc.communes.TileMap.Tile;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.Viewpoint;

/// Lays the communes of a province out as tiles, row by row in the order of their codes.
@Component
class DrawingTiles {

    private static final int COLUMNS = 6;
    private static final int STEP_X = 126;
    private static final int STEP_Y = 46;
    private static final int GAP = 4;

    private final CommuneWords words;
    private final Saying saying;

    DrawingTiles(CommuneWords words, Saying saying) {
        this.words = words;
        this.saying = saying;
    }

    /// Where anything was allocated the shades say how far it is reached, else where each commune stands among all.
    TileMap draw(List<CommuneLine> lines, Indicator indicator, Viewpoint view, Locale locale) {
        boolean byTarget =
                lines.stream().anyMatch(line -> line.reach(view.year()).isAsked());
        var numbers = lines.stream()
                .flatMap(line -> number(line, view.year()).stream())
                .toList();
        Function<CommuneLine, Shade> shade = line -> byTarget
                ? Shade.of(line.reach(view.year()))
                : number(line, view.year())
                        .map(number -> Shade.among(number, numbers))
                        .orElse(Shade.NO_DATA);
        var tiles = new ArrayList<Tile>();
        for (CommuneLine line : lines) tiles.add(tile(line, tiles.size(), shade.apply(line), indicator, view, locale));
        int rows = (lines.size() + COLUMNS - 1) / COLUMNS;
        return new TileMap(
                COLUMNS * STEP_X - GAP,
                rows * STEP_Y - GAP,
                saying.say(byTarget ? "communes.tiles.byTarget" : "communes.tiles.byQuarter", locale),
                tiles,
                legend(byTarget, lines, shade, locale));
    }

    private static Optional<BigDecimal> number(CommuneLine line, int year) {
        return line.answer(year).flatMap(answer -> answer.number(line.kind()));
    }

    private Tile tile(CommuneLine line, int place, Shade shade, Indicator indicator, Viewpoint view, Locale locale) {
        String shown = line.answer(view.year())
                .map(answer -> words.number(line, answer, indicator, locale))
                .orElse("");
        String said = shown.isEmpty() ? shade.sign() : shade.sign() + " · " + shown;
        String meaning = saying.say(shade.key(), locale);
        return new Tile(
                place % COLUMNS * STEP_X,
                place / COLUMNS * STEP_Y,
                "/communes/%s?asOf=%s".formatted(line.place().code(), view.text()),
                line.place().name(),
                said,
                shade.css(),
                line.place().name() + " " + said + ": " + meaning);
    }

    private List<Legend> legend(
            boolean byTarget, List<CommuneLine> lines, Function<CommuneLine, Shade> shade, Locale locale) {
        var shades = lines.stream().map(shade).toList();
        return (byTarget ? Shade.ofReaches() : Shade.ofQuarters())
                .stream()
                        .map(one -> new Legend(
                                one.css(),
                                one.sign(),
                                saying.say(one.key(), locale),
                                (int) shades.stream().filter(one::equals).count(),
                                byTarget ? "reach" : "value"))
                        .filter(entry -> entry.count() > 0)
                        .toList();
    }
}
