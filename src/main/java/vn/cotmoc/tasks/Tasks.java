package vn.cotmoc.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.shared.Batch;
import vn.cotmoc.territory.UnitId;

/// Tasks as the resolutions assign them.
@Service
public class Tasks {

    private static final String SELECT = """
            select t.*, r.slug,
                (select coalesce(jsonb_agg(jsonb_build_object('role', x.role, 'agency', a.id, 'name', a.name) order by x.role, x.position), '[]')
                 from task_agency x join agency a on a.id = x.agency_id where x.task_id = t.id) as agencies,
                array(select f.source from task_funding f where f.task_id = t.id order by f.position) as funding_sources,
                (select coalesce(e.number_symbol, e.title) from amendment e where e.id = t.ended_by) as ended_by_document
            from task t join resolution r on r.id = t.resolution_id
            """;
    private static final TypeReference<List<Task.Assigned>> AGENCIES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Batch batch;
    private final ObjectMapper json;

    Tasks(JdbcClient jdbc, Batch batch, ObjectMapper json) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public List<Task> ofResolution(UUID resolutionId) {
        return jdbc.sql(SELECT + " where t.resolution_id = ? order by t.position")
                .param(resolutionId)
                .query(this::task)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Task> ofAgencies(Collection<AgencyId> agencies) {
        return jdbc.sql(
                        SELECT
                                + " where exists (select from task_agency x where x.task_id = t.id and x.agency_id = any (?)) and t.ended_on is null order by r.slug, t.position")
                .param(agencies.stream().map(AgencyId::value).toArray(UUID[]::new))
                .query(this::task)
                .list();
    }

    /// What the province's resolutions assign and no amendment has ended.
    @Transactional(readOnly = true)
    public List<Task> ofProvince(UnitId province) {
        return jdbc.sql(SELECT + " where t.province_id = ? and t.ended_on is null order by r.slug, t.position")
                .param(province.value())
                .query(this::task)
                .list();
    }

    public record Entry(
            UUID resolutionId,
            UUID provinceId,
            int position,
            String number,
            String layer,
            String content,
            @Nullable String printedContent,
            @Nullable String monitoringText,
            @Nullable String leadText,
            @Nullable String coordinatingText,
            @Nullable String fundingText,
            @Nullable String deadlineText,
            String clause,
            @Nullable String note,
            String folded) {}

    public record AgencyEntry(UUID resolutionId, String number, String role, int position, UUID agencyId) {}

    public record FundingEntry(UUID resolutionId, String number, int position, String source) {}

    /// Ends what an amendment drops; it stays readable.
    @Transactional
    public void end(UUID resolution, Collection<String> numbers, LocalDate on, UUID amendment) {
        jdbc.sql("update task set ended_on = ?, ended_by = ? where resolution_id = ? and number = any (?)")
                .params(on, amendment, resolution, numbers.toArray(String[]::new))
                .update();
    }

    @Transactional
    public void adopt(List<Entry> tasks, List<AgencyEntry> agencies, List<FundingEntry> funding) {
        batch.write("""
                insert into task (resolution_id, province_id, position, number, layer, content, printed_content, monitoring_text, lead_text,
                    coordinating_text, funding_text, deadline_text, clause, note, folded)
                values (:resolutionId, :provinceId, :position, :number, :layer, :content, :printedContent, :monitoringText, :leadText,
                    :coordinatingText, :fundingText, :deadlineText, :clause, :note, :folded)
                on conflict (resolution_id, number) do update
                set position = excluded.position, layer = excluded.layer, content = excluded.content, printed_content = excluded.printed_content,
                    monitoring_text = excluded.monitoring_text, lead_text = excluded.lead_text, coordinating_text = excluded.coordinating_text,
                    funding_text = excluded.funding_text, deadline_text = excluded.deadline_text, clause = excluded.clause,
                    note = excluded.note, folded = excluded.folded, ended_on = null, ended_by = null
                """, tasks);
        for (UUID resolution :
                tasks.stream().map(Entry::resolutionId).distinct().toList())
            for (String part : List.of("task_agency", "task_funding"))
                jdbc.sql(
                                "delete from %s where task_id in (select id from task where resolution_id = ? and ended_on is null)"
                                        .formatted(part))
                        .param(resolution)
                        .update();
        batch.write("""
                insert into task_agency (task_id, province_id, role, position, agency_id)
                select id, province_id, :role, :position, :agencyId from task where resolution_id = :resolutionId and number = :number
                """, agencies);
        batch.write("""
                insert into task_funding (task_id, province_id, position, source)
                select id, province_id, :position, :source from task where resolution_id = :resolutionId and number = :number
                """, funding);
    }

    private Task task(ResultSet row, int number) throws SQLException {
        return new Task(
                row.getObject("id", UUID.class),
                row.getString("slug"),
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
}
