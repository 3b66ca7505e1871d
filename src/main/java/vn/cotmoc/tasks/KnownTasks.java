package vn.cotmoc.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.cotmoc.shared.Knowledge;

/// The tasks of a resolution as they stood at the end of a day: what was said, decided or amended later is left out,
/// and what was due later was not late yet.
@Service
public class KnownTasks {

    private static final String LATER = """
            select f.row_key, f.before, f.after is null as ended, f.before ->> 'deadline' as deadline_before,
                   f.after ->> 'deadline' as deadline_after, e.effective_on, coalesce(e.number_symbol, e.title) as document
            from former_wording f join amendment e on e.id = f.amendment_id
            where f.resolution_id = ? and f.sheet = 'TASKS' and e.published_at >= ? order by e.published_at, e.id
            """;
    private static final String NAMED = """
            select a.id, a.name, a.collective, coalesce(a.member_rule like '%communes%', false) as communes, a.valid_to as ended_on
            from agency a join resolution r on r.province_id = a.province_id where r.id = ? and a.name = any (?)
            """;
    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

    private final FollowedTasks present;
    private final HeadRows heads;
    private final WorkRows work;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    KnownTasks(FollowedTasks present, HeadRows heads, WorkRows work, JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.present = present;
        this.heads = heads;
        this.work = work;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /// What the resolution asked for then, in its own order; what had ended is among it.
    @Transactional(readOnly = true)
    public List<FollowedTask> ofResolution(UUID resolution, Knowledge known) {
        LocalDate day = known.day();
        return day == null || !day.isBefore(LocalDate.now(clock))
                ? present.ofResolution(resolution)
                : ofResolution(resolution, known, day);
    }

    private List<FollowedTask> ofResolution(UUID resolution, Knowledge known, LocalDate day) {
        var former = former(resolution, known);
        var rows = heads.where("t.resolution_id = ?", resolution).stream()
                .flatMap(row -> former.known(row).stream())
                .toList();
        var ids = rows.stream().map(row -> row.head().id().value()).toArray(UUID[]::new);
        return new Following(work.of(ids).until(known), day).of(rows);
    }

    private FormerTasks former(UUID resolution, Knowledge known) {
        var later = jdbc.sql(LATER)
                .params(resolution, known.until())
                .query(this::replaced)
                .list();
        var names = FormerTasks.agencies(later);
        return new FormerTasks(known, later, names.isEmpty() ? Map.of() : named(resolution, names));
    }

    private FormerTasks.Replaced replaced(ResultSet row, int number) throws SQLException {
        String before = row.getString("before");
        return new FormerTasks.Replaced(
                row.getString("row_key"),
                before == null ? null : json.readValue(before, CELLS),
                row.getBoolean("ended"),
                new TaskDeadline.Former(
                        row.getString("deadline_before"),
                        row.getString("deadline_after"),
                        row.getObject("effective_on", LocalDate.class),
                        row.getString("document")));
    }

    private Map<String, FormerTasks.Named> named(UUID resolution, List<String> names) {
        return jdbc
                .sql(NAMED)
                .params(resolution, names.toArray(String[]::new))
                .query((row, _) -> new FormerTasks.Named(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getBoolean("collective"),
                        row.getBoolean("communes"),
                        row.getObject("ended_on", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(FormerTasks.Named::name, Function.identity()));
    }
}
