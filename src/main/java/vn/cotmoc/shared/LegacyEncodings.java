package vn.cotmoc.shared;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// Recognises text pasted from files older than Unicode, to offer its conversion; it never converts unasked.
public final class LegacyEncodings {

    // Letters that no legacy paste can hold: they lie outside the Western characters.
    private static final Pattern VIETNAMESE_UNICODE =
            Pattern.compile("[\\u0102\\u0103\\u0110\\u0111\\u0128\\u0129\\u0168\\u0169\\u01A0\\u01A1\\u01AF\\u01B0"
                    + "\\u1EA0-\\u1EF9\\u0300-\\u036F]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\u00A0\\x21-\\x40\\x5B-\\x60\\x7B-\\x7E]+");
    private static final Pattern WESTERN_SIGN = Pattern.compile("[\\u00A1-\\u00FF]");
    private static final int SIGNS_NEEDED = 2;

    private LegacyEncodings() {}

    /// The encoding that explains the text, where Unicode does not; correct Vietnamese is never taken for legacy.
    public static Optional<LegacyEncoding> detect(String text) {
        if (VIETNAMESE_UNICODE.matcher(text).find()) return Optional.empty();
        return Arrays.stream(LegacyEncoding.values())
                .filter(encoding -> explains(encoding, text))
                .findFirst();
    }

    public static String convert(String text, LegacyEncoding encoding) {
        return encoding.toUnicode(text);
    }

    /// The converted text to offer to the person who pasted it.
    public static Optional<String> suggest(String text) {
        return detect(text).map(encoding -> convert(text, encoding));
    }

    /// Every changed word becomes a Vietnamese syllable, and most of them were none before.
    private static boolean explains(LegacyEncoding encoding, String text) {
        int cured = 0;
        int changed = 0;
        long signs = 0;
        for (var word : BETWEEN_WORDS.splitAsStream(text).toList()) {
            var converted = encoding.toUnicode(word);
            if (converted.equals(word)) continue;
            if (!Syllable.isWellFormed(converted)) return false;
            changed++;
            signs += WESTERN_SIGN.matcher(word).results().count();
            if (!Syllable.isWellFormed(word)) cured++;
        }
        return signs >= SIGNS_NEEDED && 2 * cured > changed;
    }
}
