package vn.cotmoc.agencies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.shared.Batch;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.territory.UnitId;

/// The agencies of a province, under every name that documents give them.
@Service
public class Agencies {

    // A collective agency's rule lists, parted by bars, `kind:DEPARTMENT`, `communes` or the name of one member.
    private static final String SELECT = """
            select a.*, u.code as province_code,
                   array(select alias from agency_alias l where l.agency_id = a.id order by alias) as aliases,
                   array(select member.name
                         from unnest(string_to_array(a.member_rule, '|')) with ordinality as rule (part, place)
                         cross join lateral (
                             select m.name from agency m
                             where rule.part like 'kind:%' and m.province_id = a.province_id and m.kind = substr(rule.part, 6) and not m.collective
                             union all
                             select c.full_name from administrative_unit c
                             where rule.part = 'communes' and c.level = 'COMMUNE' and c.province_code = u.code
                               and c.valid_from <= :on and (c.valid_to is null or c.valid_to >= :on)
                             union all
                             select rule.part where rule.part not like 'kind:%' and rule.part <> 'communes'
                         ) member
                         order by rule.place, member.name collate "vi-x-icu") as members
            from agency a join administrative_unit u on u.id = a.province_id
            """;

    private final JdbcClient jdbc;
    private final Batch batch;

    Agencies(JdbcClient jdbc, Batch batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    @Transactional(readOnly = true)
    public List<Agency> inProvince(UnitId province, LocalDate on) {
        return jdbc.sql(SELECT + " where a.province_id = :province order by a.kind, a.name collate \"vi-x-icu\"")
                .param("on", on)
                .param("province", province.value())
                .query(this::agency)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Agency> find(AgencyId id, LocalDate on) {
        return jdbc.sql(SELECT + " where a.id = :id")
                .param("on", on)
                .param("id", id.value())
                .query(this::agency)
                .optional();
    }

    /// Every name and alias of the province's agencies, folded, with the agency it means.
    @Transactional(readOnly = true)
    public Map<String, AgencyId> byFoldedName(UnitId province) {
        record Named(String folded, AgencyId id) {}
        return jdbc
                .sql("""
                        select folded, id from agency where province_id = :province
                        union select l.folded, l.agency_id from agency_alias l where l.province_id = :province
                        """)
                .param("province", province.value())
                .query((row, _) -> new Named(row.getString(1), new AgencyId(row.getObject(2, UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Named::folded, Named::id, (first, _) -> first));
    }

    /// An agency as the reference list gives it.
    public record Entry(
            UUID provinceId,
            String name,
            @Nullable String abbreviation,
            String kind,
            boolean collective,
            @Nullable String memberRule,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String predecessors,
            String source,
            List<String> aliases,
            String folded) {}

    /// Brings the agencies up to date by their key, province and name; none is ever removed.
    @Transactional
    public void adopt(Collection<Entry> entries) {
        batch.write("""
                insert into agency (province_id, name, abbreviation, kind, collective, member_rule, valid_from, valid_to, predecessors, source, folded)
                values (:provinceId, :name, :abbreviation, :kind, :collective, :memberRule, :validFrom, :validTo, :predecessors, :source, :folded)
                on conflict (province_id, name) do update
                set abbreviation = excluded.abbreviation, kind = excluded.kind, collective = excluded.collective,
                    member_rule = excluded.member_rule, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                    predecessors = excluded.predecessors, source = excluded.source, folded = excluded.folded
                """, entries);
        record Alias(UUID provinceId, String name, String alias, String folded) {}
        batch.write(
                """
                insert into agency_alias (agency_id, province_id, alias, folded)
                select id, province_id, :alias, :folded from agency where province_id = :provinceId and name = :name
                on conflict (agency_id, alias) do update set folded = excluded.folded
                """,
                entries.stream()
                        .flatMap(entry -> entry.aliases().stream()
                                .map(alias ->
                                        new Alias(entry.provinceId(), entry.name(), alias, Vietnamese.fold(alias))))
                        .toList());
    }

    private Agency agency(ResultSet row, int number) throws SQLException {
        return new Agency(
                new AgencyId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("province_id", UUID.class)),
                row.getString("name"),
                row.getString("abbreviation"),
                Agency.Kind.valueOf(row.getString("kind")),
                row.getBoolean("collective"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("predecessors"),
                strings(row, "aliases"),
                strings(row, "members"));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
