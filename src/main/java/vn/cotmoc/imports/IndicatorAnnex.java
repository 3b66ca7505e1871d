package vn.cotmoc.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.agencies.AgencyNames;
import vn.cotmoc.drafts.Filling;
import vn.cotmoc.drafts.Sheet;
import vn.cotmoc.imports.AnnexLines.Line;
import vn.cotmoc.indicators.Indicator.Layer;
import vn.cotmoc.targets.Direction;
import vn.cotmoc.targets.Target;
import vn.cotmoc.targets.TargetReader;
import vn.cotmoc.targets.TargetReading;

/// Reads the annex of indicators: a row for each indicator, and one for each of its milestones.
final class IndicatorAnnex {

    private static final Pattern DOUBLED = Pattern.compile("(?U)\\b(\\p{L}+) \\1\\b");
    // Words that Vietnamese doubles on purpose.
    private static final Pattern MEANT_TWICE =
            Pattern.compile("(?i)(?:ngày|đời|dần|luôn|thường|nhà|người|xanh|đều) .*");

    private final FoundAnnex annex;
    private final AgencyNames agencies;
    private final List<Filling.Row> indicators = new ArrayList<>();
    private final List<Filling.Row> targets = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();

    private IndicatorAnnex(FoundAnnex annex, AgencyNames agencies) {
        this.annex = annex;
        this.agencies = agencies;
    }

    static List<Filling.Row> rows(FoundAnnex annex, AgencyNames agencies) {
        var reader = new IndicatorAnnex(annex, agencies);
        reader.read();
        var rows = new ArrayList<>(reader.indicators);
        rows.addAll(reader.targets);
        return rows;
    }

    private void read() {
        var lines = AnnexLines.of(annex, ColumnRole.INDICATOR, ColumnRole.TARGET, ColumnRole.UNIT);
        var codes = new RowCodes(AnnexLines.countsAnew(lines));
        var coded = new ArrayList<RowCodes.Code>();
        for (Line line : lines) coded.add(codes.next(line.ordinal(), line.row().section()));
        for (int at = 0; at < lines.size(); at++) {
            String code = coded.get(at).code();
            boolean parent = coded.stream().anyMatch(other -> code.equals(other.parent()));
            row(lines.get(at), coded.get(at), parent);
        }
    }

    private void row(Line line, RowCodes.Code code, boolean hasChildren) {
        AnnexRow printed = line.row();
        var row = new FoundRow(Sheet.INDICATORS).say("code", code.code()).say("layer", Layer.ANNEX);
        code.doubts().forEach(doubt -> row.doubt("code", doubt));
        if (line.assumed()) row.doubt("code", Unsure.SUB_ROW_ASSUMED);
        if (annex.split() && printed == annex.rows().getFirst()) row.doubt(null, Unsure.TABLE_JOINED);
        row.say("parent", code.parent());
        row.print("printed_ordinal", line.printed(), printed.cell(ColumnRole.ORDINAL));
        name(row, printed.cell(ColumnRole.INDICATOR), code);
        row.say("clause", annex.path());
        boolean header = hasChildren && printed.isBlank(ColumnRole.TARGET, ColumnRole.UNIT);
        row.say("header", header);
        if (!header) meaning(row, printed, code);
        agency(row, "leading_agency", printed.cell(ColumnRole.LEADING), code);
        FoundCell advising = printed.cell(ColumnRole.ADVISING);
        agency(row, "advising_agency", advising.place().part() == 0 ? printed.cell(ColumnRole.LEAD) : advising, code);
        notes(row, printed);
        indicators.add(row.row());
    }

    private void name(FoundRow row, FoundCell cell, RowCodes.Code code) {
        String printed = cell.text();
        var doubled = DOUBLED.matcher(printed);
        String name = printed;
        if (doubled.find() && !MEANT_TWICE.matcher(doubled.group()).matches()) {
            name = printed.substring(0, doubled.start()) + doubled.group(1) + printed.substring(doubled.end());
            row.say("printed_name", printed).doubt("name", Unsure.DOUBLED_WORD, doubled.group(1));
        }
        row.print("name", name, cell);
        if (printed.isEmpty()) row.doubt("name", Unsure.NO_NAME);
        names.put(code.code(), code.parent() == null ? name : names.getOrDefault(code.parent(), "") + " " + name);
    }

    private void meaning(FoundRow row, AnnexRow printed, RowCodes.Code code) {
        FoundCell unit = printed.cell(ColumnRole.UNIT);
        row.print("unit", unit);
        var figures = annex.head().columns(ColumnRole.TARGET).stream()
                .map(column -> cell(printed, column).text())
                .toList();
        var meaning = PrintedMeaning.of(names.getOrDefault(code.code(), ""), unit.text(), figures);
        row.say("kind", meaning.kind())
                .say("direction", meaning.direction())
                .say("base_year", meaning.baseYear())
                .say("decimals", meaning.decimals())
                .say("collection", meaning.collection())
                .say("lower_limit", meaning.lowest())
                .say("upper_limit", meaning.highest());
        for (Unsure doubt : meaning.doubts()) row.doubt(doubt == Unsure.KIND_ASSUMED ? "kind" : "direction", doubt);
        if (figures.stream().allMatch(String::isEmpty)) row.doubt(null, Unsure.NO_TARGET_READ);
        if (unit.isBlank() && figures.stream().anyMatch(text -> text.matches(".*\\d.*")))
            row.doubt("unit", Unsure.NO_UNIT_READ);
        if (unit.text().matches("[\\d., ]+")) row.doubt("unit", Unsure.CELL_OUT_OF_PLACE);
        targets(code.code(), printed, meaning.direction());
    }

    private void targets(String code, AnnexRow printed, @Nullable Direction direction) {
        Target before = null;
        for (var column : annex.head().columns(ColumnRole.TARGET)) {
            if (column.year() == null) continue;
            FoundCell cell = cell(printed, column);
            var row = new FoundRow(Sheet.TARGETS).say("code", code).say("milestone", column.year());
            row.place("milestone", cell.place()).print("printed", cell);
            TargetReading reading = TargetReader.readCell(cell.text(), direction, before);
            before = TargetCells.write(row, cell.text(), reading).orElse(null);
            if (cell.fromAbove() && !cell.isBlank()) row.doubt("printed", Unsure.MERGED_CELL);
            if (column.period()) row.doubt("milestone", Unsure.PERIOD_AS_YEAR, column.title());
            targets.add(row.say("clause", annex.path()).say("governing", true).row());
        }
    }

    private static FoundCell cell(AnnexRow row, AnnexHead.Column column) {
        return java.util.Objects.requireNonNull(row.cells().get(column));
    }

    /// One agency leads and one advises; a sub-row whose cell is merged with the row above it has them from there.
    private void agency(FoundRow row, String column, FoundCell cell, RowCodes.Code code) {
        if (cell.isBlank() || cell.fromAbove() && code.parent() != null) return;
        if (agencies.find(cell.text()).isKnown()) {
            row.print(column, cell);
            return;
        }
        var named = NamedAgencies.of(cell, agencies);
        if (named.known().isEmpty()) row.print(column, cell).doubt(column, Unsure.AGENCY_NOT_KNOWN, cell.text());
        else row.print(column, named.known().getFirst(), cell).doubt(column, Unsure.SEVERAL_AGENCIES, cell.text());
    }

    /// What stands in columns that an annex of indicators does not know is kept as a note.
    private void notes(FoundRow row, AnnexRow printed) {
        var notes = new ArrayList<String>();
        printed.cells().forEach((column, cell) -> {
            if (cell.isBlank() || !isUnread(column.role())) return;
            notes.add(column.role() == ColumnRole.NOTE ? cell.text() : column.title() + ": " + cell.text());
            row.place("note", cell.place());
            if (column.role() != ColumnRole.NOTE) row.doubt("note", Unsure.COLUMN_NOT_KNOWN, column.title());
        });
        row.say("note", String.join("; ", notes));
    }

    private static boolean isUnread(ColumnRole role) {
        return switch (role) {
            case ORDINAL, INDICATOR, UNIT, TARGET, LEADING, ADVISING, LEAD -> false;
            case BASELINE, COORDINATING, MONITORING, FUNDING, DEADLINE, TASK, NOTE, OTHER -> true;
        };
    }
}
