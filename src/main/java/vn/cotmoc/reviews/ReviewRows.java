package vn.cotmoc.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.territory.UnitId;

/// Reads frozen reviews.
@Component
class ReviewRows {

    private static final String SELECT = """
            select r.id, r.number, r.province_id, u.code as province_code, u.full_name as province_name, r.kind, r.year, r.known_on,
                   r.title, r.illustrative, r.sha256, r.author_name, r.frozen_at, b.number as replaced_by
            from review r join administrative_unit u on u.id = r.province_id
            left join review_replacement x on x.review_id = r.id left join review b on b.id = x.by_id
            """;

    private final JdbcClient jdbc;

    ReviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What a list is narrowed to; nothing of it narrows nothing.
    record Wanted(
            @Nullable String province,
            @Nullable ReviewKind kind,
            @Nullable Integer year,
            @Nullable String words) {}

    List<Review> list(Wanted wanted) {
        String words = wanted.words() == null ? "" : Vietnamese.fold(wanted.words());
        return jdbc.sql(SELECT + """
                         where (cast(:province as text) is null or u.code = :province)
                           and (cast(:kind as text) is null or r.kind = :kind) and (cast(:year as int) is null or r.year = :year)
                           and (position(:words in r.folded) > 0 or position(:words in r.number) > 0)
                        order by r.frozen_at desc, r.number desc
                        """)
                .param("province", wanted.province())
                .param("kind", wanted.kind() == null ? null : wanted.kind().name())
                .param("year", wanted.year())
                .param("words", words)
                .query(ReviewRows::review)
                .list();
    }

    Optional<Review> find(String number) {
        return jdbc.sql(SELECT + " where r.number = ?")
                .param(number)
                .query(ReviewRows::review)
                .optional();
    }

    /// Without all of their files, and nobody at them since a moment; the oldest first.
    List<Review> unfinished(OffsetDateTime before, int mostTimes) {
        return jdbc.sql(SELECT + """
                         where (select count(*) from review_file f where f.review_id = r.id) < :files
                           and not exists (select from review_making m where m.review_id = r.id
                                           and case when m.failed then m.begun >= :most else m.worked_at >= :before end)
                        order by r.frozen_at, r.number
                        """)
                .param("files", ReviewFormat.values().length)
                .param("most", mostTimes)
                .param("before", before)
                .query(ReviewRows::review)
                .list();
    }

    String snapshot(UUID id) {
        return jdbc.sql("select snapshot from review where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /// The hash that went into the trail; empty where the trail knows nothing of the review.
    Optional<String> onRecord(String number) {
        return jdbc.sql("select review_on_record(?) as hash")
                .param(number)
                .query((row, _) -> Optional.ofNullable(row.getString("hash")))
                .single();
    }

    private static Review review(ResultSet row, int number) throws SQLException {
        return new Review(
                row.getObject("id", UUID.class),
                row.getString("number"),
                new UnitId(row.getObject("province_id", UUID.class)),
                row.getString("province_code"),
                row.getString("province_name"),
                ReviewKind.valueOf(row.getString("kind")),
                row.getInt("year"),
                row.getObject("known_on", LocalDate.class),
                row.getString("title"),
                row.getBoolean("illustrative"),
                row.getString("sha256"),
                row.getString("author_name"),
                row.getObject("frozen_at", OffsetDateTime.class).toInstant(),
                row.getString("replaced_by"));
    }
}
