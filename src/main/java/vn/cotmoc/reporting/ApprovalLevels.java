package vn.cotmoc.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.reporting.CampaignOutcome.Fault;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// Whether a province decides in one level or in two, and since when; its editors set it, for what is submitted from
/// then on.
@Service
public class ApprovalLevels {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ApprovalLevels(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /// One change of the rule.
    public record Change(boolean twoLevels, String reason, String author, Instant recordedAt) {}

    /// Every change, the latest first; none means one level.
    @Transactional(readOnly = true)
    public List<Change> history(UnitId province) {
        return jdbc.sql("select * from approval_levels where province_id = ? order by recorded_at desc, id desc")
                .param(province.value())
                .query((row, _) -> new Change(
                        row.getInt("levels") == 2,
                        row.getString("reason"),
                        row.getString("author_name"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Transactional(readOnly = true)
    public boolean areTwo(UnitId province) {
        return history(province).stream().findFirst().filter(Change::twoLevels).isPresent();
    }

    @Transactional
    public CampaignOutcome set(UnitId province, boolean two, @Nullable String reason, CurrentUser user) {
        if (!user.mayEdit(province)) throw new AccessDeniedException("not an editor of this province");
        var fault = Campaigns.faultOf(reason);
        if (fault.isPresent()) return new CampaignOutcome.Refused(fault.get());
        if (areTwo(province) == two) return new CampaignOutcome.Refused(Fault.NOTHING_NEW);
        String because = Objects.requireNonNull(reason).strip();
        jdbc.sql("""
                        insert into approval_levels (province_id, levels, reason, author_id, author_name, recorded_at) values (?, ?, ?, ?, ?, ?)
                        """)
                .param(province.value())
                .param(two ? 2 : 1)
                .param(because)
                .param(user.id().value())
                .param(user.displayName())
                .param(clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new CampaignChanged(
                "approval.levels",
                province.value(),
                "approval-levels",
                Map.of("levels", two ? 2 : 1, "reason", because)));
        return new CampaignOutcome.Kept();
    }
}
