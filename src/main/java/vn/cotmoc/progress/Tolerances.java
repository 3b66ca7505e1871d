package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.indicators.Tuning;
import vn.cotmoc.progress.KeepingBeliefs.Change;
import vn.cotmoc.progress.ToleranceOutcome.Changed;
import vn.cotmoc.progress.ToleranceOutcome.Kept;
import vn.cotmoc.progress.ToleranceOutcome.Previewed;
import vn.cotmoc.progress.ToleranceOutcome.Refused;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// The tolerance and natural limits of an indicator: an editor of the province sets them with a reason, after having
/// seen which verdicts would move; what was set before stays with its dates.
@Service
public class Tolerances {

    private final Indicators indicators;
    private final MovingVerdicts moving;
    private final KeepingBeliefs beliefs;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tolerances(
            Indicators indicators,
            MovingVerdicts moving,
            KeepingBeliefs beliefs,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.indicators = indicators;
        this.moving = moving;
        this.beliefs = beliefs;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// Without an ε the rule of how the figure is come by counts, without a limit there is none.
    public record Wanted(
            @Nullable BigDecimal epsilon,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper,
            @Nullable String reason) {}

    /// Every revision, the latest first.
    @Transactional(readOnly = true)
    public List<Tuning> history(IndicatorId indicator) {
        return jdbc.sql("select * from tolerance where indicator_id = ? order by revision desc")
                .param(indicator.value())
                .query((row, _) -> new Tuning(
                        row.getInt("revision"),
                        row.getBigDecimal("epsilon"),
                        row.getBigDecimal("lower_limit"),
                        row.getBigDecimal("upper_limit"),
                        row.getString("reason"),
                        row.getString("author_name"),
                        row.getObject("recorded_at", OffsetDateTime.class)))
                .list();
    }

    @Transactional(readOnly = true)
    public ToleranceOutcome preview(String slug, String code, Wanted wanted, CurrentUser user) {
        var all = indicators.ofResolution(slug);
        var indicator = permitted(all, code, user);
        return previewed(indicator, all, wanted, user);
    }

    /// Keeps what the sealed preview has said; if anything has changed since, says what would move now.
    @Transactional
    public ToleranceOutcome keep(String slug, String code, Wanted wanted, String seal, CurrentUser user) {
        var found = permitted(indicators.ofResolution(slug), code, user);
        lock(found);
        var all = indicators.ofResolution(slug);
        var indicator = permitted(all, code, user);
        return switch (previewed(indicator, all, wanted, user)) {
            case Previewed preview when preview.seal().equals(seal) -> kept(indicator, wanted, preview, user);
            case Previewed preview -> new Changed(preview);
            case ToleranceOutcome other -> other;
        };
    }

    private static Indicator permitted(List<Indicator> all, String code, CurrentUser user) {
        var indicator = all.stream()
                .filter(row -> row.code().equals(code) && row.isReported())
                .findFirst()
                .orElseThrow(Problem::notFound);
        if (!user.mayEdit(indicator.province())) throw new AccessDeniedException("not an editor of this province");
        return indicator;
    }

    private ToleranceOutcome previewed(Indicator indicator, List<Indicator> all, Wanted wanted, CurrentUser user) {
        var fault = ToleranceRules.fault(indicator, wanted);
        if (fault.isPresent())
            return new Refused(fault.get().field(), fault.get().key());
        var found = moving.of(indicator, all, tuning(indicator, wanted, user));
        if (found.outside()) return new Refused("upper", ToleranceRules.key("outside"));
        var present = indicator.tuning();
        int revision = present == null ? 0 : present.revision();
        var said = revision + " " + wanted.epsilon() + " " + wanted.lower() + " " + wanted.upper() + " "
                + found.moves().stream().map(ToleranceOutcome.Move::inWords).toList();
        return new Previewed(present, found.moves(), Integer.toHexString(said.hashCode()));
    }

    private Tuning tuning(Indicator indicator, Wanted wanted, CurrentUser user) {
        var present = indicator.tuning();
        return new Tuning(
                present == null ? 1 : present.revision() + 1,
                wanted.epsilon(),
                wanted.lower(),
                wanted.upper(),
                Objects.requireNonNullElse(wanted.reason(), ""),
                user.displayName(),
                clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
    }

    private Kept kept(Indicator indicator, Wanted wanted, Previewed preview, CurrentUser user) {
        var tuning = tuning(indicator, wanted, user);
        jdbc.sql("""
                        insert into tolerance (indicator_id, province_id, revision, epsilon, lower_limit, upper_limit, reason,
                            author_id, author_name, recorded_at)
                        values (:indicator, :province, :revision, :epsilon, :lower, :upper, :reason, :author, :name, :at)
                        """)
                .param("indicator", indicator.id().value())
                .param("province", indicator.province().value())
                .param("revision", tuning.revision())
                .param("epsilon", tuning.epsilon())
                .param("lower", tuning.lower())
                .param("upper", tuning.upper())
                .param("reason", tuning.reason())
                .param("author", user.id().value())
                .param("name", tuning.author())
                .param("at", tuning.recordedAt())
                .update();
        events.publishEvent(new ToleranceSet(indicator, preview.present(), tuning, preview.moves()));
        beliefs.keep(List.of(indicator.id()), new Change(Cause.TOLERANCE, tuning.reason()), user);
        return new Kept(preview.moves());
    }

    // Two editors of one indicator take turns.
    private void lock(Indicator indicator) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 78))")
                .param(indicator.id().toString())
                .query(_ -> {});
    }
}
