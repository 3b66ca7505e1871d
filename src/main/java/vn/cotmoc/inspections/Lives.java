package vn.cotmoc.inspections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cotmoc.inspections.SampleItem.Value;
import vn.cotmoc.reporting.MissingReason;
import vn.cotmoc.reporting.ReportStatus;
import vn.cotmoc.targets.Stage;

/// What has happened to one value, revision by revision, and the files beside it.
@Component
public class Lives {

    private final JdbcClient jdbc;

    Lives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Life(List<Step> steps, List<File> files) {}

    /// One revision: who did what with it when, and why.
    public record Step(
            int revision,
            ReportStatus status,
            Value value,
            @Nullable MissingReason missing,
            @Nullable String note,
            @Nullable String reason,
            @Nullable String onBehalfOf,
            String authorName,
            Instant at) {}

    /// A file of evidence; withdrawn ones are told with their reason.
    public record File(
            UUID id,
            String name,
            @Nullable String numberSymbol,
            @Nullable LocalDate date,
            String sha256,
            String authorName,
            Instant at,
            @Nullable String withdrawnBecause) {}

    Life of(SampleItem item) {
        return new Life(steps(item), files(item));
    }

    private List<Step> steps(SampleItem item) {
        return jdbc.sql("""
                        select r.*, d.on_behalf_of from report r left join report_decision d on d.report_id = r.id
                        where r.indicator_id = :indicator and r.year = :year and r.quarter = :quarter
                          and r.unit_id = (select unit_id from sample_item where sample_id = :sample and position = :position)
                        order by r.revision
                        """)
                .param("indicator", item.place().indicator())
                .param("year", item.place().period().year())
                .param("quarter", item.place().period().quarter())
                .param("sample", item.sample().value())
                .param("position", item.position())
                .query(Lives::step)
                .list();
    }

    private List<File> files(SampleItem item) {
        return jdbc.sql("""
                        select e.*, w.reason as withdrawn_because from evidence e left join evidence_withdrawal w on w.evidence_id = e.id
                        where e.indicator_id = :indicator and e.year = :year and e.quarter = :quarter
                          and e.unit_id = (select unit_id from sample_item where sample_id = :sample and position = :position)
                        order by e.attached_at, e.id
                        """)
                .param("indicator", item.place().indicator())
                .param("year", item.place().period().year())
                .param("quarter", item.place().period().quarter())
                .param("sample", item.sample().value())
                .param("position", item.position())
                .query(Lives::file)
                .list();
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        String stage = row.getString("stage");
        String missing = row.getString("missing_reason");
        return new Step(
                row.getInt("revision"),
                ReportStatus.valueOf(row.getString("status")),
                new Value(
                        row.getBigDecimal("amount"),
                        row.getBigDecimal("numerator"),
                        row.getBigDecimal("denominator"),
                        stage == null ? null : Stage.valueOf(stage)),
                missing == null ? null : MissingReason.valueOf(missing),
                row.getString("note"),
                row.getString("reason"),
                row.getString("on_behalf_of"),
                row.getString("author_name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static File file(ResultSet row, int number) throws SQLException {
        return new File(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getString("number_symbol"),
                row.getObject("document_date", LocalDate.class),
                row.getString("sha256"),
                row.getString("author_name"),
                row.getObject("attached_at", OffsetDateTime.class).toInstant(),
                row.getString("withdrawn_because"));
    }
}
