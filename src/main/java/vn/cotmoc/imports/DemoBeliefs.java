package vn.cotmoc.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.reporting.FiguresApproved;
import vn.cotmoc.reporting.FiguresApproved.Approved;
import vn.cotmoc.reporting.Slot;
import vn.cotmoc.shared.Knowledge;
import vn.cotmoc.users.AccountId;

/// Tells of the illustrative approvals day by day, so that a demonstration has a history of verdicts. What was approved
/// before a resolution was adopted is told on the day of its adoption.
@Component
class DemoBeliefs {

    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    DemoBeliefs(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    private record Approval(UUID indicator, int year, Instant at, AccountId author, String name) {}

    void tell(List<Indicator> rows) {
        var byId = new HashMap<UUID, Indicator>();
        rows.forEach(indicator -> byId.put(indicator.id().value(), indicator));
        var byMoment = new TreeMap<Instant, Map<UUID, Approval>>();
        for (Approval approval : approvals()) {
            Indicator indicator = byId.get(approval.indicator());
            if (indicator == null) continue;
            // Of several years that were known by then the latest is named.
            byMoment.computeIfAbsent(moment(approval, indicator.adoptedOn()), _ -> new HashMap<>())
                    .put(approval.indicator(), approval);
        }
        byMoment.forEach((at, approved) -> tell(at, List.copyOf(approved.values()), byId));
    }

    private void tell(Instant at, List<Approval> approved, Map<UUID, Indicator> byId) {
        var each = new ArrayList<Approved>();
        for (Approval approval : approved) {
            Indicator indicator = byId.get(approval.indicator());
            if (indicator != null) each.add(new Approved(Slot.provincial(indicator, approval.year()), false));
        }
        var by = approved.getFirst();
        var known = new Knowledge(at.atZone(HANOI).toLocalDate());
        events.publishEvent(new FiguresApproved(each, by.author(), by.name(), known, at));
    }

    private static Instant moment(Approval approval, LocalDate adoptedOn) {
        Instant adopted = adoptedOn.atStartOfDay(HANOI).toInstant();
        return approval.at().isBefore(adopted) ? adopted : approval.at();
    }

    private List<Approval> approvals() {
        return jdbc.sql("""
                        select indicator_id, year, recorded_at, author_id, author_name from report
                        where illustrative and status = 'APPROVED' and unit_id = province_id and quarter = 0 order by year
                        """)
                .query((row, _) -> new Approval(
                        row.getObject("indicator_id", UUID.class),
                        row.getInt("year"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        new AccountId(row.getObject("author_id", UUID.class)),
                        row.getString("author_name")))
                .list();
    }
}
