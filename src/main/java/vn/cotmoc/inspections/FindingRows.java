package vn.cotmoc.inspections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.inspections.Finding.About;
import vn.cotmoc.inspections.Finding.Step;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// Reads findings with their latest step, one statement however many.
@Component
class FindingRows {

    private static final String SELECT = """
            select f.*, u.full_name as province_name, a.name as agency_name, is_reached(a.id) as reached, ir.slug as indicator_slug, i.code as indicator_code,
                   tr.slug as task_slug, t.number as task_number, rv.number as review_number,
                   s.revision, s.state, s.words as step_words, s.document, s.due_on as step_due, s.author_name as step_author, s.recorded_at as step_at,
                   (select x.due_on from finding_step x where x.finding_id = f.id and x.state = 'REJECTED' order by x.revision desc limit 1) as due_again
            from finding f join administrative_unit u on u.id = f.province_id join agency a on a.id = f.agency_id
            left join indicator i on i.id = f.indicator_id left join resolution ir on ir.id = i.resolution_id
            left join task t on t.id = f.task_id left join resolution tr on tr.id = t.resolution_id
            left join review rv on rv.id = f.review_id
            left join lateral (select x.* from finding_step x where x.finding_id = f.id order by x.revision desc limit 1) s on true
            """;
    private static final String IN_ORDER = " order by f.recorded_at desc, f.id";

    private final JdbcClient jdbc;

    FindingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What the person may read.
    List<Finding> readable() {
        return list(IN_ORDER);
    }

    /// In the order in which they were issued, agency by agency.
    List<Finding> of(InspectionId inspection) {
        return list(
                " where f.inspection_id = ? order by a.name collate \"vi-x-icu\", f.agency_id, f.number",
                inspection.value());
    }

    /// The same with every step, the oldest first: two statements.
    List<WorkingPapers.Followed> followed(InspectionId inspection) {
        record Of(UUID finding, Step step) {}
        var steps = jdbc.sql("""
                        select x.finding_id, x.revision, x.state, x.words as step_words, x.document, x.due_on as step_due,
                               x.author_name as step_author, x.recorded_at as step_at
                        from finding_step x join finding f on f.id = x.finding_id where f.inspection_id = ? order by x.revision
                        """)
                .param(inspection.value())
                .query((row, _) -> new Of(row.getObject("finding_id", UUID.class), step(row)))
                .list();
        return of(inspection).stream()
                .map(finding -> new WorkingPapers.Followed(
                        finding,
                        steps.stream()
                                .filter(one -> one.finding().equals(finding.id().value()))
                                .map(Of::step)
                                .toList()))
                .toList();
    }

    Optional<Finding> find(FindingId id) {
        return list(" where f.id = ?", id.value()).stream().findFirst();
    }

    Optional<Finding> ofForm(InspectionId inspection, UUID form) {
        return list(" where f.inspection_id = ? and f.form_id = ?", inspection.value(), form).stream()
                .findFirst();
    }

    /// The oldest first.
    List<Step> steps(FindingId id) {
        return jdbc.sql("""
                        select revision, state, words as step_words, document, due_on as step_due, author_name as step_author, recorded_at as step_at
                        from finding_step where finding_id = ? order by revision
                        """).param(id.value()).query((row, _) -> step(row)).list();
    }

    boolean hasStepOfForm(FindingId id, UUID form) {
        return jdbc.sql("select exists (select from finding_step where finding_id = ? and form_id = ?)")
                .params(id.value(), form)
                .query(Boolean.class)
                .single();
    }

    /// Whether the person works on the inspection; told to nobody who may not read it.
    boolean isMember(InspectionId inspection, CurrentUser user) {
        return jdbc.sql("select exists (select from inspection_member where inspection_id = ? and account_id = ?)")
                .params(inspection.value(), user.id().value())
                .query(Boolean.class)
                .single();
    }

    private List<Finding> list(String rest, Object... parameters) {
        return jdbc.sql(SELECT + rest)
                .params(parameters)
                .query(FindingRows::finding)
                .list();
    }

    private static Finding finding(ResultSet row, int number) throws SQLException {
        return new Finding(
                new FindingId(row.getObject("id", UUID.class)),
                new InspectionId(row.getObject("inspection_id", UUID.class)),
                new UnitId(row.getObject("province_id", UUID.class)),
                row.getString("province_name"),
                row.getString("title"),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getString("agency_name"),
                row.getBoolean("reached"),
                row.getInt("number"),
                FindingSeverity.valueOf(row.getString("severity")),
                row.getString("words"),
                new About(row.getString("subject"), href(row)),
                row.getObject("due_on", LocalDate.class),
                row.getString("author_name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("revision") == null ? null : step(row),
                row.getObject("due_again", LocalDate.class));
    }

    private static @Nullable String href(ResultSet row) throws SQLException {
        if (row.getString("indicator_slug") != null)
            return "/resolutions/%s/indicators/%s"
                    .formatted(row.getString("indicator_slug"), row.getString("indicator_code"));
        if (row.getString("review_number") != null) return "/reviews/" + row.getString("review_number");
        return row.getString("task_slug") == null
                ? null
                : "/resolutions/%s#task-%s".formatted(row.getString("task_slug"), row.getString("task_number"));
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getInt("revision"),
                FindingState.valueOf(row.getString("state")),
                row.getString("step_words"),
                row.getString("document"),
                row.getObject("step_due", LocalDate.class),
                row.getString("step_author"),
                row.getObject("step_at", OffsetDateTime.class).toInstant());
    }
}
