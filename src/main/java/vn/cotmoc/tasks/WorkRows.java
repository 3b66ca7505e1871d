package vn.cotmoc.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.shared.Knowledge;

/// Reads what was said and decided of tasks, a statement for each kind.
@Component
class WorkRows {

    private static final String STEPS = """
            select s.*, coalesce(c.full_name, a.name) as speaker
            from task_step s
            left join agency a on a.id = s.agency_id
            left join administrative_unit c on c.id = s.commune_id
            where s.task_id = any (?) order by s.task_id, s.occurrence, s.revision
            """;
    private static final String SET = "select * from task_deadline where task_id = any (?) order by task_id, revision";
    private static final String PLANNED =
            "select * from subtask where task_id = any (?) order by task_id, from_on, to_on, subtask_id, revision";
    private static final String LINKS = """
            select l.*, i.code, i.name, i.position, r.slug from task_indicator l
            join indicator i on i.id = l.indicator_id join resolution r on r.id = i.resolution_id
            where l.task_id = any (?) order by l.task_id, r.slug, i.position, l.revision
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// All that was said and decided of some tasks, by the task.
    record Work(
            Map<UUID, List<Step>> steps,
            Map<UUID, List<TaskDeadline.Set>> set,
            Map<UUID, List<SubTask>> planned,
            Map<UUID, List<LinkedIndicator>> links) {

        /// What had been said and decided by the end of a day.
        Work until(Knowledge known) {
            return new Work(
                    each(steps, step -> known.includes(step.day())),
                    each(set, one -> known.includes(one.day())),
                    each(planned, one -> known.includes(one.day())),
                    each(links, one -> known.includes(one.day())));
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
        return new Work(
                byTask(STEPS, tasks, (row, _) -> StepColumns.step(row, day(row))),
                byTask(SET, tasks, (row, _) -> set(row)),
                byTask(PLANNED, tasks, (row, _) -> planned(row)),
                byTask(LINKS, tasks, (row, _) -> link(row)));
    }

    private <T> Map<UUID, List<T>> byTask(String sql, UUID[] tasks, RowMapper<T> mapper) {
        record Of<T>(UUID task, T value) {}
        return jdbc
                .sql(sql)
                .param(tasks)
                .query((row, number) -> new Of<>(row.getObject("task_id", UUID.class), mapper.mapRow(row, number)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::task, Collectors.mapping(Of::value, Collectors.toList())));
    }

    // The day in Hanoi on which it was said.
    private LocalDate day(ResultSet row) throws SQLException {
        return LocalDate.ofInstant(moment(row), clock.getZone());
    }

    static Instant moment(ResultSet row) throws SQLException {
        return row.getObject("recorded_at", OffsetDateTime.class).toInstant();
    }

    private TaskDeadline.Set set(ResultSet row) throws SQLException {
        return new TaskDeadline.Set(
                row.getInt("revision"),
                row.getObject("due_on", LocalDate.class),
                row.getString("reason"),
                row.getString("source"),
                row.getString("author_name"),
                day(row),
                moment(row));
    }

    private SubTask planned(ResultSet row) throws SQLException {
        return new SubTask(
                row.getObject("subtask_id", UUID.class),
                row.getInt("revision"),
                row.getString("content"),
                row.getString("responsible"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                row.getBoolean("dropped"),
                row.getString("author_name"),
                day(row),
                row.getBoolean("illustrative"));
    }

    private LinkedIndicator link(ResultSet row) throws SQLException {
        return new LinkedIndicator(
                new IndicatorId(row.getObject("indicator_id", UUID.class)),
                row.getString("slug"),
                row.getString("code"),
                row.getString("name"),
                row.getInt("revision"),
                row.getBoolean("linked"),
                row.getString("rationale"),
                row.getString("author_name"),
                day(row),
                row.getBoolean("illustrative"));
    }
}
