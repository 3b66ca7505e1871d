package vn.cotmoc.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.territory.UnitId;

/// Tasks with what has become of them, in two statements however many they are.
@Service
public class FollowedTasks {

    private final HeadRows heads;
    private final WorkRows work;
    private final Clock clock;

    FollowedTasks(HeadRows heads, WorkRows work, Clock clock) {
        this.heads = heads;
        this.work = work;
        this.clock = clock;
    }

    /// What the province's resolutions and sessions ask for and no amendment has ended.
    @Transactional(readOnly = true)
    public List<FollowedTask> ofProvince(UnitId province) {
        return followed(heads.where("t.province_id = ? and t.ended_on is null", province.value()));
    }

    /// What the resolution asks for, in its own order; what an amendment has ended is among it.
    @Transactional(readOnly = true)
    public List<FollowedTask> ofResolution(UUID resolution) {
        return followed(heads.where("t.resolution_id = ?", resolution));
    }

    /// What the agencies lead, follow or help with, what they took over whole from others among it.
    @Transactional(readOnly = true)
    public List<FollowedTask> ofAgencies(Collection<AgencyId> agencies) {
        var ids = agencies.stream().map(AgencyId::value).toArray(UUID[]::new);
        return followed(heads.where("""
                t.ended_on is null
                and exists (select from task_agency x join agency a on a.id = x.agency_id
                            where x.task_id = t.id
                              and (a.id = any (?)
                                   or a.valid_to is not null and exists (select from agency_line(a.id) one where one = any (?))))
                """, ids, ids));
    }

    /// Those of the province that ask something of its communes, alone or beside others.
    @Transactional(readOnly = true)
    public List<FollowedTask> ofCommunesIn(UnitId province) {
        return followed(heads.where("""
                t.province_id = ? and t.ended_on is null
                and exists (select from task_agency x join agency a on a.id = x.agency_id
                            where x.task_id = t.id and x.role <> 'MONITORING' and a.member_rule like '%communes%')
                """, province.value()));
    }

    /// Everything that the person who asks may read.
    @Transactional(readOnly = true)
    public List<FollowedTask> readable() {
        return followed(heads.where("t.ended_on is null"));
    }

    /// The task that carries out a session's decision.
    @Transactional(readOnly = true)
    public Optional<FollowedTask> ofDecision(UUID decision) {
        return followed(heads.where("t.decision_id = ?", decision)).stream().findFirst();
    }

    /// The tasks that carry out sessions' decisions, those that were called off among them.
    @Transactional(readOnly = true)
    public List<FollowedTask> ofDecisions(Collection<UUID> decisions) {
        return followed(heads.where("t.decision_id = any (?)", (Object) decisions.toArray(UUID[]::new)));
    }

    @Transactional(readOnly = true)
    public Optional<FollowedTask> find(TaskId id) {
        return followed(heads.where("t.id = ?", id.value())).stream().findFirst();
    }

    private List<FollowedTask> followed(List<HeadRows.Row> found) {
        var ids = found.stream().map(row -> row.head().id().value()).toArray(UUID[]::new);
        return new Following(work.of(ids), LocalDate.now(clock)).of(found);
    }
}
