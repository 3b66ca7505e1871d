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

/// The files of frozen reviews, and who is at making them.
@Repository
class FileRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    FileRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A file without its content.
    record Made(ReviewFormat format, String sha256, long size) {}

    @Transactional(readOnly = true)
    List<Made> made(UUID review) {
        return jdbc.sql("select format, sha256, length(content) as size from review_file where review_id = ?")
                .param(review)
                .query((row, _) -> new Made(
                        ReviewFormat.valueOf(row.getString("format")), row.getString("sha256"), row.getLong("size")))
                .list();
    }

    @Transactional(readOnly = true)
    Optional<ReviewFile> find(Review review, ReviewFormat format) {
        return jdbc.sql("select content, sha256 from review_file where review_id = ? and format = ?")
                .params(review.id(), format.name())
                .query((row, _) ->
                        new ReviewFile(review.number(), format, row.getBytes("content"), row.getString("sha256")))
                .optional();
    }

    /// Kept once: what is there already stays.
    @Transactional
    void keep(Review review, ReviewFormat format, byte[] content) {
        jdbc.sql("""
                        insert into review_file (review_id, province_id, format, content, sha256, made_at) values (?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(review.id(), review.province().value(), format.name(), content, Hashes.of(content), now())
                .update();
    }

    /// Whether the files are this portal's to make: nobody is at it, or whoever was has gone.
    @Transactional
    boolean claim(Review review, Duration abandoned) {
        return jdbc.sql("""
                                insert into review_making as m (review_id, province_id, worked_at) values (:review, :province, :now)
                                on conflict (review_id) do update set worked_at = :now, failed = false
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
    void tell(UUID review, boolean failed) {
        jdbc.sql("update review_making set worked_at = ?, failed = ? where review_id = ?")
                .params(now(), failed, review)
                .update();
    }

    @Transactional(readOnly = true)
    boolean hasFailed(UUID review) {
        return jdbc.sql("select failed from review_making where review_id = ?")
                .param(review)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
