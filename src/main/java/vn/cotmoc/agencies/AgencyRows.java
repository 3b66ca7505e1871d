package vn.cotmoc.agencies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.cotmoc.agencies.Agency.Succession;
import vn.cotmoc.territory.UnitId;

/// Reads agencies out of the database, with their members and other names as of `:on`.
@Component
class AgencyRows implements RowMapper<Agency> {

    // A collective agency's rule lists, parted by bars, `kind:DEPARTMENT`, `communes` or the name of one member. A
    // member that
    // the register knows counts while it is valid; one that it does not know is taken as written.
    static final String SELECT = """
            select a.*, u.code as province_code,
                   array(select alias from agency_alias l
                         where l.agency_id = a.id and (l.valid_from is null or l.valid_from <= :on) and (l.valid_to is null or l.valid_to >= :on)
                         order by alias) as aliases,
                   array(select member.name
                         from unnest(string_to_array(a.member_rule, '|')) with ordinality as rule (part, place)
                         cross join lateral (
                             select m.name from agency m
                             where m.province_id = a.province_id
                               and ((rule.part like 'kind:%' and m.kind = substr(rule.part, 6) and not m.collective) or m.name = rule.part)
                               and (m.valid_from is null or m.valid_from <= :on) and (m.valid_to is null or m.valid_to >= :on)
                             union all
                             select c.full_name from administrative_unit c
                             where rule.part = 'communes' and c.level = 'COMMUNE' and c.province_code = u.code
                               and c.valid_from <= :on and (c.valid_to is null or c.valid_to >= :on)
                             union all
                             select rule.part
                             where rule.part not like 'kind:%' and rule.part <> 'communes'
                               and not exists (select from agency m where m.province_id = a.province_id and m.name = rule.part)
                         ) member
                         order by rule.place, member.name collate "vi-x-icu") as members,
                   (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'provinceName', pu.full_name, 'extent', s.extent,
                           'effectiveOn', s.effective_on, 'legalBasis', s.legal_basis) order by s.effective_on desc, p.name), '[]')
                    from agency_succession s join agency p on p.id = s.predecessor_id join administrative_unit pu on pu.id = p.province_id
                    where s.successor_id = a.id) as predecessors,
                   (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'name', n.name, 'provinceName', nu.full_name, 'extent', s.extent,
                           'effectiveOn', s.effective_on, 'legalBasis', s.legal_basis) order by s.effective_on, n.name), '[]')
                    from agency_succession s join agency n on n.id = s.successor_id join administrative_unit nu on nu.id = n.province_id
                    where s.predecessor_id = a.id) as successors
            from agency a join administrative_unit u on u.id = a.province_id
            """;

    private static final TypeReference<List<Succession>> SUCCESSIONS = new TypeReference<>() {};

    private final ObjectMapper json;

    AgencyRows(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Agency mapRow(ResultSet row, int number) throws SQLException {
        return new Agency(
                new AgencyId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("province_id", UUID.class)),
                row.getString("name"),
                row.getString("abbreviation"),
                Agency.Kind.valueOf(row.getString("kind")),
                row.getBoolean("collective"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("source"),
                strings(row, "aliases"),
                strings(row, "members"),
                json.readValue(row.getString("predecessors"), SUCCESSIONS),
                json.readValue(row.getString("successors"), SUCCESSIONS));
    }

    static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
