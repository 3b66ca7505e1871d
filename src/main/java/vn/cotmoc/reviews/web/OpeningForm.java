package vn.cotmoc.reviews.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.reviews.OpeningPreparations;
import vn.cotmoc.reviews.OpeningPreparations.Choices;
import vn.cotmoc.reviews.ReviewKind;
import vn.cotmoc.shared.web.Typed;

/// What a review is wanted of, as it was typed, with the number of the form that makes sending it twice harmless.
record OpeningForm(
        @Nullable String kind,
        @Nullable String year,
        @Nullable String day,
        @Nullable String title,
        @Nullable List<String> resolutions,
        @Nullable String form) {

    /// Where there is one resolution alone it is the one that is meant.
    static OpeningForm of(Choices choices) {
        return new OpeningForm(
                ReviewKind.ANNUAL.name(),
                String.valueOf(choices.currentYear()),
                "",
                "",
                choices.resolutions().size() == 1
                        ? List.of(choices.resolutions().getFirst().slug())
                        : List.of(),
                UUID.randomUUID().toString());
    }

    List<String> chosen() {
        return resolutions == null ? List.of() : resolutions;
    }

    OpeningPreparations.Wanted toWanted() {
        var read = Typed.one(ReviewKind.class, kind);
        return new OpeningPreparations.Wanted(
                read == null ? ReviewKind.ANNUAL : read,
                Typed.year(year),
                Typed.words(day),
                title,
                chosen(),
                Typed.form(form));
    }
}
