package vn.cotmoc.concepts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.territory.UnitId;

/// The reference series with their values, revision after revision, as far as the person may read them.
@Service
public class References {

    private final JdbcClient jdbc;

    References(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A series and its latest value that counts; `years` counts the years that have one.
    public record Standing(
            String code,
            String name,
            String nameEn,
            String unit,
            Series.Reach scope,
            int years,
            @Nullable Integer year,
            @Nullable BigDecimal value) {}

    @Transactional(readOnly = true)
    public List<Standing> standing() {
        return jdbc.sql("""
                        select s.code, s.name, s.name_en, s.unit, s.scope, count(v.value) as years, max(v.year) as year,
                            (array_agg(v.value order by v.year desc) filter (where v.value is not null))[1] as value
                        from reference_series s
                        left join (select distinct on (series_code, province_id, year) series_code, year, value from reference_value
                                   order by series_code, province_id, year, revision desc) v on v.series_code = s.code and v.value is not null
                        group by s.code order by s.scope, s.code
                        """).query(new DataClassRowMapper<>(Standing.class)).list();
    }

    @Transactional(readOnly = true)
    public Optional<Series> find(String code) {
        return jdbc.sql("select code, name, name_en, unit, scope, source, note from reference_series where code = ?")
                .param(code)
                .query(new DataClassRowMapper<>(Series.class))
                .optional();
    }

    /// Every revision, latest year and revision first.
    @Transactional(readOnly = true)
    public List<ReferenceValue> values(String code) {
        return jdbc.sql("""
                        select v.*, u.full_name as province,
                            v.revision = max(v.revision) over (partition by v.province_id, v.year) as in_force
                        from reference_value v left join administrative_unit u on u.id = v.province_id
                        where v.series_code = ? order by u.full_name collate "vi-x-icu" nulls first, v.year desc, v.revision desc
                        """)
                .param(code)
                .query(new DataClassRowMapper<>(ReferenceValue.class))
                .list();
    }

    @Transactional(readOnly = true)
    public List<Effect> effects(String code) {
        return jdbc.sql("""
                        select e.*, u.full_name as province, r.slug, i.code, i.name
                        from reference_effect e
                        join reference_value v on v.id = e.value_id
                        join indicator i on i.id = e.indicator_id
                        join resolution r on r.id = i.resolution_id
                        join administrative_unit u on u.id = e.province_id
                        where v.series_code = ? order by r.slug, i.position, e.year
                        """)
                .param(code)
                .query(new DataClassRowMapper<>(Effect.class))
                .list();
    }

    /// The indicators that take their denominators from a series.
    @Transactional(readOnly = true)
    public List<BoundIndicator> dependents(String code) {
        return jdbc.sql("""
                        select u.full_name as province, r.slug, r.number_symbol as resolution, i.code, i.name, i.unit, b.differs, b.note, '' as targets
                        from binding_in_force b
                        join concept c on c.code = b.concept_code
                        join indicator i on i.id = b.indicator_id and i.kind in ('RATIO_TO_BASE', 'RATIO_TO_REFERENCE', 'REDUCTION')
                            and i.advising_agency_id is not null
                        join resolution r on r.id = i.resolution_id
                        join administrative_unit u on u.id = i.province_id
                        where coalesce(b.series_code, c.series_code) = ? order by r.slug, i.position
                        """)
                .param(code)
                .query(new DataClassRowMapper<>(BoundIndicator.class))
                .list();
    }

    /// The latest revision for a place and year.
    Optional<ReferenceValue> latest(String code, @Nullable UnitId province, int year) {
        UUID place = province == null ? null : province.value();
        return values(code).stream()
                .filter(value -> value.inForce() && value.year() == year && Objects.equals(value.provinceId(), place))
                .findFirst();
    }

    List<UUID> bound(String code, @Nullable UnitId province) {
        return jdbc.sql("""
                        select b.indicator_id from binding_in_force b join concept c on c.code = b.concept_code
                        where coalesce(b.series_code, c.series_code) = :series
                          and (cast(:province as uuid) is null or b.province_id = :province)
                        """)
                .param("series", code)
                .param("province", province == null ? null : province.value())
                .query((row, _) -> row.getObject("indicator_id", UUID.class))
                .list();
    }
}
