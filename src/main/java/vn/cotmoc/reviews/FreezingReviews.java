package vn.cotmoc.reviews;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.users.CurrentUser;

/// Freezes reviews: from then on they say what they said at that moment, under a number of their own.
@Service
public class FreezingReviews {

    private final PreparationRows preparations;
    private final Preparing preparing;
    private final TakingSnapshots taking;
    private final Seals seals;
    private final ReportingPeriods periods;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FreezingReviews(
            PreparationRows preparations,
            Preparing preparing,
            TakingSnapshots taking,
            Seals seals,
            ReportingPeriods periods,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.preparations = preparations;
        this.preparing = preparing;
        this.taking = taking;
        this.seals = seals;
        this.periods = periods;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /// `confirmed` is the mark of what was missing when it was looked at; nothing where nobody confirmed anything.
    public record Wish(@Nullable String confirmed, UUID form) {}

    @Transactional
    public Freezing freeze(Preparation wanted, Wish wish, CurrentUser user) {
        if (!user.mayEdit(wanted.province())) throw new AccessDeniedException("freezes no reviews here");
        preparations.lock(wanted.id());
        var preparation = preparations.find(wanted.id()).orElseThrow();
        if (preparation.frozenAs() != null) return new Freezing.Frozen(preparation.frozenAs());
        if (!preparation.isOpen()) return new Freezing.Refused(Fault.CLOSED);
        var completeness = preparing.completeness(preparation);
        if (!completeness.isComplete() && !completeness.mark().equals(wish.confirmed()))
            return new Freezing.Unconfirmed();
        var number = next(preparation);
        // The database keeps microseconds: what is hashed has to be what is read again.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var act = new TakingSnapshots.Act(number, user.displayName(), now, completeness.mark(), seals.latest());
        return keep(preparation, taking.take(preparation, act), number, wish, user);
    }

    /// One after the other within a province and year; a freezing that fails gives its number back.
    private ReviewNumber next(Preparation preparation) {
        int year = periods.today().getYear();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 90))")
                .param(preparation.provinceCode() + "-" + year)
                .query(_ -> {});
        int last = jdbc.sql("select coalesce(max(sequence), 0) from review where number like ?")
                .param("%s-%d-%%".formatted(preparation.provinceCode(), year))
                .query(Integer.class)
                .single();
        return new ReviewNumber(preparation.provinceCode(), year, last + 1);
    }

    private Freezing keep(
            Preparation preparation, Snapshot snapshot, ReviewNumber number, Wish wish, CurrentUser user) {
        String written = Canonical.write(snapshot);
        String hash = Hashes.of(written);
        LocalDate knownOn = snapshot.head().knownOn();
        jdbc.sql("""
                        insert into review (preparation_id, province_id, number, number_year, sequence, kind, year, known_on, title, folded,
                            illustrative, snapshot, sha256, form_id, author_id, author_name, frozen_at)
                        values (:preparation, :province, :number, :numberYear, :sequence, :kind, :year, :knownOn, :title, :folded,
                            :illustrative, :snapshot, :hash, :form, :author, :name, :now)
                        """)
                .param("preparation", preparation.id().value())
                .param("province", preparation.province().value())
                .param("number", number.toString())
                .param("numberYear", number.year())
                .param("sequence", number.sequence())
                .param("kind", preparation.kind().name())
                .param("year", preparation.year())
                .param("knownOn", knownOn)
                .param("title", preparation.title())
                .param("folded", Vietnamese.fold(preparation.title() + " " + preparation.provinceName()))
                .param("illustrative", snapshot.head().illustrative())
                .param("snapshot", written)
                .param("hash", hash)
                .param("form", wish.form())
                .param("author", user.id().value())
                .param("name", user.displayName())
                .param("now", snapshot.head().frozenAt().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new ReviewMoved(
                "frozen",
                "reviews/" + number,
                preparation.province().value(),
                Map.of("title", preparation.title(), "sha256", hash, "year", preparation.year())));
        return new Freezing.Frozen(number.toString());
    }
}
