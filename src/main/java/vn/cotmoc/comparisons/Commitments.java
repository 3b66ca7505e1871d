package vn.cotmoc.comparisons;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cotmoc.indicators.IndicatorId;

/// Which indicators that values are reported on share a concept, as far as the reader's own scope lets the database
/// tell.
@Component
class Commitments {

    // What the annex phases is followed there; without an annex the body is.
    private static final String FOLLOWED = """
             not i.header and (i.layer = 'ANNEX' or not exists (select from indicator x where x.resolution_id = i.resolution_id and x.layer = 'ANNEX'))
            """;

    private final JdbcClient jdbc;

    Commitments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An indicator of a province that is bound to the concept, and where its definition differs.
    record Bound(
            UUID indicatorId,
            String provinceCode,
            String province,
            boolean differs,
            @Nullable String note) {
        IndicatorId indicator() {
            return new IndicatorId(indicatorId);
        }
    }

    /// By the code of the province, which says nothing about who is better.
    List<Bound> to(String concept) {
        return jdbc.sql("""
                        select b.indicator_id, u.code as province_code, u.full_name as province, b.differs, b.note
                        from binding_in_force b
                        join indicator i on i.id = b.indicator_id
                        join resolution r on r.id = i.resolution_id
                        join administrative_unit u on u.id = i.province_id
                        where b.concept_code = ? and
                        """ + FOLLOWED + " order by u.code, u.valid_from, r.slug, i.position")
                .param(concept)
                .query(new DataClassRowMapper<>(Bound.class))
                .list();
    }

    /// A concept with how many commitments of how many provinces share it.
    record Counted(
            String code,
            String name,
            String nameEn,
            @Nullable String unit,
            int provinces,
            int commitments,
            int differing) {}

    List<Counted> counted() {
        return jdbc.sql("""
                        select c.code, c.name, c.name_en, c.unit, count(distinct i.province_id) as provinces, count(*) as commitments,
                            count(*) filter (where b.differs) as differing
                        from concept c
                        join binding_in_force b on b.concept_code = c.code
                        join indicator i on i.id = b.indicator_id
                        where
                        """ + FOLLOWED + " group by c.code order by c.position")
                .query(new DataClassRowMapper<>(Counted.class))
                .list();
    }
}
