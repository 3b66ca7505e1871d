package vn.cotmoc.exports;

import java.util.ArrayList;
import java.util.List;
import vn.cotmoc.exports.Column.Form;
import vn.cotmoc.typesetting.Cell.Amount;
import vn.cotmoc.typesetting.Column.Alignment;
import vn.cotmoc.typesetting.Issuer;
import vn.cotmoc.typesetting.OfficialDocument;
import vn.cotmoc.typesetting.OfficialDocument.Marks;
import vn.cotmoc.typesetting.OfficialForm;
import vn.cotmoc.typesetting.Part;
import vn.cotmoc.typesetting.Row;

/// Sets a live review table as an official document: a draft, for nobody has frozen it.
record SettingReviews(ReviewTable table, ReviewWords words) {

    private static final int NATURE = 20;

    OfficialDocument document(Issuer issuer) {
        var parts = new ArrayList<Part>();
        parts.add(new Part.Turn(Part.Turn.Orientation.LANDSCAPE));
        table.origin().ifPresent(origin -> parts.add(new Part.Note(words.say(origin))));
        parts.add(new Part.Note(words.say(table.standing())));
        if (table.isIllustrative())
            parts.add(new Part.Note(words.say("exports.illustrative", words.say("shared.illustrative"))));
        parts.add(new Part.Table("", columns(), rows()));
        parts.add(new Part.Note(words.say("exports.legend")));
        parts.add(new Part.Paragraph(words.say(table.answer())));
        return OfficialDocument.of(
                issuer,
                words.say(table.title()),
                words.say(table.subject()),
                new Marks(true, table.isIllustrative()),
                table.day(),
                parts);
    }

    /// The rows alone, for files that have no head. While figures are illustrative a last column says so row by row:
    /// there is no other place for it.
    OfficialDocument figures() {
        var columns = new ArrayList<>(columns());
        if (table.isIllustrative())
            columns.add(vn.cotmoc.typesetting.Column.of(words.say("exports.column.nature"), NATURE, Alignment.LEFT));
        var rows = table.rows().stream().map(this::marked).toList();
        return new OfficialDocument(
                OfficialForm.PARTY,
                null,
                words.say(table.title()),
                words.say(table.subject()),
                new Marks(false, false),
                table.day(),
                List.of(new Part.Table("", columns, rows)),
                null,
                List.of(),
                null);
    }

    private Row marked(ReviewRow row) {
        var cells = new ArrayList<>(row.cells().stream().map(this::cell).toList());
        if (table.isIllustrative())
            cells.add(vn.cotmoc.typesetting.Cell.words(row.illustrative() ? words.say("shared.illustrative") : ""));
        return Row.of(cells);
    }

    private List<vn.cotmoc.typesetting.Column> columns() {
        return table.columns().stream()
                .map(column -> new vn.cotmoc.typesetting.Column(
                        words.say(column.head()),
                        column.group() == null ? null : words.say(column.group()),
                        column.form().width(),
                        alignment(column.form())))
                .toList();
    }

    private static Alignment alignment(Form form) {
        return switch (form) {
            case NAME, AGENCY, REMARKS -> Alignment.LEFT;
            case ORDINAL, UNIT, YEAR, TARGET, VERDICT -> Alignment.CENTRE;
            case NUMBER, RESULT -> Alignment.RIGHT;
        };
    }

    private List<Row> rows() {
        return table.rows().stream()
                .map(row -> {
                    var cells = row.cells().stream().map(this::cell).toList();
                    return row.header() ? Row.head(cells) : Row.of(cells);
                })
                .toList();
    }

    private vn.cotmoc.typesetting.Cell cell(Cell cell) {
        return switch (cell) {
            case Cell.Blank _ -> new vn.cotmoc.typesetting.Cell.Blank();
            case Cell.Amount(var value, var decimals) -> new Amount(value, decimals);
            case Cell.Year(var year) -> new vn.cotmoc.typesetting.Cell.Year(year);
            case Cell.Words _, Cell.Reached _, Cell.Rated _, Cell.Remarks _ ->
                vn.cotmoc.typesetting.Cell.words(words.text(cell));
        };
    }
}
