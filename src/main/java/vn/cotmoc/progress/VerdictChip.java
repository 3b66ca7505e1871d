package vn.cotmoc.progress;

import org.jspecify.annotations.Nullable;

/// A verdict as pages show it: the key of its word, its sign and the name of its style, hatched where little is known.
public record VerdictChip(
        String css,
        String sign,
        String key,
        boolean low,
        @Nullable String href) {

    /// The chip of an assessment, leading to its explanation where there is a page for it.
    public static VerdictChip of(Assessment assessment, @Nullable String href) {
        var word = assessment.word();
        return new VerdictChip(
                word.css(), word.sign(), "progress.verdict." + word, assessment.confidence() == Confidence.LOW, href);
    }
}
