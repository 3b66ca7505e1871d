package vn.cotmoc.reviews.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.reviews.Preparation;
import vn.cotmoc.reviews.Review;
import vn.cotmoc.reviews.ReviewKind;
import vn.cotmoc.shared.Vietnamese;

/// *Sơ kết*: the frozen reviews, and those that are being prepared for who prepares or audits them.
record ReviewsPage(
        List<ReviewLine> reviews,
        List<DraftLine> drafts,
        @Nullable String province,
        @Nullable String kind,
        @Nullable String year,
        String q,
        List<String> kinds,
        @Nullable String openHref,
        List<ReviewLine> comparable) {

    record DraftLine(
            String title, String province, String kindKey, String year, String author, String openedAt, String href) {
        static DraftLine of(Preparation preparation) {
            return new DraftLine(
                    preparation.title(),
                    preparation.provinceName(),
                    "reviews.kind." + preparation.kind(),
                    String.valueOf(preparation.year()),
                    preparation.author(),
                    Vietnamese.moment(preparation.openedAt()),
                    "/reviews/drafts/" + preparation.id());
        }
    }

    static List<String> allKinds() {
        return List.of(ReviewKind.values()).stream().map(Enum::name).toList();
    }

    static List<ReviewLine> lines(List<Review> reviews) {
        return reviews.stream().map(ReviewLine::of).toList();
    }

    public boolean narrowed() {
        return kind != null || year != null || !q.isEmpty();
    }
}
