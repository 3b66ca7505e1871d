package vn.cotmoc.shared;

import java.util.Map;

/// The two encodings from before Unicode that old files still carry into today's forms.
public enum LegacyEncoding {
    /// The `.Vn` fonts: one Western sign stands for one Vietnamese letter.
    TCVN3(LegacyTables.TCVN3),
    /// The `VNI-` fonts: a plain vowel is followed by a Western sign for its marks.
    VNI(LegacyTables.VNI);

    private final Map<String, String> letters;

    LegacyEncoding(Map<String, String> letters) {
        this.letters = letters;
    }

    /// The text in Unicode, every letter of it taken as written in this encoding.
    String toUnicode(String text) {
        var unicode = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int length = letters.containsKey(text.substring(at, Math.min(at + 2, text.length()))) ? 2 : 1;
            var sign = text.substring(at, Math.min(at + length, text.length()));
            unicode.append(letters.getOrDefault(sign, sign));
            at += sign.length();
        }
        return unicode.toString();
    }
}
