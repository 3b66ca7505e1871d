package vn.cotmoc.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a written Vietnamese syllable can be: an initial, a rhyme, and at most one tone.
final class Syllable {

    private static final Pattern TONE = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
    private static final Pattern SHARP_OR_HEAVY = Pattern.compile("[\u0301\u0323]");
    private static final Pattern STOPPED = Pattern.compile(".*(?:c|ch|p|t)");
    private static final Pattern SHAPE = Pattern.compile("""
            (?:b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?\
            (?:(?:a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|iê|yê|oa|oă|oe|oo|uâ|uê|uô|ươ|uy|uyê)(?:ch|c|m|ng|nh|n|p|t)\
            |a|e|ê|i|o|ô|ơ|u|ư|y|ai|ao|au|ay|âu|ây|eo|êu|ia|iu|iêu|oa|oe|oai|oay|oao|oeo|oi|ôi|ơi\
            |ua|uê|ui|uơ|uy|uây|uôi|uya|uyu|uêu|ưa|ưi|ưu|ươi|ươu|yêu)""");

    private Syllable() {}

    static boolean isWellFormed(String word) {
        var parts = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        if (TONE.matcher(parts).results().count() > 1) return false;
        var toneless = Normalizer.normalize(TONE.matcher(parts).replaceAll(""), Normalizer.Form.NFC);
        if (!SHAPE.matcher(toneless).matches()) return false;
        // A syllable stopped by c, ch, p or t bears the sharp or the heavy tone and no other.
        return !STOPPED.matcher(toneless).matches()
                || SHARP_OR_HEAVY.matcher(parts).find();
    }
}
