package vn.cotmoc.territory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.shared.Vietnamese;

/// Provinces and communes, always as of a day: a code means a unit only together with a date.
@Service
public class Territory {

    private final JdbcClient jdbc;
    private final UnitRows rows;

    Territory(JdbcClient jdbc, UnitRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public List<AdministrativeUnit> provinces(LocalDate on) {
        return valid("PROVINCE", on, " order by u.code").query(rows).list();
    }

    @Transactional(readOnly = true)
    public Optional<AdministrativeUnit> province(String code, LocalDate on) {
        return valid("PROVINCE", on, " and u.code = :code")
                .param("code", code)
                .query(rows)
                .optional();
    }

    @Transactional(readOnly = true)
    public List<AdministrativeUnit> communes(String provinceCode, LocalDate on) {
        return valid("COMMUNE", on, " and u.province_code = :province order by u.name collate \"vi-x-icu\", u.code")
                .param("province", provinceCode)
                .query(rows)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<AdministrativeUnit> commune(String code, LocalDate on) {
        return valid("COMMUNE", on, " and u.code = :code")
                .param("code", code)
                .query(rows)
                .optional();
    }

    /// How many communes each province has on the day, by province code.
    @Transactional(readOnly = true)
    public Map<String, Integer> communeCounts(LocalDate on) {
        record Count(String province, int communes) {}
        return jdbc
                .sql("select u.province_code as province, count(*) as communes from administrative_unit u where"
                        + UnitRows.VALID + "group by u.province_code")
                .param("level", "COMMUNE")
                .param("on", on)
                .query(Count.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Count::province, Count::communes));
    }

    /// Communes found by a part of their name or by their code, with how many there are in all.
    public record Found(List<AdministrativeUnit> units, int total) {}

    /// Searches without diacritics; a whole word comes before a part of one.
    @Transactional(readOnly = true)
    public Found communesLike(String text, LocalDate on, int offset, int most) {
        String folded = Vietnamese.fold(text);
        String like = " and (position(:text in u.folded) > 0 or u.code = :text) ";
        int total = jdbc.sql("select count(*) from administrative_unit u where" + UnitRows.VALID + like)
                .param("level", "COMMUNE")
                .param("on", on)
                .param("text", folded)
                .query(Integer.class)
                .single();
        if (total == 0) return new Found(List.of(), 0);
        String order = """
                 order by position(' ' || :text || ' ' in u.folded || ' ') = 0, u.name collate "vi-x-icu", u.code
                 offset :offset limit :most
                """;
        return new Found(
                valid("COMMUNE", on, like + order)
                        .param("text", folded)
                        .param("offset", offset)
                        .param("most", most)
                        .query(rows)
                        .list(),
                total);
    }

    @Transactional(readOnly = true)
    public Optional<AdministrativeUnit> unit(UnitId id) {
        return jdbc.sql(UnitRows.SELECT + " where u.id = ?")
                .param(id.value())
                .query(rows)
                .optional();
    }

    /// The units and every unit that successions tie to them, backwards and forwards, over any number of changes.
    @Transactional(readOnly = true)
    public List<AdministrativeUnit> tiedTo(Collection<UnitId> units) {
        return jdbc.sql("""
                        with recursive tied (id) as (
                            select unnest(?::uuid[])
                            union
                            select case when s.predecessor_id = t.id then s.successor_id else s.predecessor_id end
                            from tied t join unit_succession s on s.predecessor_id = t.id or s.successor_id = t.id
                        )
                        """ + UnitRows.SELECT + " where u.id in (select id from tied) order by u.valid_from, u.code")
                .param(units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query(rows)
                .list();
    }

    private StatementSpec valid(String level, LocalDate on, String rest) {
        return jdbc.sql(UnitRows.SELECT + " where" + UnitRows.VALID + rest)
                .param("level", level)
                .param("on", on);
    }
}
