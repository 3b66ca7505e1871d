package vn.cotmoc.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.drafts.ResolutionSheets;
import vn.cotmoc.drafts.Sheet;
import vn.cotmoc.drafts.SheetRow;
import vn.cotmoc.exports.PrintedAnnex.Form;
import vn.cotmoc.exports.PrintedAnnex.Head;
import vn.cotmoc.exports.PrintedAnnex.Row;

/// Lays the annexes of a resolution out as they are printed, under the heads that the resolution itself prints.
final class PrintingAnnexes {

    private static final String ANNEX = "ANNEX";

    private final ResolutionSheets sheets;
    private final ReviewWords words;

    PrintingAnnexes(ResolutionSheets sheets, ReviewWords words) {
        this.sheets = sheets;
        this.words = words;
    }

    /// In the order of their clauses; none where a resolution prints its targets in its sentences only.
    List<PrintedAnnex> print() {
        var annexes = new ArrayList<PrintedAnnex>();
        Stream.concat(annexRows(Sheet.TASKS), annexRows(Sheet.INDICATORS))
                .map(row -> row.required("clause"))
                .distinct()
                .sorted()
                .forEach(path -> {
                    var tasks = annexRows(Sheet.TASKS).filter(at(path)).toList();
                    var indicators =
                            annexRows(Sheet.INDICATORS).filter(at(path)).toList();
                    if (!tasks.isEmpty()) annexes.add(tasks(path, tasks));
                    if (!indicators.isEmpty()) annexes.add(indicators(path, indicators));
                });
        return annexes;
    }

    private static java.util.function.Predicate<SheetRow> at(String path) {
        return row -> path.equals(row.text("clause"));
    }

    private Stream<SheetRow> annexRows(Sheet sheet) {
        return sheets.of(sheet).stream().filter(row -> ANNEX.equals(row.text("layer")));
    }

    private PrintedAnnex tasks(String path, List<SheetRow> rows) {
        var usual = List.of(
                words.say("exports.annex.ordinal"),
                words.say("exports.annex.task"),
                words.say("exports.annex.monitoring"),
                words.say("exports.annex.responsible") + ": " + words.say("exports.annex.lead"),
                words.say("exports.annex.responsible") + ": " + words.say("exports.annex.coordinating"),
                words.say("exports.annex.funding"),
                words.say("exports.annex.deadline"));
        var forms =
                List.of(Form.ORDINAL, Form.NAME, Form.AGENCY, Form.AGENCY, Form.AGENCY, Form.FUNDING, Form.DEADLINE);
        var printed = rows.stream()
                .map(row -> new Row(
                        Stream.of("number", "content", "monitoring", "lead", "coordinating", "funding", "deadline")
                                .map(column -> column.equals("content") ? printed(row, column) : text(row, column))
                                .toList(),
                        false))
                .toList();
        return new PrintedAnnex(name(path), titles(path), heads(path, usual, forms), printed);
    }

    private PrintedAnnex indicators(String path, List<SheetRow> rows) {
        var years = new TreeSet<String>();
        for (SheetRow target : sheets.of(Sheet.TARGETS))
            if (rows.stream().anyMatch(row -> row.key().equals(target.text("code"))))
                years.add(target.required("milestone"));
        var usual = new ArrayList<>(List.of(
                words.say("exports.annex.ordinal"),
                words.say("exports.annex.indicator"),
                words.say("exports.annex.unit")));
        var forms = new ArrayList<>(List.of(Form.ORDINAL, Form.NAME, Form.UNIT));
        for (String year : years) {
            usual.add(head(year));
            forms.add(Form.TARGET);
        }
        usual.addAll(List.of(words.say("exports.annex.leading"), words.say("exports.annex.advising")));
        forms.addAll(List.of(Form.AGENCY, Form.AGENCY));
        var printed = rows.stream().map(row -> indicator(row, years)).toList();
        return new PrintedAnnex(name(path), titles(path), heads(path, usual, forms), printed);
    }

    private String head(String year) {
        if (year.equals(sheets.head("review_midterm"))) return words.say("exports.annex.midterm", year);
        if (year.equals(sheets.head("review_end"))) return words.say("exports.annex.endterm", year);
        return words.say("exports.annex.year", year);
    }

    private Row indicator(SheetRow row, TreeSet<String> years) {
        var cells = new ArrayList<String>();
        cells.add(
                Objects.requireNonNullElse(row.text("printed_ordinal"), row.text("parent") == null ? row.key() : "-"));
        cells.add(printed(row, "name"));
        cells.add(text(row, "unit"));
        for (String year : years)
            cells.add(sheets.find(Sheet.TARGETS, row.key() + " / " + year)
                    .map(target -> text(target, "printed"))
                    .orElse(""));
        cells.add(text(row, "leading_agency"));
        cells.add(text(row, "advising_agency"));
        return new Row(cells, "true".equals(row.text("header")));
    }

    private static String text(SheetRow row, String column) {
        return Objects.requireNonNullElse(row.text(column), "");
    }

    /// An annex is printed with its errors: what was corrected stands in the portal beside it.
    private static String printed(SheetRow row, String column) {
        String printed = row.text("printed_" + column);
        return printed == null ? text(row, column) : printed;
    }

    private String name(String path) {
        return sheets.find(Sheet.CLAUSES, path)
                .map(clause -> text(clause, "heading"))
                .filter(heading -> !heading.isEmpty())
                .orElseGet(() -> words.say("exports.annex.name", path.replaceAll("\\D", "")));
    }

    private List<String> titles(String path) {
        var titles = new ArrayList<String>();
        sheets.find(Sheet.CLAUSES, path).ifPresent(clause -> {
            String title = clause.text("printed") == null ? clause.text("text") : clause.text("printed");
            if (title != null) titles.add(title);
        });
        lines(path).filter(line -> !line.contains(" | ")).forEach(titles::add);
        return titles;
    }

    private Stream<String> lines(String path) {
        return sheets.of(Sheet.CLAUSES).stream()
                .filter(clause -> path.equals(clause.text("parent")))
                .map(clause -> clause.text("text"))
                .filter(Objects::nonNull);
    }

    /// The heads as this resolution prints them, where it has as many columns as it should; otherwise the usual ones.
    private List<Head> heads(String path, List<String> usual, List<Form> forms) {
        @Nullable
        String line =
                lines(path).filter(text -> text.contains(" | ")).findFirst().orElse(null);
        List<String> own = line == null ? usual : List.of(line.split(" \\| "));
        List<String> chosen = own.size() == usual.size() ? own : usual;
        var heads = new ArrayList<Head>();
        for (int at = 0; at < chosen.size(); at++) heads.add(Head.of(chosen.get(at), forms.get(at)));
        return heads;
    }
}
