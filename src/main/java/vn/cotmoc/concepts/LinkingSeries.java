package vn.cotmoc.concepts;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.concepts.BindingOutcome.Done;
import vn.cotmoc.concepts.BindingOutcome.Refused;
import vn.cotmoc.concepts.BindingOutcome.Stale;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicator.SeriesVersion;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.progress.Cause;
import vn.cotmoc.progress.KeepingBeliefs;
import vn.cotmoc.progress.KeepingBeliefs.Change;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.users.CurrentUser;

/// Links the standards of a series by a year that both have measured; only then is a change computed across the border.
@Service
public class LinkingSeries {

    private static final int LONGEST_TEXT = 1000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final KeepingBeliefs beliefs;
    private final Clock clock;

    LinkingSeries(JdbcClient jdbc, ApplicationEventPublisher events, KeepingBeliefs beliefs, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.beliefs = beliefs;
        this.clock = clock;
    }

    /// The year in both standards; without values the present link is taken back. `seen` is the revision looked at.
    public record Wanted(
            String version,
            int year,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            @Nullable String source,
            int seen) {}

    /// The versions of a series that have one before them.
    public static List<SeriesVersion> borders(Indicator indicator) {
        return indicator.series().stream().skip(1).toList();
    }

    /// Every revision, latest first.
    @Transactional(readOnly = true)
    public List<LinkingValue> history(IndicatorId indicator) {
        return jdbc.sql("""
                        select l.*, l.revision = max(l.revision) over (partition by l.version) as in_force
                        from linking_value l where l.indicator_id = ? order by l.version, l.revision desc
                        """)
                .param(indicator.value())
                .query(new DataClassRowMapper<>(LinkingValue.class))
                .list();
    }

    @Transactional
    public BindingOutcome link(Indicator indicator, Wanted wanted, CurrentUser user) {
        if (!user.mayEdit(indicator.province())) throw new AccessDeniedException("not an editor of this province");
        lock(indicator);
        var present = history(indicator.id()).stream()
                .filter(value -> value.inForce() && value.version().equals(wanted.version()))
                .findFirst();
        var fault = fault(indicator, wanted, present);
        if (fault.isPresent()) return fault.get();
        if (present.map(LinkingValue::revision).orElse(0) != wanted.seen()) return new Stale();
        insert(indicator, wanted, user);
        events.publishEvent(new LinkEntered(indicator, wanted, wanted.seen() + 1));
        beliefs.keep(List.of(indicator.id()), new Change(Cause.LINKING, wanted.version()), user);
        return new Done();
    }

    private static Optional<Refused> fault(Indicator indicator, Wanted wanted, Optional<LinkingValue> present) {
        var border = borders(indicator).stream()
                .filter(version -> version.version().equals(wanted.version()))
                .findFirst();
        if (border.isEmpty()) return refused("version", "version");
        // The last year of the standard before, or the first of the new one: a year that both can have measured.
        int first = border.get().fromYear();
        if (wanted.year() < first - 1 || wanted.year() > first) return refused("year", "year");
        boolean none = wanted.before() == null && wanted.after() == null;
        if (none && present.map(LinkingValue::valueBefore).isEmpty()) return refused("before", "nothing");
        if (!none && (wanted.before() == null || wanted.after() == null)) return refused("after", "both");
        if (isOutside(indicator, wanted.before())) return refused("before", "limits");
        if (isOutside(indicator, wanted.after())) return refused("after", "limits");
        if (wanted.source() == null || wanted.source().length() > LONGEST_TEXT) return refused("source", "source");
        return Optional.empty();
    }

    /// The level behind a yearly rate is a share; other kinds have limits of their own.
    private static boolean isOutside(Indicator indicator, @Nullable BigDecimal value) {
        if (value == null) return false;
        boolean rate = indicator.kind() == IndicatorKind.RATE;
        var lower = rate ? BigDecimal.ZERO : indicator.lowerLimit();
        var upper = rate ? HUNDRED : indicator.upperLimit();
        return lower != null && value.compareTo(lower) < 0 || upper != null && value.compareTo(upper) > 0;
    }

    private static Optional<Refused> refused(String field, String why) {
        return Optional.of(new Refused(field, "concepts.link.fault." + why));
    }

    // Two editors of one indicator take turns.
    private void lock(Indicator indicator) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 60))")
                .param(indicator.id().toString())
                .query(_ -> {});
    }

    private void insert(Indicator indicator, Wanted wanted, CurrentUser user) {
        jdbc.sql("""
                        insert into linking_value (indicator_id, province_id, version, revision, year, value_before, value_after, source,
                            author_id, author_name, recorded_at, illustrative)
                        values (:indicator, :province, :version, :revision, :year, :before, :after, :source, :author, :name, :now, :illustrative)
                        """)
                .param("indicator", indicator.id().value())
                .param("province", indicator.province().value())
                .param("version", wanted.version())
                .param("revision", wanted.seen() + 1)
                .param("year", wanted.year())
                .param("before", wanted.before())
                .param("after", wanted.after())
                .param("source", Objects.requireNonNull(wanted.source()))
                .param("author", user.id().value())
                .param("name", user.displayName())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("illustrative", user.demo())
                .update();
    }
}
