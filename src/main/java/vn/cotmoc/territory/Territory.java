package vn.cotmoc.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.cotmoc.shared.Batch;
import vn.cotmoc.territory.AdministrativeUnit.Level;
import vn.cotmoc.territory.AdministrativeUnit.Succession;

/// Provinces and communes, always as of a day: a code means a unit only together with a date.
@Service
public class Territory {

    private static final String SELECT = """
            select u.*, links.predecessors, links.successors
            from administrative_unit u
            cross join lateral (
                select
                    (select coalesce(jsonb_agg(jsonb_build_object('code', p.code, 'fullName', p.full_name, 'validFrom', p.valid_from,
                            'validTo', p.valid_to, 'extent', s.extent, 'effectiveOn', s.effective_on, 'legalBasis', s.legal_basis)
                            order by p.code), '[]')
                     from unit_succession s join administrative_unit p on p.id = s.predecessor_id where s.successor_id = u.id) as predecessors,
                    (select coalesce(jsonb_agg(jsonb_build_object('code', n.code, 'fullName', n.full_name, 'validFrom', n.valid_from,
                            'validTo', n.valid_to, 'extent', s.extent, 'effectiveOn', s.effective_on, 'legalBasis', s.legal_basis)
                            order by n.code), '[]')
                     from unit_succession s join administrative_unit n on n.id = s.successor_id where s.predecessor_id = u.id) as successors
            ) links
            where u.level = :level and u.valid_from <= :on and (u.valid_to is null or u.valid_to >= :on)
            """;

    private static final TypeReference<List<Succession>> SUCCESSIONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Batch batch;
    private final ObjectMapper json;

    Territory(JdbcClient jdbc, Batch batch, ObjectMapper json) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public List<AdministrativeUnit> provinces(LocalDate on) {
        return jdbc.sql(SELECT + " order by u.code")
                .param("level", "PROVINCE")
                .param("on", on)
                .query(this::unit)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<AdministrativeUnit> province(String code, LocalDate on) {
        return jdbc.sql(SELECT + " and u.code = :code")
                .param("level", "PROVINCE")
                .param("on", on)
                .param("code", code)
                .query(this::unit)
                .optional();
    }

    @Transactional(readOnly = true)
    public List<AdministrativeUnit> communes(String provinceCode, LocalDate on) {
        return jdbc.sql(SELECT + " and u.province_code = :province order by u.name collate \"vi-x-icu\"")
                .param("level", "COMMUNE")
                .param("on", on)
                .param("province", provinceCode)
                .query(this::unit)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<AdministrativeUnit> commune(String code, LocalDate on) {
        return jdbc.sql(SELECT + " and u.code = :code")
                .param("level", "COMMUNE")
                .param("on", on)
                .param("code", code)
                .query(this::unit)
                .optional();
    }

    /// A unit as the official lists give it, before it has an id.
    public record Entry(
            String level,
            String code,
            String name,
            String fullName,
            String kind,
            @Nullable String provinceCode,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String legalBasis,
            String folded) {}

    /// A succession as the official acts give it, by code and first day of validity.
    public record SuccessionEntry(
            String oldCode,
            LocalDate oldValidFrom,
            String newCode,
            LocalDate newValidFrom,
            String extent,
            LocalDate effectiveOn,
            String legalBasis) {}

    /// Brings the units up to date by their key, code and first day of validity; none is ever removed.
    @Transactional
    public void adopt(Collection<Entry> units, Collection<SuccessionEntry> successions) {
        batch.write("""
                insert into administrative_unit (level, code, name, full_name, kind, province_code, valid_from, valid_to, legal_basis, folded)
                values (:level, :code, :name, :fullName, :kind, :provinceCode, :validFrom, :validTo, :legalBasis, :folded)
                on conflict (level, code, valid_from) do update
                set name = excluded.name, full_name = excluded.full_name, kind = excluded.kind, valid_to = excluded.valid_to,
                    province_code = excluded.province_code, legal_basis = excluded.legal_basis, folded = excluded.folded
                """, units);
        batch.write("""
                insert into unit_succession (predecessor_id, successor_id, extent, effective_on, legal_basis)
                select o.id, n.id, :extent, :effectiveOn, :legalBasis from administrative_unit o, administrative_unit n
                where o.level = 'PROVINCE' and o.code = :oldCode and o.valid_from = :oldValidFrom
                  and n.level = 'PROVINCE' and n.code = :newCode and n.valid_from = :newValidFrom
                on conflict (predecessor_id, successor_id) do update
                set extent = excluded.extent, effective_on = excluded.effective_on, legal_basis = excluded.legal_basis
                """, successions);
    }

    private AdministrativeUnit unit(ResultSet row, int number) throws SQLException {
        return new AdministrativeUnit(
                new UnitId(row.getObject("id", UUID.class)),
                Level.valueOf(row.getString("level")),
                row.getString("code"),
                row.getString("name"),
                row.getString("full_name"),
                row.getString("kind"),
                row.getString("province_code"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("legal_basis"),
                json.readValue(row.getString("predecessors"), SUCCESSIONS),
                json.readValue(row.getString("successors"), SUCCESSIONS));
    }
}
