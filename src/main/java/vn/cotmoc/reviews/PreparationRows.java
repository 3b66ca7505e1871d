package vn.cotmoc.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cotmoc.territory.UnitId;

/// Reads reviews that are being prepared.
@Component
class PreparationRows {

    private static final String SELECT = """
            select p.*, u.code as province_code, u.full_name as province_name, w.reason as withdrawn_because, f.number as frozen_as,
                   array(select r.slug from review_preparation_resolution x join resolution r on r.id = x.resolution_id
                         where x.preparation_id = p.id order by x.position) as slugs
            from review_preparation p join administrative_unit u on u.id = p.province_id
            left join review_withdrawal w on w.preparation_id = p.id
            left join review f on f.preparation_id = p.id
            """;

    private final JdbcClient jdbc;

    PreparationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Preparation> find(PreparationId id) {
        return jdbc.sql(SELECT + " where p.id = ?")
                .param(id.value())
                .query(PreparationRows::preparation)
                .optional();
    }

    Optional<Preparation> ofForm(UnitId province, UUID form) {
        return jdbc.sql(SELECT + " where p.province_id = ? and p.form_id = ?")
                .params(province.value(), form)
                .query(PreparationRows::preparation)
                .optional();
    }

    /// Those that can still be written in, the latest first.
    List<Preparation> open() {
        return jdbc.sql(SELECT
                        + " where w.preparation_id is null and f.id is null order by p.opened_at desc, p.id desc")
                .query(PreparationRows::preparation)
                .list();
    }

    /// Holds off everybody else who would write in it or freeze it until the transaction ends.
    void lock(PreparationId id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 89))")
                .param(id.toString())
                .query(_ -> {});
    }

    private static Preparation preparation(ResultSet row, int number) throws SQLException {
        return new Preparation(
                new PreparationId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("province_id", UUID.class)),
                row.getString("province_code"),
                row.getString("province_name"),
                ReviewKind.valueOf(row.getString("kind")),
                row.getInt("year"),
                row.getObject("known_on", LocalDate.class),
                row.getString("title"),
                List.of((String[]) row.getArray("slugs").getArray()),
                row.getString("author_name"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("frozen_as"),
                row.getString("withdrawn_because"));
    }
}
