package vn.cotmoc.reviews.web;

import org.jspecify.annotations.Nullable;
import vn.cotmoc.reviews.Review;
import vn.cotmoc.shared.Vietnamese;

/// A frozen review in a list, and at the head of its own page.
record ReviewLine(
        String number,
        String title,
        String province,
        String provinceCode,
        String kindKey,
        String year,
        String knownOn,
        String author,
        String frozenAt,
        String sha256,
        String signs,
        boolean illustrative,
        String href,
        @Nullable String replacedBy) {

    static ReviewLine of(Review review) {
        return new ReviewLine(
                review.number(),
                review.title(),
                review.provinceName(),
                review.provinceCode(),
                "reviews.kind." + review.kind(),
                String.valueOf(review.year()),
                Vietnamese.date(review.knownOn()),
                review.author(),
                Vietnamese.moment(review.frozenAt()),
                review.sha256(),
                review.printedHash(),
                review.illustrative(),
                "/reviews/" + review.number(),
                review.replacedBy());
    }
}
