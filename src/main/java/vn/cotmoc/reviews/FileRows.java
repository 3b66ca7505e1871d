package vn.cotmoc.reviews;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The files of frozen reviews as they are kept.
@Repository
class FileRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    FileRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A file without its content; `recorded` unless the trail has another hash of it.
    record Made(ReviewFormat format, String sha256, long size, boolean recorded) {}

    @Transactional(readOnly = true)
    List<Made> made(UUID review) {
        return jdbc.sql("""
                        select format, sha256, length(content) as size, coalesce(review_file_on_record(review_id, format) = sha256, true) as recorded
                        from review_file where review_id = ?
                        """)
                .param(review)
                .query((row, _) -> new Made(
                        ReviewFormat.valueOf(row.getString("format")),
                        row.getString("sha256"),
                        row.getLong("size"),
                        row.getBoolean("recorded")))
                .list();
    }

    @Transactional(readOnly = true)
    Optional<ReviewFile> find(Review review, ReviewFormat format) {
        return jdbc.sql("""
                        select content, sha256, review_file_on_record(review_id, format) as on_record
                        from review_file where review_id = ? and format = ?
                        """)
                .params(review.id(), format.name())
                .query((row, _) -> new ReviewFile(
                        review.number(),
                        format,
                        row.getBytes("content"),
                        row.getString("sha256"),
                        row.getString("on_record")))
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

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
