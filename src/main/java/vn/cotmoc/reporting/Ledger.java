package vn.cotmoc.reporting;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cotmoc.allocations.Asked;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.users.CurrentUser;

/// The revisions of one value after another: people take turns, and each adds the next.
@Component
class Ledger {

    private final ReportRepository reports;
    private final Figures figures;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ledger(ReportRepository reports, Figures figures, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.reports = reports;
        this.figures = figures;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// A value's place as it stands now, held until the transaction ends.
    record Open(
            Slot slot,
            Optional<Figure> latest,
            int latestRevision,
            boolean approvedBefore,
            @Nullable UUID repeated,
            @Nullable Asked asked) {

        /// Whether the person who saw this revision has seen the latest.
        boolean isStaleFor(int seen) {
            return latestRevision != seen;
        }

        boolean mayBecome(ReportStatus next) {
            return latest.map(figure -> figure.status().mayBecome(next))
                    .orElse(next == ReportStatus.DRAFT || next == ReportStatus.SUBMITTED);
        }
    }

    private record Taken(
            int latest,
            boolean approved,
            @Nullable UUID repeated,
            @Nullable Asked asked) {}

    Open open(Slot slot) {
        return take(slot, null, null);
    }

    /// The same for a request that can be sent again: with what this person has already written with the key.
    Open open(Slot slot, CurrentUser user, String key) {
        return take(slot, user, key);
    }

    private Open take(Slot slot, @Nullable CurrentUser user, @Nullable String key) {
        Taken taken = jdbc.sql("select * from take_report(:indicator, :unit, :year, :quarter, :author, :key)")
                .param("indicator", slot.indicator().id().value())
                .param("unit", slot.unit().value())
                .param("year", slot.period().year())
                .param("quarter", slot.period().quarter())
                .param("author", user == null ? null : user.id().value())
                .param("key", key)
                .query(Taken.class)
                .single();
        var latest = taken.latest() == 0 ? Optional.<Figure>empty() : figures.latest(slot);
        return new Open(slot, latest, taken.latest(), taken.approved(), taken.repeated(), taken.asked());
    }

    Figure written(UUID report) {
        return jdbc.sql(Figures.SELECT + " where f.id = ?")
                .param(report)
                .query(FigureRows::figure)
                .single();
    }

    Submission.Accepted append(Open open, ReportStatus status, Entry entry, CurrentUser author, @Nullable String key) {
        Slot slot = open.slot();
        var report = new Report(
                new Report.Place(slot, open.latestRevision() + 1),
                status,
                entry,
                author,
                // As the database keeps it.
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (key != null) report.repeatableAs(key);
        // Saving is entering; sending, approving and returning are not.
        open.latest().filter(latest -> latest.says(entry)).ifPresent(report::enteredBy);
        reports.save(report);
        reports.flush();
        var figure = read(open, report, entry);
        events.publishEvent(new ReportMoved(slot, open.latest(), figure));
        return new Submission.Accepted(slot.indicator(), figure);
    }

    // Only a numerator is read again, with what it is divided by today.
    private Figure read(Open open, Report report, Entry entry) {
        Slot slot = open.slot();
        return switch (entry.value()) {
            case ReportedValue.Ratio _, ReportedValue.Part _ ->
                figures.latest(slot).orElseThrow();
            case ReportedValue.Amount _, ReportedValue.StageReached _ -> plain(report, slot);
            case null -> plain(report, slot);
        };
    }

    private static Figure plain(Report report, Slot slot) {
        return report.figure(Objects.requireNonNull(slot.indicator().kind()), slot.unit(), slot.period(), null);
    }
}
