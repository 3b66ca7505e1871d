package vn.cotmoc.reporting;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.shared.Knowledge;
import vn.cotmoc.territory.UnitId;

/// The province's own years as approved, from a viewpoint: of each the revision that counted then, divided by the
/// reference values that were known then.
@Service
public class ApprovedFigures {

    // What was approved later is not there; drafts and what was only sent never are.
    private static final String KNOWN = """
            select distinct on (f.indicator_id, f.unit_id, f.year, f.quarter) f.*, i.kind as kind,
                case when f.numerator is not null then
                    coalesce(i.base_year, (select max(b.year) from baseline b where b.indicator_id = i.id))
                end as base_year,
                -- Only these kinds divide by a series.
                case when f.numerator is not null and i.kind in ('RATIO_TO_REFERENCE', 'RATIO_TO_BASE', 'REDUCTION')
                    then array(select d.year from denominators_known(i.id, :until) d order by d.year) end as reference_years,
                case when f.numerator is not null and i.kind in ('RATIO_TO_REFERENCE', 'RATIO_TO_BASE', 'REDUCTION')
                    then array(select d.value from denominators_known(i.id, :until) d order by d.year) end as reference_values
            from report f join indicator i on i.id = f.indicator_id
            where f.status = 'APPROVED' and f.recorded_at < :until and f.year <= :to and f.unit_id = f.province_id and f.quarter = 0
            """;

    private final JdbcClient jdbc;

    ApprovedFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Figure> inProvince(UnitId province, Viewpoint view) {
        return list(known(" and f.province_id = :wanted", view).param("wanted", province.value()));
    }

    @Transactional(readOnly = true)
    public List<Figure> inProvinces(Collection<UnitId> provinces, Viewpoint view) {
        return list(known(" and f.unit_id = any (:wanted)", view)
                .param("wanted", provinces.stream().map(UnitId::value).toArray(UUID[]::new)));
    }

    @Transactional(readOnly = true)
    public List<Figure> ofResolution(UUID resolution, Viewpoint view) {
        return list(known(" and i.resolution_id = :wanted", view).param("wanted", resolution));
    }

    @Transactional(readOnly = true)
    public List<Figure> ofAgencies(Collection<AgencyId> agencies, Viewpoint view) {
        return list(known(" and (i.advising_agency_id = any (:wanted) or i.leading_agency_id = any (:wanted))", view)
                .param("wanted", agencies.stream().map(AgencyId::value).toArray(UUID[]::new)));
    }

    @Transactional(readOnly = true)
    public List<Figure> of(IndicatorId indicator, Viewpoint view) {
        return list(known(" and f.indicator_id = :wanted", view).param("wanted", indicator.value()));
    }

    /// Of all years, with the knowledge of a moment.
    @Transactional(readOnly = true)
    public List<Figure> of(Collection<IndicatorId> indicators, Knowledge known) {
        return list(known(" and f.indicator_id = any (:wanted)", new Viewpoint(ReportingPeriod.LAST_YEAR, known, null))
                .param("wanted", indicators.stream().map(IndicatorId::value).toArray(UUID[]::new)));
    }

    private JdbcClient.StatementSpec known(String which, Viewpoint view) {
        return jdbc.sql(KNOWN + which + Figures.ORDER)
                .param("until", view.known().until())
                .param("to", view.year());
    }

    private static List<Figure> list(JdbcClient.StatementSpec wanted) {
        return wanted.query(FigureRows::figure).list();
    }
}
