package vn.cotmoc.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.cotmoc.territory.AdministrativeUnit.Level;
import vn.cotmoc.territory.AdministrativeUnit.Succession;

/// Reads units together with both ends of their successions: one statement, however many units.
@Component
class UnitRows implements RowMapper<AdministrativeUnit> {

    static final String SELECT = """
            select u.*, links.predecessors, links.successors
            from administrative_unit u
            cross join lateral (
                select
                    (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'code', p.code, 'fullName', p.full_name, 'validFrom', p.valid_from,
                            'validTo', p.valid_to, 'extent', s.extent, 'effectiveOn', s.effective_on, 'legalBasis', s.legal_basis)
                            order by p.code), '[]')
                     from unit_succession s join administrative_unit p on p.id = s.predecessor_id where s.successor_id = u.id) as predecessors,
                    (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'code', n.code, 'fullName', n.full_name, 'validFrom', n.valid_from,
                            'validTo', n.valid_to, 'extent', s.extent, 'effectiveOn', s.effective_on, 'legalBasis', s.legal_basis)
                            order by n.code), '[]')
                     from unit_succession s join administrative_unit n on n.id = s.successor_id where s.predecessor_id = u.id) as successors
            ) links
            """;

    static final String VALID =
            " u.level = :level and u.valid_from <= :on and (u.valid_to is null or u.valid_to >= :on) ";

    private static final TypeReference<List<Succession>> SUCCESSIONS = new TypeReference<>() {};

    private final ObjectMapper json;

    UnitRows(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public AdministrativeUnit mapRow(ResultSet row, int number) throws SQLException {
        return new AdministrativeUnit(
                new UnitId(row.getObject("id", UUID.class)),
                Level.valueOf(row.getString("level")),
                row.getString("code"),
                row.getString("name"),
                row.getString("full_name"),
                row.getString("kind"),
                row.getString("province_code"),
                row.getString("district"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("legal_basis"),
                json.readValue(row.getString("predecessors"), SUCCESSIONS),
                json.readValue(row.getString("successors"), SUCCESSIONS));
    }
}
