package vn.cotmoc.reviews;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.users.CurrentUser;

/// Gives what was read at one moment its number, and keeps it.
@Component
class KeepingReviews {

    private final PreparationRows preparations;
    private final TakingSnapshots taking;
    private final ReportingPeriods periods;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    KeepingReviews(
            PreparationRows preparations,
            TakingSnapshots taking,
            ReportingPeriods periods,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.preparations = preparations;
        this.taking = taking;
        this.periods = periods;
        this.jdbc = jdbc;
        this.events = events;
    }

    /// Empty where somebody has written in the preparation since it was read: nobody's words are lost.
    @Transactional
    Optional<Freezing> keep(Preparation wanted, Snapshot read, FreezingReviews.Wish wish, CurrentUser user) {
        preparations.lock(wanted.id());
        var preparation = preparations.find(wanted.id()).orElseThrow();
        if (preparation.frozenAs() != null) return Optional.of(new Freezing.Frozen(preparation.frozenAs()));
        if (!preparation.isOpen()) return Optional.of(new Freezing.Refused(Fault.CLOSED));
        if (!taking.said(preparation).equals(read.texts())) return Optional.empty();
        var number = next(preparation);
        return Optional.of(insert(preparation, read.numbered(number), number, wish, user));
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

    private Freezing insert(
            Preparation preparation,
            Snapshot snapshot,
            ReviewNumber number,
            FreezingReviews.Wish wish,
            CurrentUser user) {
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
                Map.of(
                        "title",
                        preparation.title(),
                        "sha256",
                        hash,
                        "year",
                        preparation.year(),
                        "form",
                        wish.official().name())));
        return new Freezing.Frozen(number.toString());
    }
}
