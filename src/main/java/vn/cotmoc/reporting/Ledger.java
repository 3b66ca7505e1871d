package vn.cotmoc.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cotmoc.allocations.Asked;
import vn.cotmoc.targets.Period;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.users.AccountId;
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
            Set<AccountId> authors,
            boolean twoLevels,
            ReportingPeriod period,
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
            Set<AccountId> authors,
            boolean twoLevels,
            ReportingPeriod period,
            @Nullable Asked asked) {

        static Taken of(ResultSet row, Period period) throws SQLException {
            String asked = row.getString("asked");
            var authors = (UUID[]) row.getArray("authors").getArray();
            return new Taken(
                    row.getInt("latest"),
                    row.getBoolean("approved"),
                    row.getObject("repeated", UUID.class),
                    Arrays.stream(authors).map(AccountId::new).collect(Collectors.toSet()),
                    row.getBoolean("two_levels"),
                    PeriodRows.period(row, period),
                    asked == null ? null : Asked.valueOf(asked));
        }
    }

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
                .query((row, _) -> Taken.of(row, slot.period()))
                .single();
        var latest = taken.latest() == 0 ? Optional.<Figure>empty() : figures.latest(slot);
        return new Open(
                slot,
                latest,
                taken.latest(),
                taken.approved(),
                taken.repeated(),
                taken.authors(),
                taken.twoLevels(),
                taken.period(),
                taken.asked());
    }

    Figure written(UUID report) {
        return jdbc.sql(Figures.SELECT + " where f.id = ?")
                .param(report)
                .query(FigureRows::figure)
                .single();
    }

    Submission.Accepted append(Open open, ReportStatus status, Entry entry, CurrentUser author, @Nullable String key) {
        return append(open, status, entry, author, new Beside(key, Remark.NONE));
    }

    /// A decision, with what is to be said of it.
    Submission.Accepted decide(Open open, ReportStatus status, Entry entry, CurrentUser author, Remark remark) {
        return append(open, status, entry, author, new Beside(null, remark));
    }

    /// What goes with a revision without being part of it.
    private record Beside(@Nullable String key, Remark remark) {}

    private Submission.Accepted append(Open open, ReportStatus status, Entry entry, CurrentUser author, Beside beside) {
        Slot slot = open.slot();
        var report = new Report(
                new Report.Place(slot, open.latestRevision() + 1),
                status,
                entry,
                author,
                // As the database keeps it.
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (beside.key() != null) report.repeatableAs(beside.key());
        // Saving is entering; sending, approving and returning are not.
        open.latest().filter(latest -> latest.says(entry)).ifPresent(report::enteredBy);
        reports.save(report);
        reports.flush();
        if (!beside.remark().isNone()) keep(beside.remark(), report.getId(), slot);
        var figure = read(open, report, entry);
        events.publishEvent(new ReportMoved(slot, open.latest(), figure, beside.remark()));
        return new Submission.Accepted(slot.indicator(), figure);
    }

    private void keep(Remark remark, UUID report, Slot slot) {
        var onBehalfOf = remark.onBehalfOf();
        jdbc.sql("""
                        insert into report_decision (report_id, province_id, on_behalf_of_id, on_behalf_of, skipped_because)
                        values (:report, :province, :deputised, :name, :because)
                        """)
                .param("report", report)
                .param("province", slot.indicator().province().value())
                .param("deputised", onBehalfOf == null ? null : onBehalfOf.id().value())
                .param("name", onBehalfOf == null ? null : onBehalfOf.name())
                .param("because", remark.skippedBecause())
                .update();
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
