package vn.cotmoc.reviews;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.reporting.Viewpoint;

/// What a frozen review says against today, and what two of them say against each other.
@Service
public class ComparingReviews {

    private final Reviews reviews;
    private final TakingSnapshots taking;

    ComparingReviews(Reviews reviews, TakingSnapshots taking) {
        this.reviews = reviews;
        this.taking = taking;
    }

    /// Rows that today reads otherwise than the review; the review stays what it was.
    @Transactional(readOnly = true)
    public List<ComparedRow> sinceFrozen(Review review) {
        return sinceFrozen(reviews.read(review).snapshot());
    }

    @Transactional(readOnly = true)
    public List<ComparedRow> sinceFrozen(Snapshot then) {
        var slugs = then.resolutions().stream().map(FrozenResolution::slug).toList();
        var now = taking.live(slugs, Viewpoint.of(then.head().year())).stream()
                .map(LiveReviews.Live::resolution)
                .toList();
        return new ComparingRows(
                        ComparingRows.Said.of(then),
                        new ComparingRows.Said(then.head().year(), now))
                .all().stream().filter(row -> !row.isSame()).toList();
    }

    @Transactional(readOnly = true)
    public List<ComparedRow> between(Review first, Review second) {
        return new ComparingRows(
                        ComparingRows.Said.of(reviews.read(first).snapshot()),
                        ComparingRows.Said.of(reviews.read(second).snapshot()))
                .all();
    }

    /// How many figures have been corrected, added or replaced since.
    public static int figures(List<ComparedRow> rows) {
        return (int) rows.stream()
                .flatMap(row -> row.changes().stream())
                .filter(change -> change.aspect() == RowChange.Aspect.FIGURE)
                .count();
    }
}
