package vn.cotmoc.reviews.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.resolutions.Resolution;
import vn.cotmoc.reviews.OpeningPreparations.Choices;
import vn.cotmoc.reviews.ReviewKind;

/// What can be chosen for a new review, and what has been.
record OpeningPage(String code, String province, List<Choice> kinds, List<Choice> resolutions, OpeningForm form) {

    record Choice(
            String value, @Nullable String key, @Nullable String words, boolean chosen) {}

    static OpeningPage of(Choices choices, OpeningForm form) {
        return new OpeningPage(
                choices.province().code(),
                choices.province().fullName(),
                Arrays.stream(ReviewKind.values())
                        .map(kind -> new Choice(
                                kind.name(),
                                "reviews.kind." + kind,
                                null,
                                kind.name().equals(form.kind())))
                        .toList(),
                choices.resolutions().stream()
                        .map(resolution -> new Choice(
                                resolution.slug(),
                                null,
                                words(resolution),
                                form.chosen().contains(resolution.slug())))
                        .toList(),
                form);
    }

    private static String words(Resolution resolution) {
        return "%s (%d-%d): %s"
                .formatted(resolution.shortName(), resolution.periodFrom(), resolution.periodTo(), resolution.title());
    }
}
