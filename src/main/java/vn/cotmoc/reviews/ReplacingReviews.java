package vn.cotmoc.reviews;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.users.CurrentUser;

/// Says of a frozen review that a later one has taken its place: nothing in it changes, and it is said wherever it is
/// shown.
@Service
public class ReplacingReviews {

    private static final int LONGEST_REASON = 1_000;

    private final ReviewRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ReplacingReviews(ReviewRows rows, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /// The later reviews of the same province, the latest first.
    @Transactional(readOnly = true)
    public List<Review> later(Review review) {
        return rows.list(new ReviewRows.Wanted(review.provinceCode(), null, null, null)).stream()
                .filter(other -> other.province().equals(review.province()))
                .filter(other -> other.frozenAt().isAfter(review.frozenAt()))
                .toList();
    }

    /// Empty is well.
    @Transactional
    public Optional<Fault> replace(Review review, @Nullable String number, @Nullable String reason, CurrentUser user) {
        if (!user.mayEdit(review.province())) throw new AccessDeniedException("replaces no reviews here");
        String words = reason == null ? "" : Vietnamese.lines(reason);
        var by = later(review).stream()
                .filter(other -> other.number().equals(number))
                .findFirst();
        if (by.isEmpty()) return Optional.of(Fault.REPLACEMENT_UNKNOWN);
        if (words.isEmpty()) return Optional.of(Fault.REPLACEMENT_REASON);
        if (words.length() > LONGEST_REASON) return Optional.of(Fault.REASON_TOO_LONG);
        return keep(review, by.get(), words, user) ? Optional.empty() : Optional.of(Fault.REPLACED_ALREADY);
    }

    private boolean keep(Review review, Review by, String words, CurrentUser user) {
        boolean kept = jdbc.sql("""
                                insert into review_replacement (review_id, province_id, by_id, reason, author_id, author_name, recorded_at)
                                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                review.id(),
                                review.province().value(),
                                by.id(),
                                words,
                                user.id().value(),
                                user.displayName(),
                                clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (kept)
            events.publishEvent(new ReviewMoved(
                    "replaced",
                    "reviews/" + review.number(),
                    review.province().value(),
                    Map.of("by", by.number(), "reason", words)));
        return kept;
    }
}
