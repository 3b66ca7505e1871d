package vn.cotmoc.drafts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// An adopted resolution read back as the sheets it was adopted from, without what amendments have ended: what an
/// amendment starts with, an annex is
/// exported
/// from and the checks look at. Ten statements, however long the resolution.
@Service
public class PublishedSheets {

    // The columns of each sheet by their names there; agencies by the names that the portal knows them under.
    private static final Map<Sheet, String> READING = Map.of(
            Sheet.RESOLUTION, """
                    select h.key, h.value from resolution r join administrative_unit u on u.id = r.province_id
                    cross join lateral (values (1, 'slug', r.slug), (2, 'province', u.code), (3, 'number_symbol', r.number_symbol),
                        (4, 'issued_on', r.issued_on::text), (5, 'title', r.title), (6, 'issuing_body', r.issuing_body), (7, 'signer', r.signer),
                        (8, 'signer_position', r.signer_position), (9, 'period_from', r.period_from::text), (10, 'period_to', r.period_to::text),
                        (11, 'horizon', r.horizon::text), (12, 'review_midterm', r.midterm_year::text), (13, 'review_end', r.end_year::text),
                        (14, 'distribution_text', r.distribution)) h (place, key, value)
                    where r.id = ? order by h.place
                    """,
            Sheet.CLAUSES, "select * from clause where resolution_id = ? order by position",
            Sheet.DOCUMENTS,
                    "select *, number_symbol as number from related_document where resolution_id = ? order by position",
            Sheet.FACTS,
                    "select *, indicator_code as indicator from historical_fact where resolution_id = ? order by position",
            Sheet.INDICATORS, """
                    select *, parent_code as parent, leading_printed as leading_agency, advising_printed as advising_agency,
                        counterpart_code as counterpart from indicator where resolution_id = ? and ended_on is null order by position
                    """,
            Sheet.TARGETS, """
                    select i.code, m.year as milestone, m.printed, m.comparison as comparator, m.low, m.high, m.text, m.wording, m.clause,
                        m.governing, m.note
                    from milestone m join indicator i on i.id = m.indicator_id where i.resolution_id = ? and i.ended_on is null order by i.position, m.year
                    """,
            Sheet.BASELINES, """
                    select i.code, b.* from baseline b join indicator i on i.id = b.indicator_id
                    where i.resolution_id = ? and i.ended_on is null order by i.position, b.year
                    """,
            Sheet.SERIES, """
                    select i.code, s.* from series_version s join indicator i on i.id = s.indicator_id
                    where i.resolution_id = ? and i.ended_on is null order by i.position, s.from_year
                    """,
            Sheet.CONFLICTS, "select * from target_conflict where resolution_id = ? order by position",
            Sheet.TASKS, """
                    select t.*, monitoring_text as monitoring, lead_text as lead, coordinating_text as coordinating, funding_text as funding,
                        deadline_text as deadline, x.monitoring_agencies, x.lead_agencies, x.coordinating_agencies,
                        (select string_agg(f.source, '|' order by f.position) from task_funding f where f.task_id = t.id) as funding_sources
                    from task t
                    left join lateral (
                        select string_agg(a.name, '|' order by l.position) filter (where l.role = 'MONITORING') as monitoring_agencies,
                            string_agg(a.name, '|' order by l.position) filter (where l.role = 'LEAD') as lead_agencies,
                            string_agg(a.name, '|' order by l.position) filter (where l.role = 'COORDINATING') as coordinating_agencies
                        from task_agency l join agency a on a.id = l.agency_id where l.task_id = t.id) x on true
                    where t.resolution_id = ? and t.ended_on is null order by t.position
                    """);

    private final JdbcClient jdbc;

    PublishedSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Empty where the reader may not see the resolution, or there is none.
    @Transactional(readOnly = true)
    public Optional<ResolutionSheets> of(String slug) {
        return jdbc.sql("select id from resolution where slug = ?")
                .param(slug)
                .query(UUID.class)
                .optional()
                .map(this::sheets);
    }

    private ResolutionSheets sheets(UUID resolution) {
        var sheets = new EnumMap<Sheet, List<SheetRow>>(Sheet.class);
        READING.forEach((sheet, sql) -> sheets.put(
                sheet,
                jdbc.sql(sql)
                        .param(resolution)
                        .query((row, number) -> row(sheet, row, number + 1))
                        .list()));
        return new ResolutionSheets(sheets);
    }

    private static SheetRow row(Sheet sheet, ResultSet row, int line) throws SQLException {
        var cells = new HashMap<String, String>();
        for (SheetColumn column : sheet.columns()) {
            String cell = row.getString(column.name());
            if (cell != null) cells.put(column.name(), column.form() == SheetColumn.Form.FLAG ? flag(cell) : cell);
        }
        return new SheetRow(sheet, line, cells);
    }

    // The driver writes a boolean as one letter.
    private static String flag(String cell) {
        return cell.startsWith("t") ? "true" : "false";
    }
}
