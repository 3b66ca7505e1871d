package vn.cotmoc.drafts.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.drafts.DraftRow;
import vn.cotmoc.drafts.Severity;
import vn.cotmoc.drafts.Sheet;
import vn.cotmoc.drafts.SheetColumn;
import vn.cotmoc.drafts.web.SheetPage.Cell;
import vn.cotmoc.drafts.web.SheetPage.Line;
import vn.cotmoc.drafts.web.SheetPage.Tab;
import vn.cotmoc.users.CurrentUser;

/// Puts the table of a sheet together, a page at a time.
@Component
class SheetPages {

    private static final int ROWS = 50;
    private static final int SHORT = 160;

    // What tells a row at a glance; the rest is on its form.
    private static final Map<Sheet, List<String>> SHOWN = Map.of(
            Sheet.RESOLUTION, List.of("key", "value"),
            Sheet.CLAUSES, List.of("kind", "heading", "text"),
            Sheet.DOCUMENTS, List.of("relation", "number", "title"),
            Sheet.FACTS, List.of("name", "value_text", "year", "clause"),
            Sheet.INDICATORS, List.of("name", "unit", "kind", "advising_agency"),
            Sheet.TARGETS, List.of("printed", "comparator", "low", "high", "clause"),
            Sheet.BASELINES, List.of("value", "level", "source"),
            Sheet.SERIES, List.of("name", "from_year", "to_year"),
            Sheet.CONFLICTS, List.of("kind", "body_text", "annex_text"),
            Sheet.TASKS, List.of("content", "lead", "deadline"));

    private final DeskWords words;

    SheetPages(DeskWords words) {
        this.words = words;
    }

    SheetPage page(Standing standing, Sheet sheet, int asked, CurrentUser user, Locale locale) {
        List<DraftRow> rows = standing.of(sheet);
        int last = Math.max(1, (rows.size() + ROWS - 1) / ROWS);
        int page = Math.clamp(asked, 1, last);
        var columns = columns(sheet, locale);
        String href = "/drafts/%s/sheets/%s".formatted(standing.draft().id(), sheet.fileName());
        var lines = new ArrayList<Line>();
        for (int at = (page - 1) * ROWS; at < Math.min(page * ROWS, rows.size()); at++)
            lines.add(line(standing, rows.get(at), at + 1, columns, locale));
        int unconfirmed = (int) rows.stream().filter(row -> !row.confirmed()).count();
        if (sheet == Sheet.INDICATORS) columns = plusTargets(columns, locale);
        return new SheetPage(
                DraftHead.of(standing.draft(), user),
                words.sheet(sheet, locale),
                words.say("drafts.rows.answer", locale, rows.size(), unconfirmed, faulty(standing, sheet)),
                href,
                List.copyOf(columns.values()),
                lines,
                sheet != Sheet.TARGETS && sheet != Sheet.RESOLUTION,
                unconfirmed,
                tabs(standing, sheet, locale),
                page > 1 ? href + "?page=" + (page - 1) : null,
                page < last ? href + "?page=" + (page + 1) : null);
    }

    private Map<String, String> columns(Sheet sheet, Locale locale) {
        return Objects.requireNonNull(SHOWN.get(sheet)).stream()
                .collect(Collectors.toMap(
                        name -> name, name -> words.column(name, locale), (one, _) -> one, LinkedHashMap::new));
    }

    private Map<String, String> plusTargets(Map<String, String> columns, Locale locale) {
        var more = new LinkedHashMap<>(columns);
        more.put("targets", words.sheet(Sheet.TARGETS, locale));
        return more;
    }

    private Line line(Standing standing, DraftRow row, int number, Map<String, String> columns, Locale locale) {
        RowState state = RowState.of(standing, row);
        var cells = new ArrayList<Cell>();
        columns.forEach((name, label) -> cells.add(new Cell(label, cell(row, name, locale))));
        if (row.sheet() == Sheet.INDICATORS)
            cells.add(new Cell(words.sheet(Sheet.TARGETS, locale), targets(standing, row)));
        return new Line(
                row.id().toString(),
                number,
                row.key().isEmpty() ? "–" : row.key(),
                standing.href(row),
                cells,
                state.findings().stream()
                        // What is only good to know does not stand in red beside the row.
                        .filter(finding -> finding.severity() != Severity.INFORMS)
                        .map(finding -> words.finding(finding, locale))
                        .distinct()
                        .collect(Collectors.joining(" ")),
                !row.confirmed(),
                !row.doubts().isEmpty(),
                "/drafts/%s/rows/%s/confirmation".formatted(row.draft(), row.id()),
                row.version());
    }

    private String cell(DraftRow row, String name, Locale locale) {
        SheetColumn column = row.sheet().columns().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        String shown = words.cell(column, row.row().cells().getOrDefault(name, ""), locale);
        return shown.length() > SHORT ? shown.substring(0, SHORT) + "…" : shown;
    }

    private static String targets(Standing standing, DraftRow indicator) {
        return standing.of(Sheet.TARGETS).stream()
                .filter(target -> Objects.equals(indicator.key(), target.row().text("code")))
                .map(target -> DeskWords.text(target.row().text("milestone")) + ": "
                        + target.row().cells().getOrDefault("printed", "–"))
                .collect(Collectors.joining("; "));
    }

    private static int faulty(Standing standing, Sheet sheet) {
        return (int) standing.findings().stream()
                .filter(finding -> finding.sheet() == sheet)
                .count();
    }

    List<Tab> tabs(Standing standing, @Nullable Sheet current, Locale locale) {
        return Arrays.stream(Sheet.values())
                .map(sheet -> new Tab(href(standing, sheet), words.sheet(sheet, locale), sheet == current))
                .toList();
    }

    static String href(Standing standing, Sheet sheet) {
        return "/drafts/" + standing.draft().id()
                + (sheet == Sheet.RESOLUTION ? "/head" : "/sheets/" + sheet.fileName());
    }
}
