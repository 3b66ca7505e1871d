package vn.cotmoc.drafts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// An adopted resolution read back as the sheets it was adopted from, without what amendments have ended: what an
/// amendment starts with, an annex is
/// exported
/// from and the checks look at. One statement, however long the resolution.
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
                    where r.id = :id order by h.place
                    """,
            Sheet.CLAUSES, "select * from clause where resolution_id = :id order by position",
            Sheet.DOCUMENTS,
                    "select *, number_symbol as number from related_document where resolution_id = :id order by position",
            Sheet.FACTS,
                    "select *, indicator_code as indicator from historical_fact where resolution_id = :id order by position",
            Sheet.INDICATORS, """
                    select *, parent_code as parent, leading_printed as leading_agency, advising_printed as advising_agency,
                        counterpart_code as counterpart from indicator where resolution_id = :id and ended_on is null order by position
                    """,
            Sheet.TARGETS, """
                    select i.code, m.year as milestone, m.printed, m.comparison as comparator, m.low, m.high, m.text, m.wording, m.clause,
                        m.governing, m.note
                    from milestone m join indicator i on i.id = m.indicator_id where i.resolution_id = :id and i.ended_on is null order by i.position, m.year
                    """,
            Sheet.BASELINES, """
                    select i.code, b.* from baseline b join indicator i on i.id = b.indicator_id
                    where i.resolution_id = :id and i.ended_on is null order by i.position, b.year
                    """,
            Sheet.SERIES, """
                    select i.code, s.* from series_version s join indicator i on i.id = s.indicator_id
                    where i.resolution_id = :id and i.ended_on is null order by i.position, s.from_year
                    """,
            Sheet.CONFLICTS, "select * from target_conflict where resolution_id = :id order by position",
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
                    where t.resolution_id = :id and t.ended_on is null order by t.position
                    """);

    // Every sheet as rows of text by the names of their columns.
    private static final String SQL = READING.entrySet().stream()
            .map(sheet -> """
                    select '%s' as sheet, q.place, (select jsonb_object_agg(c.key, c.value) from jsonb_each_text(q.cells) c where c.value is not null) as cells
                    from (select row_number() over () as place, to_jsonb(r) as cells from (%s) r) q
                    """.formatted(sheet.getKey(), sheet.getValue()))
            .collect(Collectors.joining(" union all ", "select * from (", ") s order by sheet, place"));
    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    PublishedSheets(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Empty where the reader may not see the resolution, or there is none.
    @Transactional(readOnly = true)
    public Optional<ResolutionSheets> of(String slug) {
        return jdbc.sql("select id from resolution where slug = ?")
                .param(slug)
                .query(UUID.class)
                .optional()
                .map(this::of);
    }

    /// The same for a reader who knows it already.
    @Transactional(readOnly = true)
    public ResolutionSheets of(UUID resolution) {
        var sheets = new EnumMap<Sheet, List<SheetRow>>(Sheet.class);
        jdbc.sql(SQL).param("id", resolution).query(row -> {
            var sheet = Sheet.valueOf(row.getString("sheet"));
            sheets.computeIfAbsent(sheet, _ -> new ArrayList<>())
                    .add(row(sheet, json.readValue(row.getString("cells"), CELLS), row.getInt("place")));
        });
        return new ResolutionSheets(sheets);
    }

    private static SheetRow row(Sheet sheet, Map<String, String> read, int line) {
        var cells = new HashMap<String, String>();
        for (SheetColumn column : sheet.columns()) {
            String cell = read.get(column.name());
            if (cell != null) cells.put(column.name(), cell);
        }
        return new SheetRow(sheet, line, cells);
    }
}
