package vn.cotmoc.allocations;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.allocations.Allocation.Bearer;
import vn.cotmoc.allocations.Allocation.Part;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.shared.Batch;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// Keeps sheets of allocated targets: drafts of those who answer for the indicator, issued by the province's editors.
@Service
public class KeepingAllocations {

    private static final int LONGEST_TEXT = 2000;

    private final JdbcClient jdbc;
    private final AllocatedTotals totals;
    private final Batch batch;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepingAllocations(
            JdbcClient jdbc, AllocatedTotals totals, Batch batch, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.totals = totals;
        this.batch = batch;
        this.events = events;
        this.clock = clock;
    }

    /// The document that issues a sheet.
    public record Document(String number, LocalDate date) {}

    /// Where population figures come from, and the day that they speak of.
    public record People(String source, LocalDate on) {}

    /// A whole sheet for a year; with a document it is issued.
    public record Sheet(
            int year,
            List<Part> parts,
            @Nullable People people,
            @Nullable Document document,
            @Nullable String reason) {}

    public static boolean mayPrepare(CurrentUser user, Indicator indicator) {
        return mayIssue(user, indicator)
                || user.mayReportFor(indicator.province(), indicator.advisingAgencyId(), indicator.province());
    }

    public static boolean mayIssue(CurrentUser user, Indicator indicator) {
        return user.mayEdit(indicator.province());
    }

    @Transactional
    public Deciding keep(Indicator indicator, Sheet sheet, int seen, CurrentUser user) {
        boolean mayKeep = sheet.document() == null ? mayPrepare(user, indicator) : mayIssue(user, indicator);
        if (!mayKeep) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        var fault = fault(indicator, sheet);
        if (fault.isPresent()) return fault.get();
        int latest = jdbc.sql("select take_allocation(?, ?)")
                .param(indicator.id().value())
                .param(sheet.year())
                .query(Integer.class)
                .single();
        if (latest != seen) return new Deciding.Stale(latest);
        String reason = Vietnamese.lines(String.valueOf(sheet.reason()));
        UUID id = insert(indicator, sheet, reason, latest + 1, user);
        batch.write(
                """
                insert into allocation_part (allocation_id, province_id, unit_id, agency_id, quarter, amount, numerator, denominator, meets, people)
                values (:allocation, :province, :unit, :agency, :quarter, :amount, :numerator, :denominator, :meets, :people)
                """,
                sheet.parts().stream().map(part -> Row.of(id, indicator, part)).toList());
        events.publishEvent(new AllocationKept(
                indicator,
                sheet.year(),
                latest + 1,
                sheet.parts().size(),
                reason,
                sheet.document() == null ? null : sheet.document().number(),
                user));
        return new Deciding.Kept(latest + 1);
    }

    private static Optional<Deciding.Refused> fault(Indicator indicator, Sheet sheet) {
        if (!indicator.isReported()) return refused("year", "allocations.fault.header");
        String reason = sheet.reason() == null ? "" : sheet.reason().strip();
        if (reason.isEmpty()) return refused("reason", "allocations.fault.reason");
        if (reason.length() > LONGEST_TEXT) return refused("reason", "allocations.fault.long");
        if (sheet.parts().stream().noneMatch(part -> part.assigned() != null))
            return refused("parts", "allocations.fault.empty");
        boolean people = sheet.parts().stream().anyMatch(part -> part.people() != null);
        return people && sheet.people() == null
                ? refused("peopleSource", "allocations.fault.peopleSource")
                : Optional.empty();
    }

    private static Optional<Deciding.Refused> refused(String field, String key) {
        return Optional.of(new Deciding.Refused(field, key));
    }

    private UUID insert(Indicator indicator, Sheet sheet, String reason, int revision, CurrentUser user) {
        var id = UUID.randomUUID();
        var document = Optional.ofNullable(sheet.document());
        var people = Optional.ofNullable(sheet.people());
        jdbc.sql("""
                        insert into allocation (id, indicator_id, province_id, agency_id, year, revision, status, document_number, document_date,
                            reason, people_source, people_on, total, illustrative, author_id, author_name, recorded_at)
                        values (:id, :indicator, :province, :agency, :year, :revision, :status, :number, :date,
                            :reason, :source, :on, :total, :illustrative, :author, :name, :now)
                        """)
                .param("id", id)
                .param("indicator", indicator.id().value())
                .param("province", indicator.province().value())
                .param(
                        "agency",
                        indicator.advisingAgencyId() == null
                                ? null
                                : indicator.advisingAgencyId().value())
                .param("year", sheet.year())
                .param("revision", revision)
                .param("status", document.isPresent() ? "ISSUED" : "DRAFT")
                .param("number", document.map(Document::number).orElse(null))
                .param("date", document.map(Document::date).orElse(null))
                .param("reason", reason)
                .param("source", people.map(People::source).orElse(null))
                .param("on", people.map(People::on).orElse(null))
                .param(
                        "total",
                        document.flatMap(_ -> totals.of(indicator, sheet)).orElse(null))
                // What a demonstration's role allocates is as illustrative as the rest of it.
                .param("illustrative", user.demo())
                .param("author", user.id().value())
                .param("name", user.displayName())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private record Row(
            UUID allocation,
            UUID province,
            @Nullable UUID unit,
            @Nullable UUID agency,
            int quarter,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable Boolean meets,
            @Nullable BigDecimal people) {

        static Row of(UUID allocation, Indicator indicator, Part part) {
            return new Row(
                    allocation,
                    indicator.province().value(),
                    part.bearer() instanceof Bearer.Commune(var unit) ? unit.value() : null,
                    part.bearer() instanceof Bearer.Body(var agency) ? agency.value() : null,
                    part.quarter(),
                    part.assigned() instanceof Assigned.Amount(var amount) ? amount : null,
                    part.assigned() instanceof Assigned.Parts(var numerator, var _) ? numerator : null,
                    part.assigned() instanceof Assigned.Parts(var _, var denominator) ? denominator : null,
                    part.assigned() instanceof Assigned.Meets(var meets) ? meets : null,
                    part.people());
        }
    }
}
