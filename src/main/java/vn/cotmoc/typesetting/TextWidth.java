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

    /// The longest of the lines, in millimetres.
    static double millimetres(String text, Look look) {
        return look.words(text)
                        .lines()
                        .mapToDouble(line -> points(line, look.size(), look.bold()))
                        .max()
                        .orElse(0)
                * MILLIMETRES_PER_POINT;
    }

    /// On one line where it fits into so many millimetres, otherwise on two of much the same length.
    static String balanced(String text, Look look, double width) {
        if (millimetres(text, look) <= width) return text;
        String best = text;
        double least = Double.MAX_VALUE;
        for (int at = text.indexOf(' '); at > 0; at = text.indexOf(' ', at + 1)) {
            String broken = text.substring(0, at) + "\n" + text.substring(at + 1);
            double length = millimetres(broken, look);
            if (length < least) best = broken;
            least = Math.min(least, length);
        }
        return best;
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
