package vn.cotmoc.checks;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.checks.ChangeOutcome.Done;
import vn.cotmoc.checks.ChangeOutcome.Refused;
import vn.cotmoc.checks.ChangeOutcome.Stale;
import vn.cotmoc.shared.Batch;
import vn.cotmoc.users.CurrentUser;

/// Sets how much the checks matter and where their limits are: each change is added, the former stays with its reason.
@Service
public class ChangingChecks {

    private static final int LONGEST_REASON = 1000;

    private final CheckSettings settings;
    private final JdbcClient jdbc;
    private final Batch batch;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangingChecks(
            CheckSettings settings, JdbcClient jdbc, Batch batch, ApplicationEventPublisher events, Clock clock) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.batch = batch;
        this.events = events;
        this.clock = clock;
    }

    /// What is wanted of each check and why; `seen` is how many changes the person has looked at.
    public record Wanted(List<Setting> settings, String reason, int seen) {}

    private record Row(
            UUID province,
            @Nullable UUID indicator,
            String check,
            int revision,
            @Nullable String severity,
            java.math.@Nullable BigDecimal threshold,
            @Nullable String relation,
            String reason,
            UUID author,
            String name,
            OffsetDateTime now) {}

    @Transactional
    public ChangeOutcome change(Reach reach, Wanted wanted, CurrentUser user) {
        if (!user.mayEdit(reach.province())) throw new AccessDeniedException("not an editor of this province");
        if (wanted.reason().isBlank()) return new Refused("reason", "checks.fault.reasonMissing");
        if (wanted.reason().length() > LONGEST_REASON) return new Refused("reason", "checks.fault.long");
        lock(reach);
        var history = settings.history(reach);
        if (history.size() != wanted.seen()) return new Stale();
        var present = latest(history);
        var changed = wanted.settings().stream()
                .filter(setting -> setting.check().isConfigurable())
                .filter(setting -> !setting.says(Objects.requireNonNull(
                        present.containsKey(setting.check())
                                ? present.get(setting.check()).setting()
                                : Setting.none(setting.check()))))
                .toList();
        if (changed.isEmpty()) return new Done(0);
        batch.write(
                """
                insert into check_setting (province_id, indicator_id, check_code, revision, severity, threshold, relation, reason,
                    author_id, author_name, recorded_at)
                values (:province, :indicator, :check, :revision, :severity, :threshold, :relation, :reason, :author, :name, :now)
                """,
                changed.stream()
                        .map(setting ->
                                row(reach, setting, present, wanted.reason().strip(), user))
                        .toList());
        var before = new EnumMap<Check, Setting>(Check.class);
        present.forEach((check, kept) -> before.put(check, kept.setting()));
        events.publishEvent(
                new ChecksChanged(reach, before, changed, wanted.reason().strip()));
        return new Done(changed.size());
    }

    private Row row(Reach reach, Setting setting, Map<Check, Kept> present, String reason, CurrentUser user) {
        Kept last = present.get(setting.check());
        return new Row(
                reach.province().value(),
                reach.indicatorId(),
                setting.check().name(),
                last == null ? 1 : last.revision() + 1,
                setting.severity() == null ? null : setting.severity().name(),
                setting.limit(),
                setting.relation() == null ? null : setting.relation().name(),
                reason,
                user.id().value(),
                user.displayName(),
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    /// What holds of one reach: the last change of each check.
    public static Map<Check, Kept> latest(List<Kept> history) {
        var latest = new EnumMap<Check, Kept>(Check.class);
        history.stream()
                .sorted(Comparator.comparing(Kept::revision))
                .forEach(kept -> latest.put(kept.setting().check(), kept));
        return latest;
    }

    // Two editors of one reach take turns.
    private void lock(Reach reach) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 68))")
                .param(reach.province() + "/" + reach.indicator())
                .query(_ -> {});
    }
}
