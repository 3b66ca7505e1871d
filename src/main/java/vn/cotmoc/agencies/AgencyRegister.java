package vn.cotmoc.agencies;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.agencies.Agency.Extent;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.territory.UnitId;

/// The register as people keep it: agencies are added, called by further names and ended, and nothing is taken out.
/// Who may do so is asked by whoever calls this, and again by the database.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AgencyRegister {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    AgencyRegister(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    public record NewAgency(
            UnitId province,
            String name,
            @Nullable String abbreviation,
            Agency.Kind kind,
            @Nullable LocalDate firstDay,
            String source) {}

    public AgencyId add(NewAgency wanted) {
        var id = jdbc.sql("""
                        insert into agency (province_id, name, abbreviation, kind, valid_from, source, folded, by_hand)
                        values (:province, :name, :abbreviation, :kind, :firstDay, :source, :folded, true) returning id
                        """)
                .param("province", wanted.province().value())
                .param("name", wanted.name())
                .param("abbreviation", wanted.abbreviation())
                .param("kind", wanted.kind().name())
                .param("firstDay", wanted.firstDay())
                .param("source", wanted.source())
                .param("folded", Vietnamese.fold(wanted.name()))
                .query(UUID.class)
                .single();
        record("agency.added", wanted.name(), wanted.province(), Map.of("source", wanted.source()));
        return new AgencyId(id);
    }

    public void call(Agency agency, String alias, @Nullable LocalDate firstDay, String source) {
        jdbc.sql("""
                        insert into agency_alias (agency_id, province_id, alias, folded, valid_from, source)
                        values (:agency, :province, :alias, :folded, :firstDay, :source)
                        """)
                .param("agency", agency.id().value())
                .param("province", agency.province().value())
                .param("alias", alias)
                .param("folded", Vietnamese.fold(alias))
                .param("firstDay", firstDay)
                .param("source", source)
                .update();
        record("agency.named", agency.name(), agency.province(), Map.of("alias", alias, "source", source));
    }

    /// The agency's last day, and by which act; what happens to its work is said by handing it over.
    public void end(Agency agency, LocalDate lastDay, String basis) {
        jdbc.sql("update agency set valid_to = ?, end_basis = ?, by_hand = true where id = ?")
                .param(lastDay)
                .param(basis)
                .param(agency.id().value())
                .update();
        record(
                "agency.ended",
                agency.name(),
                agency.province(),
                Map.of("lastDay", lastDay.toString(), "legalBasis", basis));
    }

    public void handOver(Agency from, Agency to, Extent extent, LocalDate effectiveOn, String basis) {
        jdbc.sql("""
                        insert into agency_succession (predecessor_id, successor_id, province_id, extent, effective_on, legal_basis, by_hand)
                        values (:from, :to, :province, :extent, :on, :basis, true)
                        """)
                .param("from", from.id().value())
                .param("to", to.id().value())
                .param("province", to.province().value())
                .param("extent", extent.name())
                .param("on", effectiveOn)
                .param("basis", basis)
                .update();
        record(
                "agency.succeeded",
                from.name(),
                to.province(),
                Map.of("successor", to.name(), "extent", extent.name(), "legalBasis", basis));
    }

    private void record(String kind, String name, UnitId province, Map<String, Object> details) {
        events.publishEvent(new RegisterChanged(kind, name, province.value(), details));
    }
}
