package vn.cotmoc.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads one paragraph of a Word file, with every change in it taken as accepted.
final class WordParagraph {

    private final Xml xml;
    private final WordStyles styles;
    private final WordNumbers numbers;
    private final FoundText text = new FoundText();
    private final List<String> asides = new ArrayList<>();
    private @Nullable String style;
    private @Nullable String list;
    private int level = -1;
    private boolean plain;
    private boolean lettered;

    WordParagraph(Xml xml, WordStyles styles, WordNumbers numbers) {
        this.xml = xml;
        this.styles = styles;
        this.numbers = numbers;
    }

    /// At a paragraph: reads it whole.
    WordParagraph read() throws RefusedFile {
        inline();
        return this;
    }

    FoundText text() {
        return text;
    }

    /// The words of text boxes that hang at this paragraph.
    List<String> asides() {
        return asides;
    }

    boolean isBold() {
        return lettered && !plain;
    }

    /// The number that Word shows before the paragraph; blank paragraphs are numbered, too.
    String number() {
        String of = list == null ? styles.listOf(style) : list;
        return numbers.next(of, level >= 0 ? level : styles.levelOf(style));
    }

    private void inline() throws RefusedFile {
        xml.eachChild(this::inline);
    }

    private void inline(String name) throws RefusedFile {
        switch (name) {
            case "pPr" -> properties();
            case "r" -> run();
            case "ins", "moveTo" -> {
                text.note(Oddity.TRACKED_CHANGE);
                inline();
            }
            case "del", "moveFrom" -> text.note(Oddity.TRACKED_CHANGE);
            case "hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "dir", "bdo" -> inline();
            case "oMath", "oMathPara" -> formula();
            default -> {}
        }
    }

    private void properties() throws RefusedFile {
        xml.eachChild(name -> {
            switch (name) {
                case "pStyle" -> style = xml.attribute("val");
                case "numPr" -> properties();
                case "ilvl" -> level = xml.number("val", 0);
                case "numId" -> list = xml.attribute("val");
                default -> {}
            }
        });
    }

    private void run() throws RefusedFile {
        var run = new Run();
        xml.eachChild(name -> {
            switch (name) {
                case "rPr" -> run.properties();
                case "t" -> run.add(xml.text());
                case "tab" -> run.add("\t");
                case "br", "cr" -> run.add("\n");
                case "noBreakHyphen" -> run.add("-");
                case "sym" -> run.symbol();
                case "footnoteReference", "endnoteReference" -> text.note(Oddity.FOOTNOTE);
                case "drawing", "pict", "object" -> aside();
                case "AlternateContent" -> alternative();
                default -> {}
            }
        });
    }

    /// Newer Word draws a box twice, once for older readers: the first one counts.
    private void alternative() throws RefusedFile {
        xml.eachChild(name -> {
            if (name.equals("Choice")) aside();
        });
    }

    private void aside() throws RefusedFile {
        var words = new StringBuilder();
        gather(words);
        if (words.isEmpty()) return;
        text.note(Oddity.TEXT_BOX);
        asides.add(words.toString());
    }

    private void gather(StringBuilder words) throws RefusedFile {
        xml.eachChild(name -> {
            if (name.equals("t")) words.append(xml.text());
            else if (!name.equals("Fallback")) gather(words);
            if (name.equals("p")) words.append(' ');
        });
    }

    private void formula() throws RefusedFile {
        var words = new StringBuilder();
        gather(words);
        text.add(words.toString(), null);
    }

    /// Letters in one look.
    private final class Run {
        private @Nullable String font;
        private @Nullable Boolean bold;
        private boolean hidden;

        void properties() throws RefusedFile {
            xml.eachChild(name -> {
                switch (name) {
                    case "rFonts" -> font = WordStyles.font(xml);
                    case "b" -> bold = xml.isOn("val");
                    case "vanish" -> hidden = xml.isOn("val");
                    default -> {}
                }
            });
        }

        void add(String letters) {
            if (hidden) text.note(Oddity.HIDDEN);
            else text.add(letters, font == null ? styles.fontOf(style) : font);
            if (letters.isBlank()) return;
            lettered = true;
            if (!(bold == null ? styles.isBold(style) : bold)) plain = true;
        }

        void symbol() {
            String code = xml.attribute("char");
            if (code == null || !code.matches("[0-9A-Fa-f]{1,4}")) text.note(Oddity.SYMBOL);
            else text.add(text.symbol(Integer.parseInt(code, 16)), null);
        }
    }
}
