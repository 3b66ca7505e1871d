package vn.cotmoc.rollups;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.progress.Progress;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.ReportStatus;
import vn.cotmoc.reporting.Submission;
import vn.cotmoc.rollups.CommuneGridPage.Cell;
import vn.cotmoc.rollups.CommuneGridPage.Column;
import vn.cotmoc.rollups.CommuneGridPage.Fault;
import vn.cotmoc.rollups.CommuneGridPage.Group;
import vn.cotmoc.rollups.CommuneGridPage.Present;
import vn.cotmoc.rollups.CommuneGridPage.Row;
import vn.cotmoc.rollups.CommuneGridPage.Trouble;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.territory.AdministrativeUnit;

/// Prepares cells: what was typed, or else what was last saved.
@Component
class DrawingCommunes {

    private final Periods periods;
    private final RuleWords words;
    private final Saying saying;

    DrawingCommunes(Periods periods, RuleWords words, Saying saying) {
        this.periods = periods;
        this.words = words;
        this.saying = saying;
    }

    CommuneGridPage grid(
            CommuneStanding standing,
            List<Indicator> all,
            int group,
            Map<String, TypedCell> typed,
            Trouble trouble,
            Map<String, String> form,
            @Nullable String done,
            Locale locale) {
        List<Indicator> shown = CommuneGrids.group(all, group);
        var rows = new ArrayList<Row>();
        for (AdministrativeUnit commune : standing.communes()) {
            var cells = new ArrayList<Cell>();
            for (int column = 0; column < shown.size(); column++)
                cells.add(cell(standing, shown.get(column), commune, column, false, typed, trouble, locale));
            rows.add(new Row(commune.code(), commune.name(), cells));
        }
        var cells = rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(Cell::asked)
                .toList();
        return new CommuneGridPage(
                standing.first().slug(),
                Objects.requireNonNullElse(
                        standing.first().resolutionName(), standing.first().slug()),
                standing.user().username(),
                standing.period().toString(),
                words.period(standing.period(), locale),
                periods.offered(standing.period()),
                groups(all, locale),
                Math.clamp(group, 0, CommuneGrids.groups(all).getLast()),
                columns(standing, shown, locale),
                rows,
                standing.state().acceptsValues(),
                "entry.period." + standing.state(),
                Vietnamese.date(standing.year().closesOn()),
                (int) cells.stream()
                        .filter(cell -> !cell.typed().isEmpty() || cell.missing() != null)
                        .count(),
                cells.size(),
                faults(rows, shown),
                !trouble.conflicts().isEmpty(),
                SavingCommunes.maturity(form).name(),
                Objects.requireNonNullElse(form.get("reason"), ""),
                standing.latest().values().stream().anyMatch(DrawingCommunes::wasApproved),
                done);
    }

    static boolean wasApproved(Figure figure) {
        return figure.status() == ReportStatus.APPROVED || figure.reason() != null;
    }

    private List<Group> groups(List<Indicator> all, Locale locale) {
        return CommuneGrids.groups(all).stream()
                .filter(_ -> all.size() > CommuneGrids.MOST_COLUMNS)
                .map(number -> {
                    var of = CommuneGrids.group(all, number);
                    return new Group(
                            number,
                            saying.say(
                                    "rollups.grid.group",
                                    locale,
                                    of.getFirst().code(),
                                    of.getLast().code()));
                })
                .toList();
    }

    private List<Column> columns(CommuneStanding standing, List<Indicator> shown, Locale locale) {
        return IntStream.range(0, shown.size())
                .mapToObj(index -> {
                    Indicator indicator = shown.get(index);
                    return new Column(
                            index,
                            indicator.code(),
                            Progress.label(indicator, standing.all()),
                            Objects.requireNonNullElse(indicator.unit(), ""),
                            saying.say(
                                    "rollups.asked."
                                            + standing.terms(indicator).rollUp().asked(),
                                    locale));
                })
                .toList();
    }

    Cell cell(
            CommuneStanding standing,
            Indicator indicator,
            AdministrativeUnit commune,
            int column,
            boolean full,
            Map<String, TypedCell> typed,
            Trouble trouble,
            Locale locale) {
        String key = CommuneStanding.key(indicator, commune);
        Figure latest = standing.latest(indicator, commune).orElse(null);
        TypedCell saved = TypedCell.of(latest);
        var stale = trouble.conflicts().get(key);
        TypedCell shown = typed.getOrDefault(key, saved);
        boolean asked = standing.isAsked(indicator, commune) && standing.mayReport(indicator, commune);
        return new Cell(
                key,
                indicator.code() + "/" + standing.period() + "/" + commune.code(),
                full ? "l-" + key : "c-" + column + " u-" + commune.code(),
                standing.form(indicator, latest),
                asked,
                shown,
                seal(shown, saved, stale, typed.containsKey(key), full),
                latest == null ? "none" : latest.status().name().toLowerCase(Locale.ROOT),
                latest == null ? "rollups.status.none" : "reporting.status." + latest.status(),
                latest == null || latest.isCleared() ? null : "targets.maturity." + latest.maturity(),
                latest == null || latest.missing() == null || latest.isCleared()
                        ? null
                        : saying.say("reporting.missing." + latest.missing(), locale),
                typed.containsKey(key) ? reading(standing, indicator, commune, shown, latest, locale) : null,
                trouble.faults().get(key),
                stale == null ? null : present(stale, indicator, locale));
    }

    /// What is typed as it is understood, in the reader's words; nothing where it is not.
    private @Nullable String reading(
            CommuneStanding standing,
            Indicator indicator,
            AdministrativeUnit commune,
            TypedCell cell,
            @Nullable Figure latest,
            Locale locale) {
        return SavingCommunes.read(cell, latest, standing.form(indicator, latest), Map.of())
                        instanceof ReadingCells.Reading.Understood(var entry)
                ? saying.value(Figure.supposed(standing.slot(indicator, commune), entry, null), indicator, locale)
                : null;
    }

    // After a conflict the person has seen what stands there now, and may save over it.
    private static String seal(
            TypedCell shown, TypedCell saved, Submission.@Nullable Stale stale, boolean typed, boolean full) {
        if (stale != null)
            return stale.present().map(Figure::revision).orElse(0) + "|"
                    + TypedCell.of(stale.present().orElse(null)).said(full);
        return typed ? shown.seen() + "|" + shown.original() : saved.seal(full);
    }

    private Present present(Submission.Stale stale, Indicator indicator, Locale locale) {
        return stale.present()
                .map(figure -> new Present(
                        figure.revision(),
                        saying.say(
                                "rollups.cell.present",
                                locale,
                                saying.value(figure, indicator, locale),
                                figure.authorName(),
                                Vietnamese.moment(figure.recordedAt()))))
                .orElseGet(() -> new Present(0, saying.say("rollups.cell.changed", locale)));
    }

    /// What is wrong with a cell, or what stands there instead.
    static Optional<String> wrong(Cell cell) {
        return Optional.ofNullable(cell.wrong())
                .or(() -> Optional.ofNullable(cell.present()).map(Present::words));
    }

    private static List<Fault> faults(List<Row> rows, List<Indicator> shown) {
        var faults = new ArrayList<Fault>();
        for (Row row : rows)
            for (int column = 0; column < row.cells().size(); column++) {
                Cell cell = row.cells().get(column);
                String where = row.name() + ", " + shown.get(column).code();
                wrong(cell).ifPresent(wrong -> faults.add(new Fault(where + ": " + wrong, "#v-" + cell.key())));
            }
        return faults;
    }
}
