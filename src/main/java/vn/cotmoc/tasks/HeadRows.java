package vn.cotmoc.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.cotmoc.targets.Plan;
import vn.cotmoc.tasks.TaskDeadline.Former;
import vn.cotmoc.tasks.TaskHead.Assignment;
import vn.cotmoc.territory.UnitId;

/// Reads tasks with the plan that their deadlines are read against, and what amendments have replaced of these.
@Component
class HeadRows {

    private static final String SELECT = """
            select t.*, u.code as province_code, u.full_name as province_name, r.slug, r.number_symbol, r.issued_on, r.period_from,
                   coalesce(r.horizon, r.period_to) as last_year, r.period_to, r.midterm_year, r.end_year,
                   (select coalesce(jsonb_agg(jsonb_build_object('role', x.role, 'agency', a.id, 'name', a.name, 'collective', a.collective,
                            'communes', coalesce(a.member_rule like '%communes%', false), 'endedOn', a.valid_to) order by x.role, x.position), '[]')
                    from task_agency x join agency a on a.id = x.agency_id where x.task_id = t.id) as agencies,
                   array(select f.source from task_funding f where f.task_id = t.id order by f.position) as funding_sources,
                   (select coalesce(e.number_symbol, e.title) from amendment e where e.id = t.ended_by) as ended_by_document,
                   (select coalesce(jsonb_agg(jsonb_build_object('before', f.before ->> 'deadline', 'after', f.after ->> 'deadline',
                            'on', a.effective_on, 'document', coalesce(a.number_symbol, a.title)) order by a.effective_on, a.published_at), '[]')
                    from former_wording f join amendment a on a.id = f.amendment_id
                    where f.resolution_id = t.resolution_id and f.sheet = 'TASKS' and f.row_key = t.number
                      and f.before is not null and f.after is not null
                      and f.before ->> 'deadline' is distinct from f.after ->> 'deadline') as former
            from task t
            join administrative_unit u on u.id = t.province_id
            left join resolution r on r.id = t.resolution_id
            """;
    private static final String IN_ORDER = " order by r.slug nulls last, t.position, t.id";
    private static final TypeReference<List<Assignment>> AGENCIES = new TypeReference<>() {};
    private static final TypeReference<List<Former>> FORMER = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    HeadRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// A task, what its deadline is read against, and the wordings that amendments have replaced.
    record Row(TaskHead head, Plan plan, List<Former> former) {}

    List<Row> where(String condition, Object... parameters) {
        return jdbc.sql(SELECT + " where " + condition + IN_ORDER)
                .params(parameters)
                .query((row, _) -> new Row(head(row), plan(row), json.readValue(row.getString("former"), FORMER)))
                .list();
    }

    private static Plan plan(ResultSet row) throws SQLException {
        LocalDate begins = row.getObject("begins_on", LocalDate.class);
        if (begins != null) return Plan.from(begins, row.getObject("due_on", LocalDate.class));
        LocalDate issued = row.getObject("issued_on", LocalDate.class);
        int first = row.getInt("period_from");
        return new Plan(
                issued == null ? LocalDate.of(first, 1, 1) : issued,
                first,
                row.getInt("last_year"),
                row.getObject("midterm_year", Integer.class),
                row.getObject("end_year", Integer.class));
    }

    private TaskHead head(ResultSet row) throws SQLException {
        return new TaskHead(
                new TaskId(row.getObject("id", UUID.class)),
                origin(row),
                row.getObject("decision_id", UUID.class),
                new UnitId(row.getObject("province_id", UUID.class)),
                row.getString("province_code"),
                row.getString("province_name"),
                row.getInt("position"),
                row.getString("number"),
                row.getString("layer"),
                row.getString("content"),
                row.getString("printed_content"),
                row.getString("monitoring_text"),
                row.getString("lead_text"),
                row.getString("coordinating_text"),
                row.getString("funding_text"),
                row.getString("deadline_text"),
                row.getString("clause"),
                row.getString("note"),
                json.readValue(row.getString("agencies"), AGENCIES),
                List.of((String[]) row.getArray("funding_sources").getArray()),
                row.getObject("ended_on", LocalDate.class),
                row.getString("ended_by_document"));
    }

    private static TaskHead.@Nullable Origin origin(ResultSet row) throws SQLException {
        UUID id = row.getObject("resolution_id", UUID.class);
        if (id == null) return null;
        String number = row.getString("number_symbol");
        String name = number == null
                ? "Nghị quyết %s %d-%d"
                        .formatted(row.getString("province_name"), row.getInt("period_from"), row.getInt("period_to"))
                : "Nghị quyết số " + number;
        return new TaskHead.Origin(id, row.getString("slug"), name);
    }
}
