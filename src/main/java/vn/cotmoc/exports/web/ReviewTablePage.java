package vn.cotmoc.exports.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.exports.Cell;
import vn.cotmoc.exports.Column;
import vn.cotmoc.exports.Column.Form;
import vn.cotmoc.exports.ReviewRow;
import vn.cotmoc.exports.ReviewTable;
import vn.cotmoc.exports.ReviewWords;
import vn.cotmoc.progress.Assessment;
import vn.cotmoc.progress.Confidence;
import vn.cotmoc.progress.VerdictChip;
import vn.cotmoc.progress.Viewing;
import vn.cotmoc.typesetting.Format;
import vn.cotmoc.typesetting.OfficialForm;

/// A review table ready for its template: every text said, every style and span chosen.
record ReviewTablePage(ReviewTable table, List<Integer> allYears, Viewing viewing, ReviewWords words) {

    record Head(String text, int columns, int rows) {}

    record Row(String css, List<Place> places) {}

    record Place(
            String text,
            String css,
            boolean heads,
            @Nullable VerdictChip chip) {}

    record Paper(String form, String docx, String pdf) {}

    record Year(String year, boolean chosen) {}

    record Step(String words, @Nullable String href) {}

    public String title() {
        return words.say("exports.page.title", table.resolution().shortName(), year());
    }

    public List<Step> trail() {
        return List.of(new Step(words.say("shared.nav.reviews"), "/review-tables"), new Step(title(), null));
    }

    public String answer() {
        return words.say(table.answer());
    }

    public String name() {
        return words.say(table.title());
    }

    public String subject() {
        return words.say(table.subject());
    }

    public @Nullable String origin() {
        return table.origin().map(words::say).orElse(null);
    }

    public String standing() {
        return words.say(table.standing());
    }

    public boolean illustrative() {
        return table.isIllustrative();
    }

    public String slug() {
        return table.resolution().slug();
    }

    public String year() {
        return String.valueOf(table.asOf());
    }

    /// As addresses write it: a year or a day.
    public String asOf() {
        return table.view().text();
    }

    public List<Year> years() {
        return allYears.reversed().stream()
                .map(year -> new Year(String.valueOf(year), year == table.asOf()))
                .toList();
    }

    public String xlsx() {
        return ReviewLinks.file(slug(), asOf(), Format.XLSX);
    }

    /// The files in the form of the Party, then in that of the state.
    public List<Paper> papers() {
        return Arrays.stream(OfficialForm.values())
                .map(form -> new Paper(
                        words.say("typesetting.form." + form),
                        ReviewLinks.file(slug(), asOf(), Format.DOCX, form),
                        ReviewLinks.file(slug(), asOf(), Format.PDF, form)))
                .toList();
    }

    public String settings() {
        return "/provinces/%s/document-settings".formatted(table.resolution().provinceCode());
    }

    public String csv() {
        return ReviewLinks.file(slug(), asOf(), Format.CSV);
    }

    /// The upper row of heads: a shared head once over its columns, any other over both rows.
    public List<Head> upperHeads() {
        var heads = new ArrayList<Head>();
        var columns = table.columns();
        for (int at = 0; at < columns.size(); at++) {
            var column = columns.get(at);
            var group = column.group();
            if (group == null) heads.add(new Head(words.say(column.head()), 1, 2));
            else if (at == 0 || !group.equals(columns.get(at - 1).group()))
                heads.add(new Head(words.say(group), (int) count(column), 1));
        }
        return heads;
    }

    private long count(Column of) {
        return table.columns().stream()
                .filter(column -> Objects.equals(column.group(), of.group()))
                .count();
    }

    public List<Head> lowerHeads() {
        return table.columns().stream()
                .filter(column -> column.group() != null)
                .map(column -> new Head(words.say(column.head()), 1, 1))
                .toList();
    }

    /// The style that gives each column its width.
    public List<String> forms() {
        return table.columns().stream()
                .map(column -> "form-" + column.form().name().toLowerCase(Locale.ROOT))
                .toList();
    }

    public List<Row> rows() {
        return table.rows().stream().map(this::row).toList();
    }

    private Row row(ReviewRow row) {
        var places = new ArrayList<Place>();
        for (int at = 0; at < table.columns().size(); at++)
            places.add(place(row, table.columns().get(at), row.cells().get(at)));
        return new Row(row.header() ? "head" : row.parentCode() == null ? "" : "sub", places);
    }

    private Place place(ReviewRow row, Column column, Cell cell) {
        var chip = cell instanceof Cell.Rated(var assessment) ? chip(assessment, row.code()) : null;
        return new Place(words.text(cell), css(cell, column.form()), column.form() == Form.NAME, chip);
    }

    private VerdictChip chip(Assessment assessment, String code) {
        boolean low = assessment.word().saysSomething() && assessment.confidence() == Confidence.LOW;
        return VerdictChip.of(assessment.word(), low, ReviewLinks.why(slug(), code, asOf()));
    }

    private static String css(Cell cell, Form form) {
        if (cell instanceof Cell.Amount) return "number";
        if (form == Form.NAME) return "name";
        return form.isRunningText() ? "" : "center";
    }
}
