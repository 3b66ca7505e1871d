package vn.cotmoc.documents;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.LegacyEncoding;
import vn.cotmoc.shared.LegacyEncodings;
import vn.cotmoc.shared.Vietnamese;

/// The letters of a paragraph or cell, run by run: as they stand in the file, and in Unicode.
final class FoundText {

    // What no old font can hold shows that the font's name lies and the letters are Unicode already.
    private static final Pattern UNICODE_VIETNAMESE = Pattern.compile(
            "[\\u0102\\u0103\\u0110\\u0111\\u0128\\u0129\\u0168\\u0169\\u01A0\\u01A1\\u01AF\\u01B0\\u1EA0-\\u1EF9\\u0300-\\u036F]");

    private final StringBuilder found = new StringBuilder();
    private final StringBuilder unicode = new StringBuilder();
    private final EnumSet<Oddity> oddities = EnumSet.noneOf(Oddity.class);

    void add(String letters, @Nullable String font) {
        found.append(letters);
        unicode.append(converted(letters, font));
    }

    void note(Oddity oddity) {
        oddities.add(oddity);
    }

    void noteAll(Set<Oddity> more) {
        oddities.addAll(more);
    }

    String found() {
        return found.toString();
    }

    Set<Oddity> oddities() {
        return oddities;
    }

    /// The lines in Unicode; what no font gave away may still give itself away by its letters.
    List<String> lines() {
        String text = unicode.toString();
        var legacy = LegacyEncodings.detect(text);
        if (legacy.isPresent()) {
            oddities.add(oddity(legacy.get()));
            text = LegacyEncodings.convert(text, legacy.get());
        }
        return text.lines().toList();
    }

    String text() {
        return Vietnamese.clean(String.join(" ", lines()));
    }

    int length() {
        return found.length();
    }

    private String converted(String letters, @Nullable String font) {
        String name = font == null ? "" : font.toLowerCase(Locale.ROOT);
        if (name.startsWith("symbol")) return symbols(letters);
        LegacyEncoding encoding = encoding(name);
        if (encoding == null || UNICODE_VIETNAMESE.matcher(letters).find()) return letters;
        String text = LegacyEncodings.convert(letters, encoding);
        if (!text.equals(letters)) oddities.add(oddity(encoding));
        // The capital fonts of the old set end in H and show small letters as capitals.
        return name.endsWith("h") && encoding == LegacyEncoding.TCVN3 ? text.toUpperCase(Locale.of("vi")) : text;
    }

    private static @Nullable LegacyEncoding encoding(String font) {
        if (font.startsWith(".vn")) return LegacyEncoding.TCVN3;
        return font.startsWith("vni-") ? LegacyEncoding.VNI : null;
    }

    private static Oddity oddity(LegacyEncoding encoding) {
        return switch (encoding) {
            case TCVN3 -> Oddity.TCVN3;
            case VNI -> Oddity.VNI;
        };
    }

    private String symbols(String letters) {
        var text = new StringBuilder();
        letters.chars().forEach(code -> text.append(symbol(code)));
        return text.toString();
    }

    /// A sign of the font Symbol, which Word keeps in the private area of Unicode.
    String symbol(int code) {
        return switch (code & 0xFF) {
            case 0xB3 -> "≥";
            case 0xA3 -> "≤";
            case 0xB1 -> "±";
            case 0xB7, 0x2D -> "-";
            case 0xB4 -> "×";
            default -> {
                if (code < 0x80) yield String.valueOf((char) code);
                oddities.add(Oddity.SYMBOL);
                yield "";
            }
        };
    }
}
