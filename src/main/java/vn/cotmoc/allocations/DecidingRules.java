package vn.cotmoc.allocations;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.allocations.CollectionRule.Terms;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.Period;
import vn.cotmoc.users.CurrentUser;

/// Decides what communes report: the province's editors do, each time with a reason.
@Service
public class DecidingRules {

    private static final int LONGEST_REASON = 2000;
    private static final int FIRST_YEAR = 2021;
    private static final int LAST_YEAR = 2035;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecidingRules(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// Terms from a period on; without terms nothing is asked from then on.
    public record Wanted(
            @Nullable Terms terms, Period from, @Nullable String reason) {}

    @Transactional
    public Deciding decide(Indicator indicator, Wanted wanted, int seen, CurrentUser user) {
        if (!user.mayEdit(indicator.province())) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        var fault = fault(indicator, wanted);
        if (fault.isPresent()) return fault.get();
        int latest = jdbc.sql("select take_allocation(?, 0)")
                .param(indicator.id().value())
                .query(Integer.class)
                .single();
        if (latest != seen) return new Deciding.Stale(latest);
        String reason = Vietnamese.lines(String.valueOf(wanted.reason()));
        Terms before = terms(indicator, latest);
        insert(indicator, wanted, reason, latest + 1, user);
        events.publishEvent(new RuleDecided(indicator, before, wanted.terms(), wanted.from(), reason));
        return new Deciding.Kept(latest + 1);
    }

    private static Optional<Deciding.Refused> fault(Indicator indicator, Wanted wanted) {
        if (!indicator.isReported()) return refused("rollUp", "allocations.fault.header");
        if (wanted.from().year() < FIRST_YEAR || wanted.from().year() > LAST_YEAR)
            return refused("from", "allocations.fault.from");
        String reason = wanted.reason() == null ? "" : wanted.reason().strip();
        if (reason.isEmpty()) return refused("reason", "allocations.fault.reason");
        if (reason.length() > LONGEST_REASON) return refused("reason", "allocations.fault.long");
        return wanted.terms() == null
                ? Optional.empty()
                : unfit(indicator, wanted.terms().rollUp());
    }

    // A stage is not added up, and what is no stage is not asked for as one unless communes are counted.
    private static Optional<Deciding.Refused> unfit(Indicator indicator, RollUp rollUp) {
        boolean stage = indicator.kind() == IndicatorKind.STAGE;
        return switch (rollUp) {
            case RollUp.Sum _, RollUp.Ratio _ ->
                stage ? refused("rollUp", "allocations.fault.stage") : Optional.empty();
            case RollUp.Count _, RollUp.Share _, RollUp.None _ -> Optional.empty();
        };
    }

    private static Optional<Deciding.Refused> refused(String field, String key) {
        return Optional.of(new Deciding.Refused(field, key));
    }

    private @Nullable Terms terms(Indicator indicator, int revision) {
        return jdbc.sql("select * from collection_rule where indicator_id = ? and revision = ?")
                .param(indicator.id().value())
                .param(revision)
                .query(RuleRows::rule)
                .optional()
                .map(CollectionRule::terms)
                .orElse(null);
    }

    private void insert(Indicator indicator, Wanted wanted, String reason, int revision, CurrentUser user) {
        var terms = Optional.ofNullable(wanted.terms());
        var meeting = terms.flatMap(asked -> asked.rollUp().meeting());
        jdbc.sql("""
                        insert into collection_rule (indicator_id, province_id, revision, frequency, roll_up, meeting, threshold, reporters,
                            from_year, from_quarter, reason, illustrative, author_id, author_name, recorded_at)
                        values (:indicator, :province, :revision, :frequency, :rollUp, :meeting, :threshold, :reporters,
                            :year, :quarter, :reason, :illustrative, :author, :name, :now)
                        """)
                .param("indicator", indicator.id().value())
                .param("province", indicator.province().value())
                .param("revision", revision)
                .param("frequency", terms.map(asked -> asked.frequency().name()).orElse(null))
                .param(
                        "rollUp",
                        terms.map(asked -> asked.rollUp().kind().name()).orElse(null))
                .param("meeting", meeting.map(meets -> meets.kind().name()).orElse(null))
                .param(
                        "threshold",
                        meeting.flatMap(Meeting::threshold)
                                .map((BigDecimal bound) -> bound)
                                .orElse(null))
                .param("reporters", terms.map(asked -> asked.reporters().name()).orElse(null))
                .param("year", wanted.from().year())
                .param("quarter", wanted.from().quarter())
                .param("reason", reason)
                // What a demonstration's role decides is as illustrative as the rest of it.
                .param("illustrative", user.demo())
                .param("author", user.id().value())
                .param("name", user.displayName())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
