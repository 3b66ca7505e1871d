package vn.cotmoc.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.cotmoc.agencies.AgencyNames;
import vn.cotmoc.drafts.Filling;
import vn.cotmoc.drafts.Sheet;
import vn.cotmoc.imports.AnnexLines.Line;
import vn.cotmoc.indicators.Indicator.Layer;
import vn.cotmoc.targets.DeadlineReader;

/// Reads the annex of tasks: who follows, who leads, who helps, from which funds, until when.
final class TaskAnnex {

    private static final Map<ColumnRole, String> AGENCIES = Map.of(
            ColumnRole.MONITORING, "monitoring", ColumnRole.LEAD, "lead", ColumnRole.COORDINATING, "coordinating");

    private final FoundAnnex annex;
    private final AgencyNames agencies;

    private TaskAnnex(FoundAnnex annex, AgencyNames agencies) {
        this.annex = annex;
        this.agencies = agencies;
    }

    static List<Filling.Row> rows(FoundAnnex annex, AgencyNames agencies) {
        var reader = new TaskAnnex(annex, agencies);
        var lines = AnnexLines.of(annex, ColumnRole.TASK, ColumnRole.LEAD, ColumnRole.DEADLINE);
        var codes = new RowCodes(AnnexLines.countsAnew(lines));
        var rows = new ArrayList<Filling.Row>();
        for (Line line : lines)
            rows.add(reader.row(line, codes.next(line.ordinal(), line.row().section())));
        return rows;
    }

    private Filling.Row row(Line line, RowCodes.Code code) {
        AnnexRow printed = line.row();
        var row = new FoundRow(Sheet.TASKS)
                .print("number", code.code(), printed.cell(ColumnRole.ORDINAL))
                .say("layer", Layer.ANNEX);
        code.doubts().forEach(doubt -> row.doubt("number", doubt));
        if (line.assumed()) row.doubt("number", Unsure.SUB_ROW_ASSUMED);
        if (annex.split() && printed == annex.rows().getFirst()) row.doubt(null, Unsure.TABLE_JOINED);
        FoundCell content = printed.cell(ColumnRole.TASK);
        row.print("content", content);
        if (content.isBlank()) row.doubt("content", Unsure.NO_NAME);
        for (ColumnRole role : List.of(ColumnRole.MONITORING, ColumnRole.LEAD, ColumnRole.COORDINATING))
            agencies(row, printed.cell(role), AGENCIES.getOrDefault(role, ""));
        if (printed.cell(ColumnRole.LEAD).isBlank()) row.doubt("lead", Unsure.NO_LEAD_READ);
        funding(row, printed.cell(ColumnRole.FUNDING));
        deadline(row, printed.cell(ColumnRole.DEADLINE));
        notes(row, printed);
        return row.say("clause", annex.path()).row();
    }

    /// A name that nobody knows stays in the cell: a person chooses whom it means.
    private void agencies(FoundRow row, FoundCell cell, String column) {
        row.print(column, cell);
        var named = NamedAgencies.of(cell, agencies);
        row.say(
                column + "_agencies",
                String.join(
                        "|",
                        Stream.concat(named.known().stream(), named.doubtful().stream())
                                .toList()));
        if (!cell.isBlank()) row.place(column + "_agencies", cell.place());
        named.doubtful().forEach(name -> row.doubt(column + "_agencies", Unsure.AGENCY_NOT_KNOWN, name));
        if (cell.fromAbove() && !cell.isBlank()) row.doubt(column, Unsure.MERGED_CELL);
    }

    private static void funding(FoundRow row, FoundCell cell) {
        row.print("funding", cell);
        var sources = Arrays.stream(cell.text().split(";"))
                .map(source -> source.replaceAll("^[-+• ]+|[., ]+$", ""))
                .filter(source -> !source.isEmpty())
                .toList();
        row.say("funding_sources", String.join("|", sources));
        if (!cell.isBlank()) row.place("funding_sources", cell.place());
    }

    private static void deadline(FoundRow row, FoundCell cell) {
        row.print("deadline", cell);
        if (!cell.isBlank() && DeadlineReader.read(cell.text()).isEmpty())
            row.doubt("deadline", Unsure.DEADLINE_NOT_READ);
    }

    private static void notes(FoundRow row, AnnexRow printed) {
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
            case ORDINAL, TASK, MONITORING, LEAD, COORDINATING, FUNDING, DEADLINE -> false;
            case INDICATOR, UNIT, TARGET, BASELINE, LEADING, ADVISING, NOTE, OTHER -> true;
        };
    }
}
