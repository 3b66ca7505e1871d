package vn.cotmoc.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads one cell of a sheet as it is shown, whatever kind of value it holds.
final class ExcelCell {

    private final Xml xml;
    private final ExcelFile file;
    private final FoundText text = new FoundText();
    private String found = "";
    private @Nullable String value;
    private @Nullable List<ExcelTexts.Run> inline;
    private boolean formula;

    ExcelCell(Xml xml, ExcelFile file) {
        this.xml = xml;
        this.file = file;
    }

    ExcelCell read() throws RefusedFile {
        String type = xml.attribute("t");
        var look = file.looks().at(xml.number("s", 0));
        xml.eachChild(name -> {
            switch (name) {
                case "v" -> value = xml.text();
                case "is" -> inline = ExcelTexts.runs(xml);
                case "f" -> formula = true;
                default -> {}
            }
        });
        if (formula) text.note(Oddity.FORMULA);
        show(type == null ? "n" : type, look);
        if (found.isEmpty()) found = text.found();
        return this;
    }

    FoundText text() {
        return text;
    }

    /// What the file holds, letter for letter.
    String found() {
        return found;
    }

    private void show(String type, ExcelLooks.Look look) {
        if (inline != null) {
            write(inline, look);
            return;
        }
        if (value == null || value.isBlank()) {
            if (formula) text.note(Oddity.FORMULA_WITHOUT_RESULT);
            return;
        }
        switch (type) {
            case "s" -> shared(value, look);
            case "e" -> {
                found = value;
                text.note(Oddity.ERROR_CELL);
            }
            case "str", "b", "d" -> text.add(value, look.font());
            default -> {
                found = value;
                text.add(ExcelNumber.write(value, look, file.isFrom1904(), text), null);
            }
        }
    }

    private void shared(String index, ExcelLooks.Look look) {
        var runs = file.texts().at(index.strip());
        if (runs == null) {
            found = index;
            text.note(Oddity.ERROR_CELL);
        } else write(runs, look);
    }

    private void write(List<ExcelTexts.Run> runs, ExcelLooks.Look look) {
        for (var run : runs) text.add(run.letters(), run.font() == null ? look.font() : run.font());
    }
}
