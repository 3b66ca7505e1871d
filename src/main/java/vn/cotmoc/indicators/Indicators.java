package vn.cotmoc.indicators;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.territory.UnitId;

/// The indicators of the resolutions that the person may read, each with its milestones, baselines and series.
@Service
public class Indicators {

    // One statement however many indicators: the parts of each come along as JSON.
    private static final String SELECT = """
            select i.*, r.slug, r.period_from as first_year,
                coalesce(r.number_symbol, 'NQ ' || u.name || ' ' || r.period_from || '-' || r.period_to) as resolution_name,
                -- What the annex phases is followed there; without an annex the body is.
                (i.layer = 'ANNEX' or not exists (select from indicator x where x.resolution_id = i.resolution_id and x.layer = 'ANNEX')) as followed, u.code as province_code, l.name as leading_agency, a.name as advising_agency,
                (select coalesce(b.series_code, c.series_code) from binding_in_force b join concept c on c.code = b.concept_code
                 where b.indicator_id = i.id) as denominator_series,
                (select coalesce(jsonb_agg(jsonb_build_object('year', m.year, 'printed', m.printed, 'comparison', m.comparison,
                        'low', m.low, 'high', m.high, 'text', m.text, 'wording', m.wording, 'clause', m.clause,
                        'governing', m.governing, 'note', m.note) order by m.year), '[]')
                 from milestone m where m.indicator_id = i.id) as milestones,
                (select coalesce(jsonb_agg(jsonb_build_object('year', b.year, 'value', b.value, 'level', b.level, 'source', b.source,
                        'clause', b.clause, 'note', b.note) order by b.year), '[]')
                 from baseline b where b.indicator_id = i.id) as baselines,
                (select coalesce(jsonb_agg(jsonb_build_object('version', s.version, 'fromYear', s.from_year, 'toYear', s.to_year,
                        'name', s.name, 'source', s.source, 'standard', t.name, 'legalSource', t.legal_source, 'link',
                        (select case when l.value_before is not null then jsonb_build_object('year', l.year, 'before', l.value_before,
                                    'after', l.value_after, 'source', l.source) end
                         from linking_value l where l.indicator_id = i.id and l.version = s.version
                         order by l.revision desc limit 1)) order by s.from_year), '[]')
                 from series_version s left join series_standard t on t.code = s.standard where s.indicator_id = i.id) as series,
                (select coalesce(e.number_symbol, e.title) from amendment e where e.id = i.ended_by) as ended_by_document
            from indicator i
            join resolution r on r.id = i.resolution_id
            join administrative_unit u on u.id = i.province_id
            left join agency l on l.id = i.leading_agency_id
            left join agency a on a.id = i.advising_agency_id
            """;

    private final JdbcClient jdbc;
    private final IndicatorRows rows;

    Indicators(JdbcClient jdbc, IndicatorRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public List<Indicator> ofResolution(UUID resolutionId) {
        return jdbc.sql(SELECT + " where i.resolution_id = ? order by i.position")
                .param(resolutionId)
                .query(rows)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Indicator> ofResolution(String slug) {
        return jdbc.sql(SELECT + " where r.slug = ? order by i.position")
                .param(slug)
                .query(rows)
                .list();
    }

    /// The annex's rows of every resolution of a province: what its dashboard counts.
    @Transactional(readOnly = true)
    public List<Indicator> ofProvince(UnitId province) {
        return jdbc.sql(SELECT + " where i.province_id = ? order by r.slug, i.position")
                .param(province.value())
                .query(rows)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Indicator> ofAgencies(Collection<AgencyId> agencies) {
        return jdbc.sql(SELECT + """
                         where i.advising_agency_id = any (:agencies) or i.leading_agency_id = any (:agencies)
                            -- and what the body states about the same indicators
                            or exists (select from indicator c where c.resolution_id = i.resolution_id and c.code = i.counterpart_code
                                       and (c.advising_agency_id = any (:agencies) or c.leading_agency_id = any (:agencies)))
                         order by r.slug, i.position
                        """)
                .param("agencies", agencies.stream().map(AgencyId::value).toArray(UUID[]::new))
                .query(rows)
                .list();
    }

    /// What some agencies, or all agencies of some provinces, report on, header rows included.
    @Transactional(readOnly = true)
    public List<Indicator> reportedBy(Collection<AgencyId> agencies, Collection<UnitId> provinces) {
        return jdbc.sql(SELECT + """
                         where (i.advising_agency_id = any (:agencies) or i.province_id = any (:provinces))
                           and (i.layer = 'ANNEX' or not exists (select from indicator x where x.resolution_id = i.resolution_id and x.layer = 'ANNEX'))
                         order by r.slug, i.position
                        """)
                .param("agencies", agencies.stream().map(AgencyId::value).toArray(UUID[]::new))
                .param("provinces", provinces.stream().map(UnitId::value).toArray(UUID[]::new))
                .query(rows)
                .list();
    }

    /// Every row of the resolutions that some indicators stand in.
    @Transactional(readOnly = true)
    public List<Indicator> ofResolutionsWith(Collection<IndicatorId> wanted) {
        return jdbc.sql(SELECT + """
                         where i.resolution_id in (select w.resolution_id from indicator w where w.id = any (?))
                         order by r.slug, i.position
                        """)
                .param(wanted.stream().map(IndicatorId::value).toArray(UUID[]::new))
                .query(rows)
                .list();
    }

    /// Some indicators, what the body says of the same ones, and the rows that they stand under.
    @Transactional(readOnly = true)
    public List<Indicator> withKin(Collection<IndicatorId> wanted) {
        return jdbc.sql(SELECT + """
                         where exists (select from indicator w where w.id = any (?) and w.resolution_id = i.resolution_id
                                       and (w.id = i.id or w.code = i.counterpart_code or w.parent_code = i.code))
                         order by r.slug, i.position
                        """)
                .param(wanted.stream().map(IndicatorId::value).toArray(UUID[]::new))
                .query(rows)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Indicator> find(String slug, String code) {
        return jdbc.sql(SELECT + " where r.slug = ? and i.code = ?")
                .param(slug)
                .param(code)
                .query(rows)
                .optional();
    }

    @Transactional(readOnly = true)
    public List<TargetConflict> conflicts(UUID resolutionId) {
        return jdbc.sql("select * from target_conflict where resolution_id = ? order by position")
                .param(resolutionId)
                .query(new DataClassRowMapper<>(TargetConflict.class))
                .list();
    }
}
