package vn.cotmoc.typesetting;

import java.util.List;
import vn.cotmoc.typesetting.Part.Annex;
import vn.cotmoc.typesetting.Part.Bullets;
import vn.cotmoc.typesetting.Part.Chart;
import vn.cotmoc.typesetting.Part.Heading;
import vn.cotmoc.typesetting.Part.Note;
import vn.cotmoc.typesetting.Part.Paragraph;
import vn.cotmoc.typesetting.Part.Table;
import vn.cotmoc.typesetting.Part.Turn;
import vn.cotmoc.typesetting.Part.Turn.Orientation;

/// Writes the body of a Word file from above to below, part by part.
final class WordBody {

    static final String SEAL = "seal";

    private final OfficialDocument document;
    private final FixedWords words;
    private Orientation lies;
    private boolean turned;
    private final WordSections sections = new WordSections();
    private int charts;
    private int pictures;
    private boolean begun;

    WordBody(OfficialDocument document, FixedWords words) {
        this.document = document;
        this.words = words;
        this.lies = document.opening();
    }

    void write(Markup xml) {
        xml.start(
                "w:document",
                "xmlns:w",
                Word.W,
                "xmlns:r",
                Word.R,
                "xmlns:wp",
                Word.WP,
                "xmlns:a",
                Word.A,
                "xmlns:pic",
                Word.PIC,
                "xmlns:c",
                Word.C);
        xml.start("w:body");
        var text = new WordText(xml, document.form());
        if (document.letterhead() != null) head(text).letterhead(document.letterhead());
        head(text).title();
        begun = document.letterhead() != null
                || !document.title().isEmpty() && !document.kind().isEmpty();
        body(text);
        parts(text, document.annexes());
        seal(text);
        sections.end(xml, lies);
        xml.end(2);
    }

    /// The last lines, or rows, go over the page with the signature: nobody signs an empty page.
    private void body(WordText text) {
        var body = Endings.close(document.body(), document.form());
        int last = document.signature() == null ? body.size() : Endings.last(body);
        parts(text, body.subList(0, last));
        for (var part : body.subList(last, body.size())) kept(text, part);
        if (document.signature() != null) head(text).signature(document.signature());
    }

    private void kept(WordText text, Part part) {
        switch (part) {
            case Paragraph(var words) -> text.kept(Style.TEXT, words);
            case Note(var words) -> text.kept(Style.NOTE, words);
            case Bullets(var items) -> items.forEach(item -> text.kept(Style.BULLET, item));
            case Heading _, Table _, Chart _, Turn _, Annex _ -> part(text, part);
        }
        begun = true;
    }

    private boolean isSigned(Table table) {
        var body = document.body();
        return document.signature() != null && body.getLast() == table;
    }

    private WordHead head(WordText text) {
        return new WordHead(text, document, words, Paper.line(lies));
    }

    private void parts(WordText text, List<Part> parts) {
        for (var part : parts) {
            part(text, part);
            begun = begun || !(part instanceof Turn);
            turned = part instanceof Turn && turned;
        }
    }

    private void part(WordText text, Part part) {
        switch (part) {
            case Heading(var level, var heading) -> text.paragraph(Style.heading(level), heading);
            case Paragraph(var paragraph) -> text.paragraph(Style.TEXT, paragraph);
            case Bullets(var items) -> items.forEach(item -> text.paragraph(Style.BULLET, item));
            case Note(var note) -> text.paragraph(Style.NOTE, note);
            case Table table -> new WordTable(text, table, Paper.line(lies), isSigned(table)).write();
            case Chart chart -> chart(text, chart);
            case Turn(var orientation) -> turn(text, orientation);
            case Annex annex -> annex(text, annex);
        }
    }

    private void chart(WordText text, Chart chart) {
        charts++;
        new WordPicture(text.xml(), ++pictures).chart("chart" + charts, chart, Paper.line(lies));
        if (!chart.title().isEmpty()) text.paragraph(Style.NOTE, chart.description());
    }

    /// A section ends in its last paragraph.
    private void turn(WordText text, Orientation orientation) {
        if (orientation == lies) return;
        if (begun) {
            var xml = text.xml();
            xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", Style.GAP.id());
            sections.end(xml, lies);
            xml.end(2);
            turned = true;
        }
        lies = orientation;
    }

    private void annex(WordText text, Annex annex) {
        if (begun && !turned) text.onNewPage(Style.ANNEX_NAME, annex.name());
        else text.asWritten(Style.ANNEX_NAME, annex.name());
        annex.titles().forEach(title -> text.asWritten(Style.ANNEX_TITLE, title));
        annex.origin().lines().forEach(line -> text.asWritten(Style.ANNEX_ORIGIN, line));
    }

    private void seal(WordText text) {
        var seal = document.seal();
        if (seal == null) return;
        text.gap();
        new WordPicture(text.xml(), ++pictures).seal(SEAL, words.say("typesetting.seal.picture", seal.address()));
        words.seal(seal).forEach(line -> text.paragraph(Style.SEAL, line));
    }
}
