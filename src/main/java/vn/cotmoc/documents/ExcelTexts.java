package vn.cotmoc.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The texts that the cells of a workbook share, in runs of one font each.
final class ExcelTexts {

    /// Letters in one font; nothing where the cell's own font holds.
    record Run(String letters, @Nullable String font) {}

    private final List<List<Run>> texts = new ArrayList<>();

    static ExcelTexts of(byte @Nullable [] part) throws RefusedFile {
        var shared = new ExcelTexts();
        if (part == null) return shared;
        var xml = new Xml("xl/sharedStrings.xml", part);
        xml.eachChild(name -> {
            if (name.equals("si")) shared.texts.add(runs(xml));
        });
        return shared;
    }

    /// At a text: its runs. Readings that stand above foreign letters are left out.
    static List<Run> runs(Xml xml) throws RefusedFile {
        var runs = new ArrayList<Run>();
        xml.eachChild(name -> {
            if (name.equals("t")) runs.add(new Run(xml.text(), null));
            if (name.equals("r")) runs.add(run(xml));
        });
        return runs;
    }

    private static Run run(Xml xml) throws RefusedFile {
        var letters = new StringBuilder();
        @Nullable String[] font = new String[1];
        xml.eachChild(name -> {
            if (name.equals("t")) letters.append(xml.text());
            if (name.equals("rPr"))
                xml.eachChild(look -> {
                    if (look.equals("rFont")) font[0] = xml.attribute("val");
                });
        });
        return new Run(letters.toString(), font[0]);
    }

    /// Nothing where the file holds no such text.
    @Nullable
    List<Run> at(String index) {
        if (!index.matches("\\d{1,7}")) return null;
        int at = Integer.parseInt(index);
        return at < texts.size() ? texts.get(at) : null;
    }
}
