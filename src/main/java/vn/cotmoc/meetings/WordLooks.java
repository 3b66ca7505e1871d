package vn.cotmoc.meetings;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/// How a Word file of the papers looks: the paper, its margins and the styles that headings and text go by.
final class WordLooks {

    static final String FONT = "Times New Roman";
    static final String TITLE = "Title";
    static final String HEADING = "Heading1";
    static final String TEXT = "BodyText";
    static final String CAPTION = "Caption";
    // Guideline 05-HD/VPTW: A4, 20 mm above and below, 30 mm on the left, 15 mm on the right.
    static final int LINE = millimetres(210 - 30 - 15);

    private static final int TWENTIETHS_PER_POINT = 20;

    private WordLooks() {}

    static void lay(XWPFDocument document, String language) {
        paper(document);
        var styles = document.createStyles();
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        fonts.setEastAsia(FONT);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage(language.equals("en") ? "en-GB" : "vi-VN");
        add(styles, TITLE, "Title", new Look(15, true, false, ParagraphAlignment.CENTER, 6, 0), null);
        add(styles, HEADING, "heading 1", new Look(14, true, false, ParagraphAlignment.LEFT, 12, 4), 0);
        add(styles, TEXT, "Body Text", new Look(14, false, false, ParagraphAlignment.BOTH, 0, 6), null);
        add(styles, CAPTION, "caption", new Look(12, false, true, ParagraphAlignment.LEFT, 4, 4), null);
    }

    private record Look(int size, boolean bold, boolean italic, ParagraphAlignment alignment, int before, int after) {}

    private static void add(XWPFStyles styles, String id, String name, Look look, @Nullable Integer outline) {
        var style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        var paragraph = style.addNewPPr();
        if (outline != null) paragraph.addNewKeepNext();
        var spacing = paragraph.addNewSpacing();
        spacing.setBefore(points(look.before()));
        spacing.setAfter(points(look.after()));
        paragraph.addNewJc().setVal(STJc.Enum.forInt(look.alignment().getValue()));
        if (outline != null) paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
        var run = style.addNewRPr();
        if (look.bold()) run.addNewB();
        if (look.italic()) run.addNewI();
        // In half points.
        run.addNewSz().setVal(BigInteger.valueOf(2L * look.size()));
        styles.addStyle(new XWPFStyle(style, styles));
    }

    private static void paper(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(millimetres(210)));
        size.setH(BigInteger.valueOf(millimetres(297)));
        var margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(millimetres(20)));
        margin.setBottom(BigInteger.valueOf(millimetres(20)));
        margin.setLeft(BigInteger.valueOf(millimetres(30)));
        margin.setRight(BigInteger.valueOf(millimetres(15)));
        // The number of the page stands 10 mm below the edge.
        margin.setHeader(BigInteger.valueOf(millimetres(10)));
        margin.setFooter(BigInteger.valueOf(millimetres(10)));
    }

    private static BigInteger points(int points) {
        return BigInteger.valueOf((long) points * TWENTIETHS_PER_POINT);
    }

    private static int millimetres(int length) {
        return Math.round(length * 56.7f);
    }
}
