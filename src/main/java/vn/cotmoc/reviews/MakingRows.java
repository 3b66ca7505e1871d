package vn.cotmoc.reviews;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Who is at making the files of a review, and how far they are.
@Repository
class MakingRows {

    private final ReviewRows reviews;
    private final JdbcClient jdbc;
    private final Clock clock;

    MakingRows(ReviewRows reviews, JdbcClient jdbc, Clock clock) {
        this.reviews = reviews;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Whether the files are this portal's to make: nobody is at it, or whoever was has gone.
    @Transactional
    boolean claim(Review review, Duration abandoned) {
        return jdbc.sql("""
                                insert into review_making as m (review_id, province_id, worked_at) values (:review, :province, :now)
                                on conflict (review_id) do update
                                set worked_at = :now, failed = false, begun = m.begun + 1, format = null, rows_written = 0, rows_in_all = 0
                                where m.worked_at < :before or m.failed
                                """)
                        .param("review", review.id())
                        .param("province", review.province().value())
                        .param("now", now())
                        .param("before", now().minus(abandoned))
                        .update()
                == 1;
    }

    @Transactional
    void tell(Review review, ReviewFormat format, int written, int inAll) {
        jdbc.sql(
                        "update review_making set worked_at = ?, format = ?, rows_written = ?, rows_in_all = ? where review_id = ?")
                .params(now(), format.name(), Math.min(written, inAll), inAll, review.id())
                .update();
    }

    @Transactional
    void tellFailed(Review review) {
        jdbc.sql("update review_making set worked_at = ?, failed = true where review_id = ?")
                .params(now(), review.id())
                .update();
    }

    @Transactional(readOnly = true)
    Optional<Making> find(UUID review) {
        return jdbc.sql("select * from review_making where review_id = ?")
                .param(review)
                .query((row, _) -> new Making(
                        Optional.ofNullable(row.getString("format"))
                                .map(ReviewFormat::valueOf)
                                .orElse(null),
                        row.getInt("rows_written"),
                        row.getInt("rows_in_all"),
                        row.getInt("begun"),
                        row.getBoolean("failed")))
                .optional();
    }

    /// Reviews without all of their files that nobody is at, those that have failed too often left out.
    @Transactional(readOnly = true)
    List<Review> abandoned(Duration abandoned, int mostTimes) {
        return reviews.unfinished(now().minus(abandoned), mostTimes);
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
