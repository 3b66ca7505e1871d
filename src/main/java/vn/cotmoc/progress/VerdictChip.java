package vn.cotmoc.progress;

import org.jspecify.annotations.Nullable;
import vn.cotmoc.reporting.Viewpoint;

/// A verdict as pages show it: a word, a sign and a colour, hatched where confidence is low, leading to its
/// explanation.
public record VerdictChip(
        String word,
        String css,
        String sign,
        String key,
        boolean low,
        @Nullable String href) {

    public static VerdictChip of(Judged judged, int asOf) {
        return of(judged, Viewpoint.of(asOf));
    }

    public static VerdictChip of(Judged judged, Viewpoint view) {
        var assessment = judged.assessment();
        return of(
                assessment.word(),
                assessment.word().saysSomething() && assessment.confidence() == Confidence.LOW,
                "/resolutions/%s/indicators/%s?asOf=%s#why"
                        .formatted(judged.indicator().slug(), judged.indicator().code(), view.text()));
    }

    public static VerdictChip of(VerdictWord word, boolean low, @Nullable String href) {
        return new VerdictChip(word.name(), word.css(), word.sign(), "progress.verdict." + word, low, href);
    }
}
