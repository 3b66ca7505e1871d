package vn.cotmoc.documents;

import java.util.ArrayList;
import java.util.List;
import vn.cotmoc.documents.FoundDocument.Remark;
import vn.cotmoc.documents.Refusal.Reason;

/// Reads a Word file: its paragraphs and tables in their order.
final class WordFile {

    private final DocumentLimits limits;
    private final WordStyles styles;
    private final WordNumbers numbers;
    private final Xml xml;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private int paragraphs;
    private int tables;
    private int characters;

    private WordFile(PackageParts parts, String main, DocumentLimits limits) throws RefusedFile {
        this.limits = limits;
        this.styles = WordStyles.of(parts);
        this.numbers = WordNumbers.of(parts);
        this.xml = new Xml(main, parts.get(main));
    }

    static FoundDocument read(PackageParts parts, String main, DocumentLimits limits) throws RefusedFile {
        var file = new WordFile(parts, main, limits);
        file.xml.eachChild(name -> {
            if (name.equals("body")) file.body();
        });
        return new FoundDocument(FoundDocument.Kind.WORD, file.blocks, file.remarks);
    }

    DocumentLimits limits() {
        return limits;
    }

    WordStyles styles() {
        return styles;
    }

    WordNumbers numbers() {
        return numbers;
    }

    void aside(String words) {
        remarks.add(new Remark(Oddity.TEXT_BOX, words.length() > 200 ? words.substring(0, 200) + "…" : words));
    }

    void count(int more) throws RefusedFile {
        characters += more;
        if (characters > limits.characters()) throw new RefusedFile(Reason.TOO_MUCH_TEXT, limits.characters());
    }

    private void body() throws RefusedFile {
        xml.eachChild(name -> {
            switch (name) {
                case "p" -> paragraph();
                case "tbl" -> blocks.add(new WordTable(xml, this, ++tables).read());
                case "sdt", "sdtContent", "ins", "moveTo", "customXml" -> body();
                default -> {}
            }
        });
    }

    private void paragraph() throws RefusedFile {
        var paragraph = new WordParagraph(xml, styles, numbers).read();
        String number = paragraph.number();
        var text = paragraph.text();
        count(text.length() + 1);
        paragraphs++;
        paragraph.asides().forEach(this::aside);
        String words = text.text();
        if (words.isEmpty()) return;
        blocks.add(new Block.Paragraph(
                paragraphs,
                number.isEmpty() ? words : number + " " + words,
                text.found(),
                paragraph.isBold(),
                text.oddities()));
    }
}
