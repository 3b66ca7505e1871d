package vn.cotmoc.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.meetings.Decision.About;
import vn.cotmoc.meetings.Decision.Step;
import vn.cotmoc.meetings.Decision.Work;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.FollowedTasks;
import vn.cotmoc.territory.UnitId;

/// Reads decisions with their latest step and the tasks that carry them out, in a fixed number of statements.
@Component
class DecisionRows {

    private static final String SELECT = """
            select d.*, u.code as province_code, u.full_name as province_name, a.name as agency_name,
                   ir.slug as indicator_slug, i.code as indicator_code, i.name as indicator_name,
                   tr.slug as task_slug, t.number as task_number, t.content as task_content,
                   s.revision, s.state, s.note, s.document, s.author_name as step_author, s.recorded_at as step_at
            from meeting_decision d
            join administrative_unit u on u.id = d.province_id
            join agency a on a.id = d.agency_id
            left join indicator i on i.id = d.indicator_id
            left join resolution ir on ir.id = i.resolution_id
            left join task t on t.id = d.task_id
            left join resolution tr on tr.id = t.resolution_id
            left join lateral (select x.* from meeting_decision_step x where x.decision_id = d.id order by x.revision desc limit 1) s on true
            """;
    private static final String IN_ORDER = " order by d.held_on desc, d.meeting_id, d.number";

    private final JdbcClient jdbc;
    private final FollowedTasks tasks;

    DecisionRows(JdbcClient jdbc, FollowedTasks tasks) {
        this.jdbc = jdbc;
        this.tasks = tasks;
    }

    /// What the person may read.
    List<Decision> readable() {
        return list(IN_ORDER);
    }

    List<Decision> ofProvince(UnitId province) {
        return list(" where d.province_id = ?" + IN_ORDER, province.value());
    }

    List<Decision> ofMeeting(MeetingId meeting) {
        return list(" where d.meeting_id = ?" + IN_ORDER, meeting.value());
    }

    /// Of a province whose tasks somebody has at hand already.
    List<Decision> ofMeetingOrOpen(UnitId province, MeetingId meeting, List<FollowedTask> assigned) {
        return carriedOut(rows(" where d.province_id = ?" + IN_ORDER, province.value()), assigned).stream()
                .filter(decision -> decision.meeting().equals(meeting) || decision.state() == DecisionState.OPEN)
                .toList();
    }

    Optional<Decision> find(DecisionId id) {
        return list(" where d.id = ?", id.value()).stream().findFirst();
    }

    /// The decision that a form has recorded already.
    Optional<Decision> ofForm(MeetingId meeting, UUID form) {
        return list(" where d.meeting_id = ? and d.form_id = ?", meeting.value(), form).stream()
                .findFirst();
    }

    /// The oldest first.
    List<Step> steps(DecisionId id) {
        return jdbc.sql("""
                        select revision, state, note, document, author_name as step_author, recorded_at as step_at
                        from meeting_decision_step where decision_id = ? order by revision
                        """).param(id.value()).query((row, _) -> step(row)).list();
    }

    boolean hasStepOfForm(DecisionId id, UUID form) {
        return jdbc.sql("select exists (select from meeting_decision_step where decision_id = ? and form_id = ?)")
                .params(id.value(), form)
                .query(Boolean.class)
                .single();
    }

    private List<Decision> list(String where, Object... parameters) {
        var found = rows(where, parameters);
        return found.isEmpty()
                ? found
                : carriedOut(
                        found,
                        tasks.ofDecisions(found.stream()
                                .map(decision -> decision.id().value())
                                .toList()));
    }

    private List<Decision> rows(String where, Object... parameters) {
        return jdbc.sql(SELECT + where)
                .params(parameters)
                .query(DecisionRows::decision)
                .list();
    }

    private static List<Decision> carriedOut(List<Decision> found, List<FollowedTask> assigned) {
        var carrying = new HashMap<UUID, Work>();
        for (FollowedTask task : assigned) {
            UUID decision = task.head().decision();
            if (decision != null) carrying.put(decision, Work.of(task));
        }
        return found.stream()
                .map(decision -> decision.with(carrying.get(decision.id().value())))
                .toList();
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                new DecisionId(row.getObject("id", UUID.class)),
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                new UnitId(row.getObject("province_id", UUID.class)),
                row.getString("province_code"),
                row.getString("province_name"),
                row.getObject("held_on", LocalDate.class),
                row.getString("title"),
                row.getInt("number"),
                row.getString("content"),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getString("agency_name"),
                row.getObject("due_on", LocalDate.class),
                about(row, "indicator_slug", "indicator_code", "indicator_name"),
                about(row, "task_slug", "task_number", "task_content"),
                row.getString("author_name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("revision") == null ? null : step(row),
                null);
    }

    private static @Nullable About about(ResultSet row, String slug, String code, String name) throws SQLException {
        String of = row.getString(slug);
        return of == null ? null : new About(of, row.getString(code), row.getString(name));
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getInt("revision"),
                DecisionState.valueOf(row.getString("state")),
                row.getString("note"),
                row.getString("document"),
                row.getString("step_author"),
                row.getObject("step_at", OffsetDateTime.class).toInstant());
    }
}
