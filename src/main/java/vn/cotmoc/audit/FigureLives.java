package vn.cotmoc.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// The life of one figure: every step from its first draft on, its files, the verdicts it led to, what hands did to it,
/// and the files that its resolution left in since.
@Service
public class FigureLives {

    private static final int MOST = 500;
    private static final int MOST_EXPORTS = 50;

    // In words by their common name; as rows by what V099 calls them.
    private static final String STEPS = AuditEventRows.SELECT + """
            where (e.subject = :named
                   or e.subject like :values or e.subject like :files
                   or e.subject like :verdicts and e.after ->> 'year' = :year)
              -- What was said in words need not be told again row by row.
              and (e.kind not like 'row%' or not exists (select from audit_event w where w.txid = e.txid and w.subject = :named))
            order by e.id limit :most
            """;

    private static final String EXPORTS = AuditEventRows.SELECT + """
            where e.subject = :exports and e.kind = 'export.made'
              and e.id > (select min(o.id) from audit_event o where o.subject = :named and o.kind in ('report.draft', 'report.submitted', 'report.approved'))
            order by e.id desc limit :most
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

    public record Life(String name, String unit, List<AuditEvent> steps, List<AuditEvent> exports) {}

    /// Empty where there is no such figure to be read.
    @Transactional(readOnly = true)
    public Optional<Life> of(Place place, CurrentUser user) {
        AuditEvents.require(user);
        record Found(UUID indicator, UUID unit, UUID province, String name, String unitName) {}
        return jdbc.sql("""
                        select i.id as indicator, u.id as unit, i.province_id as province, i.name, u.full_name as unit_name
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
                .optional()
                .filter(found -> user.mayAudit(new UnitId(found.province())))
                .map(found -> new Life(
                        found.name(), found.unitName(), steps(place, found.indicator(), found.unit()), exports(place)));
    }

    private List<AuditEvent> steps(Place place, UUID indicator, UUID unit) {
        String slot = "%s/%s/%d/%d/%%".formatted(indicator, unit, place.year(), place.quarter());
        return jdbc.sql(STEPS)
                .params(Map.of(
                        "named",
                        place.named(),
                        "values",
                        "report/" + slot,
                        "files",
                        "evidence/" + slot,
                        "verdicts",
                        "verdict\\_change/" + indicator + "/%",
                        "year",
                        String.valueOf(place.year()),
                        "most",
                        MOST))
                .query(rows::event)
                .list();
    }

    private List<AuditEvent> exports(Place place) {
        return jdbc.sql(EXPORTS)
                .param("exports", Handouts.subject(place.slug()))
                .param("named", place.named())
                .param("most", MOST_EXPORTS)
                .query(rows::event)
                .list();
    }
}
