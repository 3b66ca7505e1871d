package vn.cotmoc.reporting;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cotmoc.indicators.Indicator;
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
    record Open(Indicator indicator, int year, Optional<Figure> latest, int latestRevision) {

        /// Whether the person who saw this revision has seen the latest.
        boolean isStaleFor(int seen) {
            return latestRevision != seen;
        }

        boolean mayBecome(ReportStatus next) {
            return latest.map(figure -> figure.status().mayBecome(next))
                    .orElse(next == ReportStatus.DRAFT || next == ReportStatus.SUBMITTED);
        }
    }

    Open open(Indicator indicator, int year) {
        lock(indicator.id().toString(), year);
        int revision = jdbc.sql("select latest_revision(?, ?, ?)")
                .param(indicator.id().value())
                .param(indicator.province().value())
                .param(year)
                .query(Integer.class)
                .single();
        return new Open(indicator, year, figures.latest(indicator.id(), indicator.province(), year), revision);
    }

    boolean hasApproved(Open open) {
        return figures.approved(open.indicator().id(), open.indicator().province(), open.year())
                .isPresent();
    }

    /// What this person has already written with the key, of whichever value.
    Optional<Figure> written(String key, CurrentUser user) {
        // Two requests with one key wait for each other, even where they speak of different values.
        lock(user.id() + "/" + key, 0);
        return jdbc.sql(Figures.SELECT + " where f.author_id = ? and f.idempotency_key = ?")
                .param(user.id().value())
                .param(key)
                .query(Figures::figure)
                .optional();
    }

    Submission.Accepted append(Open open, ReportStatus status, Entry entry, CurrentUser author, @Nullable String key) {
        Indicator indicator = open.indicator();
        var agency = indicator.advisingAgencyId();
        var place = new Report.Place(
                indicator,
                indicator.province().value(),
                agency == null ? null : agency.value(),
                open.year(),
                open.latestRevision() + 1);
        var report = new Report(place, status, entry, author, clock.instant());
        if (key != null) report.repeatableAs(key);
        // Saving is entering; sending, approving and returning are not.
        open.latest().filter(latest -> latest.says(entry)).ifPresent(report::enteredBy);
        reports.save(report);
        reports.flush();
        var figure = figures.latest(indicator.id(), indicator.province(), open.year())
                .orElseThrow();
        events.publishEvent(new ReportMoved(indicator, open.latest(), figure));
        return new Submission.Accepted(indicator, figure);
    }

    private void lock(String subject, int year) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, ?))")
                .param(subject)
                .param(year)
                .query(_ -> {});
    }
}
