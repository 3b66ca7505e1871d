package vn.cotmoc.typesetting;

import java.util.Base64;
import vn.cotmoc.typesetting.Part.Annex;
import vn.cotmoc.typesetting.Part.Bullets;
import vn.cotmoc.typesetting.Part.Chart;
import vn.cotmoc.typesetting.Part.Heading;
import vn.cotmoc.typesetting.Part.Note;
import vn.cotmoc.typesetting.Part.Paragraph;
import vn.cotmoc.typesetting.Part.Table;
import vn.cotmoc.typesetting.Part.Turn;
import vn.cotmoc.typesetting.Part.Turn.Orientation;

/// Writes a document as the page from which its PDF is printed.
final class PrintedPage {

    private final OfficialDocument document;
    private final FixedWords words;
    private final Markup xml;
    private Orientation lies;
    private final PrintedOutline outline;
    private int charts;
    private boolean begun;
    private boolean turned;

    PrintedPage(OfficialDocument document, FixedWords words, Markup xml) {
        this.document = document;
        this.words = words;
        this.xml = xml;
        this.lies = document.opening();
        this.outline = new PrintedOutline(document);
    }

    void write() {
        xml.start("html", "lang", words.language()).start("head").leaf("title", document.title());
        xml.empty("meta", "name", "subject", "content", document.title());
        outline.write(xml);
        xml.leaf("style", new PrintedLooks(document.form(), words.foot(document)).css())
                .end();
        xml.start("body").start("div", "class", sheet());
        var head = new PrintedHead(document, words, xml);
        if (document.letterhead() != null) head.letterhead(document.letterhead(), Paper.line(lies));
        head.title(Paper.line(lies));
        begun = document.letterhead() != null || !document.kind().isEmpty();
        body(head);
        document.annexes().forEach(this::part);
        if (document.seal() != null) seal(document.seal());
        xml.end(3);
    }

    /// The last lines go over the page with the signature: nobody signs an empty page.
    private void body(PrintedHead head) {
        var body = Endings.close(document.body(), document.form());
        if (document.signature() == null) {
            body.forEach(this::part);
            return;
        }
        int last = Endings.last(body);
        body.subList(0, last).forEach(this::part);
        xml.start("div", "class", "ending");
        body.subList(last, body.size()).forEach(this::part);
        head.signature(document.signature());
        xml.end();
    }

    private void part(Part part) {
        switch (part) {
            case Heading heading -> heading(heading);
            case Paragraph(var text) -> say("p", Style.TEXT, text);
            case Bullets(var items) -> bullets(items);
            case Note(var text) -> say("p", Style.NOTE, text);
            case Table table -> new PrintedTable(xml, table, Paper.line(lies)).write();
            case Chart chart -> {
                new PrintedChart(xml, chart, ++charts).write();
                say("p", Style.NOTE, chart.description());
            }
            case Turn(var orientation) -> turn(orientation);
            case Annex annex -> annex(annex);
        }
        if (!(part instanceof Turn)) {
            begun = true;
            turned = false;
        }
    }

    private void heading(Heading heading) {
        if (heading.text().isEmpty()) return;
        var place = outline.next(heading);
        xml.start(
                place.tag(),
                "id",
                place.id(),
                "class",
                Style.heading(heading.level()).id());
        lines(xml, Looks.of(document.form(), Style.heading(heading.level())).words(heading.text()));
        xml.end();
    }

    private void bullets(java.util.List<String> items) {
        xml.start("ul");
        for (String item : items) xml.leaf("li", "- " + item, "class", Style.BULLET.id());
        xml.end();
    }

    private void turn(Orientation orientation) {
        if (orientation == lies) return;
        lies = orientation;
        turned = begun;
        xml.end().start("div", "class", sheet());
    }

    private String sheet() {
        return lies == Orientation.LANDSCAPE ? "lying" : "standing";
    }

    private void annex(Annex annex) {
        String name = Looks.of(document.form(), Style.ANNEX_NAME).words(annex.name());
        String css = Style.ANNEX_NAME.id() + (begun && !turned ? " anew" : "");
        if (!name.isEmpty()) {
            var place = outline.next(annex);
            xml.leaf(place.tag(), name, "id", place.id(), "class", css);
        }
        annex.titles().forEach(title -> say("p", Style.ANNEX_TITLE, title));
        say("p", Style.ANNEX_ORIGIN, annex.origin());
    }

    private void seal(Seal seal) {
        xml.start("div", "class", "seal-block");
        String squares = Base64.getEncoder().encodeToString(Squares.png(seal.address()));
        String description = words.say("typesetting.seal.picture", seal.address());
        xml.start("p", "class", Style.SEAL.id());
        xml.empty("img", "src", "data:image/png;base64," + squares, "alt", description, "class", "squares")
                .end();
        words.seal(seal).forEach(line -> say("p", Style.SEAL, line));
        xml.end();
    }

    private void say(String element, Style style, String text) {
        if (text.isEmpty()) return;
        xml.start(element, "class", style.id());
        lines(xml, Looks.of(document.form(), style).words(text));
        xml.end();
    }

    static void lines(Markup xml, String text) {
        String[] lines = text.split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            if (line > 0) xml.empty("br");
            xml.text(lines[line]);
        }
    }
}
