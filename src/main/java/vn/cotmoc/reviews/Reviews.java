package vn.cotmoc.reviews;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Frozen reviews, read by everybody who reads all of the province's figures.
@Service
public class Reviews {

    private final ReviewRows rows;

    Reviews(ReviewRows rows) {
        this.rows = rows;
    }

    /// A review with all that it says, and whether that is still what was frozen.
    public record Read(Review review, String text, Snapshot snapshot, Soundness soundness) {}

    /// The latest first; nothing given narrows nothing, and words are found with or without marks.
    @Transactional(readOnly = true)
    public List<Review> list(
            @Nullable String province, @Nullable ReviewKind kind, @Nullable Integer year, @Nullable String words) {
        return rows.list(new ReviewRows.Wanted(province, kind, year, words));
    }

    /// By its number as people write it.
    @Transactional(readOnly = true)
    public Optional<Review> find(String number) {
        return ReviewNumber.read(number).flatMap(read -> rows.find(read.toString()));
    }

    @Transactional(readOnly = true)
    public Read read(Review review) {
        String text = rows.snapshot(review.id());
        return new Read(review, text, Canonical.read(text), soundness(review, text));
    }

    /// The hash that went into the trail when the review was frozen.
    @Transactional(readOnly = true)
    public Optional<String> hashOnRecord(Review review) {
        return rows.onRecord(review.number());
    }

    private Soundness soundness(Review review, String text) {
        String hash = Hashes.of(text);
        if (!hash.equals(review.sha256())) return Soundness.ALTERED;
        return rows.onRecord(review.number())
                .map(recorded -> recorded.equals(hash) ? Soundness.SOUND : Soundness.ALTERED)
                .orElse(Soundness.NOT_ON_RECORD);
    }
}
