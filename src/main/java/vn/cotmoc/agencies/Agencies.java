package vn.cotmoc.agencies;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.territory.UnitId;

/// The agencies of a province, under every name that documents give them.
@Service
public class Agencies {

    private final JdbcClient jdbc;
    private final AgencyRows rows;

    Agencies(JdbcClient jdbc, AgencyRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /// All that the register holds for the province, also what has ended or has not begun; members and names as of the
    /// day.
    @Transactional(readOnly = true)
    public List<Agency> inProvince(UnitId province, LocalDate on) {
        return jdbc.sql(AgencyRows.SELECT
                        + " where a.province_id = :province order by a.kind, a.name collate \"vi-x-icu\"")
                .param("on", on)
                .param("province", province.value())
                .query(rows)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Agency> find(AgencyId id, LocalDate on) {
        return jdbc.sql(AgencyRows.SELECT + " where a.id = :id")
                .param("on", on)
                .param("id", id.value())
                .query(rows)
                .optional();
    }

    /// The names that are valid in the province on the day, to read printed ones by.
    @Transactional(readOnly = true)
    public AgencyNames names(UnitId province, LocalDate on) {
        record Row(String provinceName, AgencyNames.Named named) {}
        var found = jdbc.sql("""
                        select u.name as province_name, a.id, a.name,
                               array(select l.alias from agency_alias l
                                     where l.agency_id = a.id and (l.valid_from is null or l.valid_from <= :on) and (l.valid_to is null or l.valid_to >= :on)
                                     union all select a.abbreviation where a.abbreviation is not null) as others
                        from agency a join administrative_unit u on u.id = a.province_id
                        where a.province_id = :province and (a.valid_from is null or a.valid_from <= :on) and (a.valid_to is null or a.valid_to >= :on)
                        order by a.name
                        """)
                .param("on", on)
                .param("province", province.value())
                .query((row, _) -> new Row(
                        row.getString("province_name"),
                        new AgencyNames.Named(
                                new AgencyId(row.getObject("id", UUID.class)),
                                row.getString("name"),
                                AgencyRows.strings(row, "others"))))
                .list();
        return AgencyNames.of(
                found.isEmpty() ? "" : found.getFirst().provinceName(),
                found.stream().map(Row::named).toList());
    }

    /// Every name and alias of the province's agencies, folded, with the agency it means.
    @Transactional(readOnly = true)
    public Map<String, AgencyId> byFoldedName(UnitId province) {
        record Named(String folded, AgencyId id) {}
        return jdbc
                .sql("""
                        select folded, id, 1 as rank from agency where province_id = :province
                        union all select l.folded, l.agency_id, 2 from agency_alias l where l.province_id = :province
                        order by rank, id
                        """)
                .param("province", province.value())
                .query((row, _) -> new Named(row.getString(1), new AgencyId(row.getObject(2, UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Named::folded, Named::id, (first, _) -> first));
    }

    /// An agency that another took over from, itself or through others.
    public record Former(AgencyId id, String name, String provinceName) {}

    /// All agencies whose work has come to this one, the latest first.
    @Transactional(readOnly = true)
    public List<Former> formerly(AgencyId id) {
        return jdbc.sql("""
                        with recursive line (id, effective_on) as (
                            select predecessor_id, effective_on from agency_succession where successor_id = :id
                            union
                            select s.predecessor_id, s.effective_on from agency_succession s join line l on s.successor_id = l.id
                        )
                        select a.id, a.name, u.full_name from line l join agency a on a.id = l.id join administrative_unit u on u.id = a.province_id
                        where a.id <> :id
                        group by a.id, a.name, u.full_name order by max(l.effective_on) desc, a.name collate "vi-x-icu"
                        """)
                .param("id", id.value())
                .query((row, _) ->
                        new Former(new AgencyId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)))
                .list();
    }
}
