package vn.cotmoc.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.cotmoc.agencies.Successions;
import vn.cotmoc.agencies.Successions.Handover;
import vn.cotmoc.shared.Knowledge;
import vn.cotmoc.targets.WorkingDays;

/// Reads what was said and decided of tasks, and what they are judged against, in one statement however many they are.
@Component
class WorkRows {

    // Each list as it lies in its table; days are those of Hanoi on which something was said.
    private static final String SELECT = """
            with recursive handover as (
                select s.* from agency_succession s
                where s.predecessor_id in (select x.agency_id from task_agency x where x.task_id = any (:tasks))
                union select s.* from agency_succession s join handover h on h.successor_id = s.predecessor_id
            )
            select
                (select coalesce(jsonb_agg(jsonb_build_object('task', s.task_id, 'occurrence', s.occurrence, 'revision', s.revision,
                        'said', jsonb_build_object('kind', s.kind, 'body', s.body, 'standing', s.standing, 'product', s.product,
                            'productNumber', s.product_number, 'productDate', s.product_date, 'link', s.link, 'difficulty', s.difficulty,
                            'proposal', s.proposal, 'dueBefore', s.due_before, 'dueAfter', s.due_after, 'state', s.state),
                        'agency', s.agency_id, 'commune', s.commune_id, 'speaker', coalesce(c.full_name, a.name), 'authorId', s.author_id,
                        'author', s.author_name, 'onBehalfOf', s.on_behalf_of, 'at', s.recorded_at,
                        'day', (s.recorded_at at time zone :zone)::date, 'illustrative', s.illustrative)
                        order by s.task_id, s.occurrence, s.revision), '[]')
                 from task_step s left join agency a on a.id = s.agency_id left join administrative_unit c on c.id = s.commune_id
                 where s.task_id = any (:tasks)) as steps,
                (select coalesce(jsonb_agg(jsonb_build_object('task', d.task_id, 'one', jsonb_build_object('revision', d.revision, 'due', d.due_on,
                        'reason', d.reason, 'source', d.source, 'author', d.author_name, 'day', (d.recorded_at at time zone :zone)::date,
                        'at', d.recorded_at)) order by d.task_id, d.revision), '[]')
                 from task_deadline d where d.task_id = any (:tasks)) as set_days,
                (select coalesce(jsonb_agg(jsonb_build_object('task', p.task_id, 'one', jsonb_build_object('id', p.subtask_id, 'revision', p.revision,
                        'content', p.content, 'responsible', p.responsible, 'from', p.from_on, 'to', p.to_on, 'doneOn', p.done_on,
                        'dropped', p.dropped, 'author', p.author_name, 'day', (p.recorded_at at time zone :zone)::date,
                        'illustrative', p.illustrative)) order by p.task_id, p.from_on, p.to_on, p.subtask_id, p.revision), '[]')
                 from subtask p where p.task_id = any (:tasks)) as planned,
                (select coalesce(jsonb_agg(jsonb_build_object('task', l.task_id, 'one', jsonb_build_object('id', jsonb_build_object('value', i.id),
                        'slug', r.slug, 'code', i.code, 'name', i.name, 'revision', l.revision, 'linked', l.linked, 'rationale', l.rationale,
                        'author', l.author_name, 'day', (l.recorded_at at time zone :zone)::date, 'illustrative', l.illustrative))
                        order by l.task_id, r.slug, i.position, l.revision), '[]')
                 from task_indicator l join indicator i on i.id = l.indicator_id join resolution r on r.id = i.resolution_id
                 where l.task_id = any (:tasks)) as links,
                (select coalesce(jsonb_agg(jsonb_build_object('from', h.predecessor_id, 'to', h.successor_id, 'name', n.name, 'extent', h.extent,
                        'effectiveOn', h.effective_on, 'legalBasis', h.legal_basis, 'endedOn', n.valid_to) order by h.effective_on, n.name), '[]')
                 from handover h join agency n on n.id = h.successor_id) as handovers,
                (select coalesce(jsonb_agg(jsonb_build_object('day', d.day, 'kind', d.kind)), '[]') from holiday d) as holidays
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    WorkRows(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    private record Of<T>(UUID task, T one) {}

    private record Closed(LocalDate day, String kind) {}

    /// All that was said and decided of some tasks, by the task, and the calendar and the register that they are read
    /// with.
    record Work(
            Map<UUID, List<Step>> steps,
            Map<UUID, List<TaskDeadline.Set>> set,
            Map<UUID, List<SubTask>> planned,
            Map<UUID, List<LinkedIndicator>> links,
            Successions successions,
            WorkingDays workingDays) {

        /// What had been said and decided by the end of a day.
        Work until(Knowledge known) {
            return new Work(
                    each(steps, step -> known.includes(step.day())),
                    each(set, one -> known.includes(one.day())),
                    each(planned, one -> known.includes(one.day())),
                    each(links, one -> known.includes(one.day())),
                    successions,
                    workingDays);
        }

        private static <T> Map<UUID, List<T>> each(Map<UUID, List<T>> byTask, Predicate<T> wanted) {
            return byTask.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            of -> of.getValue().stream().filter(wanted).toList()));
        }

        List<Step> steps(UUID task, String occurrence) {
            return steps.getOrDefault(task, List.of()).stream()
                    .filter(step -> step.occurrence().equals(occurrence))
                    .toList();
        }

        List<TaskDeadline.Set> set(UUID task) {
            return set.getOrDefault(task, List.of());
        }

        List<SubTask> planned(UUID task) {
            return planned.getOrDefault(task, List.of());
        }

        List<LinkedIndicator> links(UUID task) {
            return links.getOrDefault(task, List.of());
        }
    }

    Work of(UUID[] tasks) {
        return jdbc.sql(SELECT)
                .param("tasks", tasks)
                .param("zone", clock.getZone().getId())
                .query((row, _) -> work(row))
                .single();
    }

    private Work work(ResultSet row) throws SQLException {
        List<StepRow> steps = json.readValue(row.getString("steps"), new TypeReference<>() {});
        List<Of<TaskDeadline.Set>> set = json.readValue(row.getString("set_days"), new TypeReference<>() {});
        List<Of<SubTask>> planned = json.readValue(row.getString("planned"), new TypeReference<>() {});
        List<Of<LinkedIndicator>> links = json.readValue(row.getString("links"), new TypeReference<>() {});
        List<Handover> handovers = json.readValue(row.getString("handovers"), new TypeReference<>() {});
        List<Closed> holidays = json.readValue(row.getString("holidays"), new TypeReference<>() {});
        return new Work(
                by(steps, StepRow::task, StepRow::toStep),
                by(set, Of::task, Of::one),
                by(planned, Of::task, Of::one),
                by(links, Of::task, Of::one),
                new Successions(handovers),
                workingDays(holidays));
    }

    private static <R, T> Map<UUID, List<T>> by(List<R> rows, Function<R, UUID> task, Function<R, T> made) {
        return rows.stream().collect(Collectors.groupingBy(task, Collectors.mapping(made, Collectors.toList())));
    }

    private static WorkingDays workingDays(List<Closed> holidays) {
        var off = new HashSet<LocalDate>();
        var madeUp = new HashSet<LocalDate>();
        for (Closed one : holidays) (one.kind().equals("OFF") ? off : madeUp).add(one.day());
        return new WorkingDays(off, madeUp);
    }
}
