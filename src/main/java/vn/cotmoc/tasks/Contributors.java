package vn.cotmoc.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.tasks.TaskRights.Voice;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// Who adds a part of their own to a task: the agencies that it names beside the leading ones, the members of its
/// collective ones as of today, and the communes where it names them together.
@Service
public class Contributors {

    private static final String MINE = """
            select distinct m.id, m.name
            from task_agency x
            join agency a on a.id = x.agency_id
            join agency m on m.id = any (:agencies)
                 and (m.valid_from is null or m.valid_from <= :today) and (m.valid_to is null or m.valid_to >= :today)
            where x.task_id = :task and x.role <> 'MONITORING'
              and (x.role = 'COORDINATING' and m.id in (select agency_line(a.id))
                   or m.province_id = a.province_id
                      and exists (select from unnest(string_to_array(a.member_rule, '|')) part
                              where part like 'kind:%' and m.kind = substr(part, 6) and not m.collective or m.name = part))
              and not exists (select from task_agency l where l.task_id = :task and l.role = 'LEAD' and l.agency_id = m.id)
            order by m.name
            """;
    private static final String COMMUNES = """
            select c.id, c.full_name from administrative_unit c
            join task t on t.id = :task
            join administrative_unit p on p.id = t.province_id and p.code = c.province_code
            where c.id = any (:communes) and c.level = 'COMMUNE'
              and c.valid_from <= :today and (c.valid_to is null or c.valid_to >= :today)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Contributors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Nothing where the person reports for none of them; the province's reporters speak for every agency that helps.
    @Transactional(readOnly = true)
    public List<Voice> voices(FollowedTask task, CurrentUser user) {
        var head = task.head();
        if (head.endedOn() != null) return List.of();
        if (user.mayReportFor(head.province(), null, head.province()))
            return head.agencies(Task.Part.COORDINATING).stream()
                    .map(task::voice)
                    .distinct()
                    .toList();
        return Stream.concat(agencies(task, user), communes(task, user)).toList();
    }

    private Stream<Voice> agencies(FollowedTask task, CurrentUser user) {
        if (user.reportingAgencies().isEmpty()) return Stream.empty();
        return jdbc
                .sql(MINE)
                .param("task", task.id().value())
                .param("today", LocalDate.now(clock))
                .param(
                        "agencies",
                        user.reportingAgencies().stream().map(AgencyId::value).toArray(UUID[]::new))
                .query((row, _) -> new Voice(new AgencyId(row.getObject(1, UUID.class)), null, row.getString(2)))
                .list()
                .stream();
    }

    private Stream<Voice> communes(FollowedTask task, CurrentUser user) {
        boolean asked =
                task.head().agencies().stream().anyMatch(one -> one.role() != Task.Part.MONITORING && one.communes());
        if (!asked || user.reportingCommunes().isEmpty()) return Stream.empty();
        return jdbc
                .sql(COMMUNES)
                .param("task", task.id().value())
                .param("today", LocalDate.now(clock))
                .param(
                        "communes",
                        user.reportingCommunes().stream().map(UnitId::value).toArray(UUID[]::new))
                .query((row, _) -> new Voice(null, new UnitId(row.getObject(1, UUID.class)), row.getString(2)))
                .list()
                .stream();
    }
}
