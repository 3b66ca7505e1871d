package vn.cotmoc.typesetting;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/// How long words are in Times New Roman, measured on its metric twin.
final class TextWidth {

    private static final TextWidth REGULAR = new TextWidth("Regular");
    private static final TextWidth BOLD = new TextWidth("Bold");
    private static final double MILLIMETRES_PER_POINT = 25.4 / 72;

    private final TrueTypeFont font;
    private final CmapLookup letters;

    private TextWidth(String cut) {
        try (var in = new ClassPathResource("liberation/LiberationSerif-%s.ttf".formatted(cut)).getInputStream()) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            letters = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// On one line, in points.
    static double points(String text, int size, boolean bold) {
        return (bold ? BOLD : REGULAR).of(text) * size;
    }

    static double millimetres(String text, Look look) {
        return points(look.words(text), look.size(), look.bold()) * MILLIMETRES_PER_POINT;
    }

    /// How many lines of whole words there are in so many points; a longer word is broken.
    static int lines(String text, int size, boolean bold, double width) {
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) lines += linesOf(paragraph, size, bold, width);
        return lines;
    }

    private static int linesOf(String text, int size, boolean bold, double width) {
        int lines = 1;
        double used = 0;
        double blank = points(" ", size, bold);
        for (String word : text.split(" ")) {
            double own = points(word, size, bold);
            double needed = used == 0 ? own : used + blank + own;
            if (needed > width && used > 0) {
                lines++;
                needed = own;
            }
            int broken = (int) Math.floor(needed / width);
            lines += needed > width ? broken : 0;
            used = needed > width ? needed - broken * width : needed;
        }
        return lines;
    }

    private double of(String text) {
        try {
            double units = 0;
            for (int letter : text.codePoints().toArray()) units += font.getAdvanceWidth(letters.getGlyphId(letter));
            return units / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
