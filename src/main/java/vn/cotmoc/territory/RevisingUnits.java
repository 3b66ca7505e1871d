package vn.cotmoc.territory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.shared.Batch;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.territory.AdministrativeUnit.Level;
import vn.cotmoc.territory.UnitListComparison.Change;
import vn.cotmoc.territory.UnitListComparison.Held;
import vn.cotmoc.territory.UnitListComparison.Listed;

/// Sets an official list against the units of its day, and takes it over: new rows beside the old, never in their
/// place.
@Service
public class RevisingUnits {

    private final JdbcClient jdbc;
    private final Batch batch;

    RevisingUnits(JdbcClient jdbc, Batch batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    @Transactional(readOnly = true)
    public UnitListComparison compare(Level level, Collection<Listed> listed, LocalDate day) {
        List<Held> held = jdbc.sql("select * from administrative_unit u where" + UnitRows.VALID + "order by u.code")
                .param("level", level.name())
                .param("on", day)
                .query(new DataClassRowMapper<>(Held.class))
                .list();
        Set<String> later = new HashSet<>(
                jdbc.sql("select distinct code from administrative_unit where level = ? and valid_from > ?")
                        .param(level.name())
                        .param(day)
                        .query(String.class)
                        .list());
        return UnitListComparison.compare(listed, held, later, day);
    }

    /// Changes whenever any unit of the level does: a comparison made before is then out of date.
    @Transactional(readOnly = true)
    public String fingerprint(Level level) {
        return jdbc.sql("""
                        select coalesce(md5(string_agg(concat_ws('/', id, full_name, kind, province_code, valid_from, valid_to), ',' order by id)), '')
                        from administrative_unit where level = ?
                        """).param(level.name()).query(String.class).single();
    }

    /// One revision at a time: nobody compares while another writes.
    @Transactional
    public void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('cotmoc.units'))").query(_ -> {});
    }

    private record Row(
            String level,
            String code,
            String name,
            String fullName,
            String kind,
            @Nullable String provinceCode,
            LocalDate validFrom,
            String legalBasis,
            String folded) {}

    private record Link(UUID predecessor, String level, String code, LocalDate day, String legalBasis) {}

    /// Closes what changed or ended on the day before, opens what is new, and ties the two where the code stayed.
    @Transactional
    public void revise(Level level, Collection<Change> changes, LocalDate day, String legalBasis) {
        jdbc.sql("update administrative_unit set valid_to = ? where id = any (?)")
                .param(day.minusDays(1))
                .param(changes.stream()
                        .flatMap(change -> Stream.ofNullable(change.held()))
                        .map(Held::id)
                        .toArray(UUID[]::new))
                .update();
        batch.write(
                """
                insert into administrative_unit (level, code, name, full_name, kind, province_code, valid_from, legal_basis, folded)
                values (:level, :code, :name, :fullName, :kind, :provinceCode, :validFrom, :legalBasis, :folded)
                """,
                changes.stream()
                        .flatMap(change -> Stream.ofNullable(change.listed()))
                        .map(unit -> row(level, unit, day, legalBasis))
                        .toList());
        batch.write(
                """
                insert into unit_succession (predecessor_id, successor_id, extent, effective_on, legal_basis)
                select :predecessor, n.id, 'WHOLE', :day, :legalBasis from administrative_unit n
                where n.level = :level and n.code = :code and n.valid_from = :day
                """,
                changes.stream()
                        .filter(change -> change.held() != null && change.listed() != null)
                        .map(change -> new Link(
                                Objects.requireNonNull(change.held()).id(),
                                level.name(),
                                Objects.requireNonNull(change.listed()).code(),
                                day,
                                legalBasis))
                        .toList());
    }

    private static Row row(Level level, Listed unit, LocalDate day, String legalBasis) {
        return new Row(
                level.name(),
                unit.code(),
                unit.name(),
                unit.fullName(),
                unit.kind(),
                unit.provinceCode(),
                day,
                legalBasis,
                Vietnamese.fold(unit.fullName()));
    }
}
