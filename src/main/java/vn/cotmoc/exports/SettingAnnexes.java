package vn.cotmoc.exports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.cotmoc.exports.PrintedAnnex.Form;
import vn.cotmoc.typesetting.Cell;
import vn.cotmoc.typesetting.Column;
import vn.cotmoc.typesetting.Column.Alignment;
import vn.cotmoc.typesetting.OfficialDocument;
import vn.cotmoc.typesetting.OfficialDocument.Marks;
import vn.cotmoc.typesetting.OfficialForm;
import vn.cotmoc.typesetting.Part;
import vn.cotmoc.typesetting.Row;

/// Sets the annexes of a resolution as they were issued, without a head: they go with the resolution.
record SettingAnnexes(List<PrintedAnnex> annexes, LocalDate day) {

    OfficialDocument document() {
        var parts = new ArrayList<Part>();
        parts.add(new Part.Turn(Part.Turn.Orientation.LANDSCAPE));
        annexes.forEach(annex -> annex(annex, parts));
        return new OfficialDocument(
                OfficialForm.PARTY, null, "", "", new Marks(false, false), day, parts, null, List.of(), null);
    }

    /// The first line is the title; those below say which document it goes with.
    private static void annex(PrintedAnnex annex, List<Part> parts) {
        var titles = annex.titles();
        parts.add(new Part.Annex(
                annex.name(),
                titles.isEmpty() ? List.of() : List.of(titles.getFirst()),
                String.join("\n", titles.subList(Math.min(1, titles.size()), titles.size()))));
        var columns = annex.heads().stream()
                .map(head -> new Column(head.text(), head.group(), head.form().share(), alignment(head.form())))
                .toList();
        var rows = annex.rows().stream()
                .map(row -> {
                    var cells = row.cells().stream().map(Cell::words).toList();
                    return row.bold() ? Row.head(cells) : Row.of(cells);
                })
                .toList();
        parts.add(new Part.Table("", columns, rows));
    }

    private static Alignment alignment(Form form) {
        return form.isText() ? Alignment.LEFT : Alignment.CENTRE;
    }
}
