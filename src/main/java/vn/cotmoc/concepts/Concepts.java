package vn.cotmoc.concepts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.shared.Vietnamese;

/// The catalogue of definitions and the indicators bound to it, as far as the person may read them.
@Service
public class Concepts {

    private static final String SELECT = """
            select c.*, s.name as series_name, coalesce(b.bound, 0) as bound, coalesce(b.differing, 0) as differing
            from concept c
            left join reference_series s on s.code = c.series_code
            left join (select concept_code, count(*) as bound, count(*) filter (where differs) as differing
                       from binding_in_force where concept_code is not null group by concept_code) b on b.concept_code = c.code
            """;

    // The series that counts is the binding's own, else the concept's.
    private static final String BINDING = """
            select b.revision, b.concept_code, c.name as concept_name, c.definition, c.numerator, c.denominator, c.source, b.differs,
                b.series_code as own_series, s.code as series_code, s.name as series_name, b.note, b.author_id is null as from_files, b.author_name, b.recorded_at
            from concept_binding b
            left join concept c on c.code = b.concept_code
            left join reference_series s on s.code = coalesce(b.series_code, c.series_code)
            where b.indicator_id = ? order by b.revision desc
            """;

    private final JdbcClient jdbc;

    Concepts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The concepts that hold every word typed, with or without marks; all of them for no words.
    @Transactional(readOnly = true)
    public List<Concept> search(String words) {
        String[] wanted = Arrays.stream(Vietnamese.fold(words).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> "%" + word.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .toArray(String[]::new);
        return jdbc.sql(SELECT + " where c.folded like all (?) order by c.position")
                .param(wanted)
                .query(new DataClassRowMapper<>(Concept.class))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Concept> find(String code) {
        return jdbc.sql(SELECT + " where c.code = ?")
                .param(code)
                .query(new DataClassRowMapper<>(Concept.class))
                .optional();
    }

    @Transactional(readOnly = true)
    public List<BoundIndicator> indicators(String code) {
        return jdbc.sql("""
                        select u.full_name as province, r.slug, r.number_symbol as resolution, i.code, i.name, i.unit, b.differs, b.note,
                            coalesce((select string_agg(m.year || ': ' || m.printed, '; ' order by m.year)
                                      from milestone m where m.indicator_id = i.id and m.printed <> ''), '') as targets
                        from binding_in_force b
                        join indicator i on i.id = b.indicator_id
                        join resolution r on r.id = i.resolution_id
                        join administrative_unit u on u.id = i.province_id
                        where b.concept_code = ? order by u.full_name collate "vi-x-icu", r.slug, i.position
                        """)
                .param(code)
                .query(new DataClassRowMapper<>(BoundIndicator.class))
                .list();
    }

    /// The series that a denominator can come from.
    @Transactional(readOnly = true)
    public List<Series> series() {
        return jdbc.sql(
                        "select code, name, name_en, unit, scope, source, note from reference_series order by scope, code")
                .query(new DataClassRowMapper<>(Series.class))
                .list();
    }

    /// What an indicator is bound to and was bound to before, latest first.
    @Transactional(readOnly = true)
    public List<Binding> bindings(IndicatorId indicator) {
        return jdbc.sql(BINDING)
                .param(indicator.value())
                .query(new DataClassRowMapper<>(Binding.class))
                .list();
    }
}
