package vn.cotmoc.concepts;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.concepts.BindingOutcome.Done;
import vn.cotmoc.concepts.BindingOutcome.Refused;
import vn.cotmoc.concepts.BindingOutcome.Stale;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.progress.Cause;
import vn.cotmoc.progress.KeepingBeliefs;
import vn.cotmoc.progress.KeepingBeliefs.Change;
import vn.cotmoc.users.CurrentUser;

/// Binds indicators to concepts: each change is added, the former stays with its dates.
@Service
public class BindingConcepts {

    private static final int LONGEST_NOTE = 2000;

    private final Concepts concepts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final KeepingBeliefs beliefs;
    private final Clock clock;

    BindingConcepts(
            Concepts concepts, JdbcClient jdbc, ApplicationEventPublisher events, KeepingBeliefs beliefs, Clock clock) {
        this.concepts = concepts;
        this.jdbc = jdbc;
        this.events = events;
        this.beliefs = beliefs;
        this.clock = clock;
    }

    /// The concept to bind to, or none; `seen` is the revision that the person has looked at, 0 for none.
    public record Wanted(
            @Nullable String concept,
            boolean differs,
            @Nullable String series,
            @Nullable String note,
            int seen) {}

    @Transactional
    public BindingOutcome bind(Indicator indicator, Wanted wanted, CurrentUser user) {
        if (!user.mayEdit(indicator.province())) throw new AccessDeniedException("not an editor of this province");
        var fault = fault(wanted);
        if (fault.isPresent()) return fault.get();
        lock(indicator);
        var present = concepts.bindings(indicator.id()).stream().findFirst();
        if (present.map(Binding::revision).orElse(0) != wanted.seen()) return new Stale();
        if (says(present, wanted)) return new Done();
        insert(indicator, wanted, user);
        events.publishEvent(new ConceptBound(indicator, present, wanted));
        String bound = Objects.requireNonNullElse(wanted.concept(), "–");
        beliefs.keep(List.of(indicator.id()), new Change(Cause.BINDING, bound), user);
        return new Done();
    }

    private Optional<BindingOutcome> fault(Wanted wanted) {
        String note = wanted.note();
        if (note != null && note.length() > LONGEST_NOTE) return refused("note", "concepts.fault.long");
        if (wanted.differs() && note == null) return refused("note", "concepts.fault.noteMissing");
        if (wanted.concept() != null && concepts.find(wanted.concept()).isEmpty())
            return refused("concept", "concepts.fault.unknown");
        boolean unknown = wanted.series() != null
                && jdbc.sql("select code from reference_series where code = ?")
                        .param(wanted.series())
                        .query(String.class)
                        .optional()
                        .isEmpty();
        return unknown ? refused("series", "concepts.fault.unknown") : Optional.empty();
    }

    private static Optional<BindingOutcome> refused(String field, String key) {
        return Optional.of(new Refused(field, key));
    }

    private static boolean says(Optional<Binding> present, Wanted wanted) {
        return Objects.equals(present.map(Binding::conceptCode).orElse(null), wanted.concept())
                && present.map(Binding::differs).orElse(false) == wanted.differs()
                && Objects.equals(present.map(Binding::ownSeries).orElse(null), wanted.series())
                && Objects.equals(present.map(Binding::note).orElse(null), wanted.note());
    }

    // Two editors of one indicator take turns.
    private void lock(Indicator indicator) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 65))")
                .param(indicator.id().toString())
                .query(_ -> {});
    }

    private void insert(Indicator indicator, Wanted wanted, CurrentUser user) {
        jdbc.sql("""
                        insert into concept_binding (indicator_id, province_id, revision, concept_code, differs, series_code, note,
                            author_id, author_name, recorded_at)
                        values (:indicator, :province, :revision, :concept, :differs, :series, :note, :author, :name, :now)
                        """)
                .param("indicator", indicator.id().value())
                .param("province", indicator.province().value())
                .param("revision", wanted.seen() + 1)
                .param("concept", wanted.concept())
                .param("differs", wanted.differs())
                .param("series", wanted.series())
                .param("note", wanted.note())
                .param("author", user.id().value())
                .param("name", user.displayName())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
