package vn.cotmoc.typesetting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import vn.cotmoc.typesetting.OfficePackage.Relation;

/// Writes an official document as a Word file: the parts of the package and what leads from one to another.
final class WordFile {

    private static final String RELATION = Word.R + "/";

    private final OfficialDocument document;
    private final FixedWords words;
    private final OfficePackage file = new OfficePackage();
    private final List<Relation> relations = new ArrayList<>();

    WordFile(OfficialDocument document, FixedWords words) {
        this.document = document;
        this.words = words;
    }

    void write(OutputStream out) throws IOException {
        var settings = new WordParts(document, words);
        file.relations(
                "_rels/.rels",
                List.of(
                        new Relation("rId1", RELATION + "officeDocument", "word/document.xml"),
                        new Relation("rId2", Word.CORE_RELATION, "docProps/core.xml")));
        file.add("docProps/core.xml", Word.CORE, new CoreProperties(document, words)::write);
        file.add("word/document.xml", Word.KIND + "document.main+xml", xml -> new WordBody(document, words).write(xml));
        part("styles", new WordStyles(document.form(), sizes(), words.language())::write);
        part("settings", settings::settings);
        part("numbering", settings::numbering);
        part("header", "header1", settings::number);
        part("header", "header2", settings::none);
        part("footer", "footer1", settings::foot);
        charts();
        if (document.seal() != null) {
            relations.add(new Relation(WordBody.SEAL, RELATION + "image", "media/seal.png"));
            file.add("word/media/seal.png", Squares.png(document.seal().address()));
        }
        file.relations("word/_rels/document.xml.rels", relations);
        file.write(out);
    }

    private void part(String name, java.util.function.Consumer<Markup> body) {
        part(name, name, body);
    }

    private void part(String kind, String name, java.util.function.Consumer<Markup> body) {
        relations.add(new Relation(name, RELATION + kind, name + ".xml"));
        file.add("word/%s.xml".formatted(name), Word.KIND + kind + "+xml", body);
    }

    private List<Integer> sizes() {
        return document.tables().stream()
                .flatMap(table -> java.util.stream.Stream.of(Part.Turn.Orientation.values())
                        .map(orientation -> Widths.letters(table.columns(), Paper.line(orientation))))
                .distinct()
                .sorted()
                .toList();
    }

    /// Each chart brings the workbook from which Word lets it be edited.
    private void charts() throws IOException {
        var charts = document.charts();
        for (int at = 0; at < charts.size(); at++) {
            var chart = charts.get(at);
            String name = "chart" + (at + 1);
            relations.add(new Relation(name, RELATION + "chart", "charts/%s.xml".formatted(name)));
            file.add(
                    "word/charts/%s.xml".formatted(name),
                    Word.CHART,
                    new ChartMarkup(chart, ChartSheet.NAME, ChartSheet.FIRST, "rId1")::write);
            file.add("word/embeddings/%s.xlsx".formatted(name), ChartSheet.workbook(chart));
            file.relations(
                    "word/charts/_rels/%s.xml.rels".formatted(name),
                    List.of(new Relation("rId1", RELATION + "package", "../embeddings/%s.xlsx".formatted(name))));
        }
    }
}
