package vn.cotmoc.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// The life of one figure: every step from its first draft on, its files, the verdicts it led to, what hands did to it,
/// and the files that it was taken away in.
@Service
public class FigureLives {

    private static final int MOST = 500;
    private static final int MOST_EXPORTS = 2_000;

    // In words by their common name; as rows by what V099 calls them.
    private static final String STEPS = AuditEventRows.SELECT + """
            where (e.subject = :named
                   or e.subject like :values or e.subject like :files
                   or e.subject like :verdicts and e.after ->> 'year' = :year)
              -- What was said in words need not be told again row by row.
              and (e.kind not like 'row%' or not exists (select from audit_event w where w.txid = e.txid and w.subject = :named))
            order by e.id limit :most
            """;

    // Every file of the province since the figure was first heard of; which of them held it their addresses tell.
    private static final String EXPORTS = AuditEventRows.SELECT + """
            where e.province_id = :province and e.kind in ('export.made', 'export.begun')
              and e.id > (select min(o.id) from audit_event o where o.subject = :named or o.subject like :values)
              -- Of a file that came to its end the end tells all.
              and not (e.kind = 'export.begun' and exists (
                  select from audit_event m where m.province_id = e.province_id and m.kind = 'export.made' and m.id > e.id and m.place = e.place
                    and m.account_name = e.account_name and m.details ->> 'query' = e.details ->> 'query' and m.happened_at < e.happened_at + interval '1 hour'))
            order by e.id desc limit :most
            """;

    private static final String AMONG = """
            select v.number from review v join review_preparation_resolution k on k.preparation_id = v.preparation_id
            join indicator i on i.resolution_id = k.resolution_id where i.id = :indicator and v.year >= :year
            union all select x.named from sample_item t
            cross join lateral (values (t.sample_id::text), (t.inspection_id::text)) x (named)
            where t.indicator_id = :indicator and t.unit_id = :unit and t.year = :year and t.quarter = :quarter
            union all select e.id::text from evidence e
            where e.indicator_id = :indicator and e.unit_id = :unit and e.year = :year and e.quarter = :quarter
            """;

    private final JdbcClient jdbc;
    private final AuditEventRows rows;

    FigureLives(JdbcClient jdbc, AuditEventRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /// Where a figure belongs: the indicator of a resolution, the period and the commune, empty for the province
    /// itself.
    public record Place(String slug, String code, int year, int quarter, Optional<String> commune) {

        String period() {
            return quarter == 0 ? String.valueOf(year) : year + "-Q" + quarter;
        }

        String named() {
            return slug + "/" + code + "/" + period()
                    + commune.map(unit -> "/" + unit).orElse("");
        }
    }

    /// A file that the figure was in: how, and the step that had brought it to what it was then, if it was approved.
    public record Export(AuditEvent event, Holding holding, Optional<AuditEvent> then) {}

    public record Life(String name, String unit, List<AuditEvent> steps, List<Export> exports) {}

    /// Empty where there is no such figure to be read.
    @Transactional(readOnly = true)
    public Optional<Life> of(Place place, CurrentUser user) {
        AuditEvents.require(user);
        return found(place)
                .filter(found -> user.mayAudit(new UnitId(found.province())))
                .map(found -> {
                    var steps = steps(place, found.indicator(), found.unit());
                    return new Life(found.name(), found.unitName(), steps, exports(place, found, steps));
                });
    }

    private record Found(UUID indicator, UUID unit, UUID province, String code, String name, String unitName) {}

    private Optional<Found> found(Place place) {
        return jdbc.sql("""
                        select i.id as indicator, u.id as unit, i.province_id as province, home.code, i.name, u.full_name as unit_name
                        from indicator i join resolution r on r.id = i.resolution_id
                        join administrative_unit home on home.id = i.province_id
                        join administrative_unit u on case when :commune = '' then u.id = home.id
                            else u.code = :commune and u.level = 'COMMUNE' and u.province_code = home.code end
                        where r.slug = :slug and i.code = :code order by u.valid_from desc limit 1
                        """)
                .param("slug", place.slug())
                .param("code", place.code())
                .param("commune", place.commune().orElse(""))
                .query(Found.class)
                .optional();
    }

    private List<AuditEvent> steps(Place place, UUID indicator, UUID unit) {
        return jdbc.sql(STEPS)
                .params(Map.of(
                        "named",
                        place.named(),
                        "values",
                        values(place, indicator, unit),
                        "files",
                        "evidence/%s/%s/%d/%d/%%".formatted(indicator, unit, place.year(), place.quarter()),
                        "verdicts",
                        "verdict\\_change/" + indicator + "/%",
                        "year",
                        String.valueOf(place.year()),
                        "most",
                        MOST))
                .query(rows::event)
                .list();
    }

    private List<Export> exports(Place place, Found found, List<AuditEvent> steps) {
        var known = new Exported.Known(place, found.code(), among(place, found));
        return jdbc
                .sql(EXPORTS)
                .param("province", found.province())
                .param("named", place.named())
                .param("values", values(place, found.indicator(), found.unit()))
                .param("most", MOST_EXPORTS)
                .query(rows::event)
                .list()
                .stream()
                .map(event -> new Export(event, Exported.of(event).holds(known), approved(steps, event)))
                .filter(export -> export.holding() != Holding.NOTHING)
                .toList();
    }

    private Set<String> among(Place place, Found found) {
        return Set.copyOf(jdbc.sql(AMONG)
                .param("indicator", found.indicator())
                .param("unit", found.unit())
                .param("year", place.year())
                .param("quarter", place.quarter())
                .query(String.class)
                .list());
    }

    // Files tell what is approved: the last approval before the file.
    private static Optional<AuditEvent> approved(List<AuditEvent> steps, AuditEvent export) {
        return steps.stream()
                .filter(step -> step.id() < export.id())
                .filter(step -> step.kind().equals("report.approved")
                        || "APPROVED".equals(step.after().get("status")))
                .reduce((_, later) -> later);
    }

    private static String values(Place place, UUID indicator, UUID unit) {
        return "report/%s/%s/%d/%d/%%".formatted(indicator, unit, place.year(), place.quarter());
    }
}
