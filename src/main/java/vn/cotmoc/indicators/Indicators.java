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
import vn.cotmoc.shared.Knowledge;
import vn.cotmoc.territory.UnitId;

/// The indicators of the resolutions that the person may read, each with its milestones, baselines and series.
@Service
public class Indicators {

    private final JdbcClient jdbc;
    private final IndicatorRows rows;

    Indicators(JdbcClient jdbc, IndicatorRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public List<Indicator> ofResolution(UUID resolutionId) {
        return list(read(" where i.resolution_id = :wanted order by i.position", Knowledge.TODAYS)
                .param("wanted", resolutionId));
    }

    @Transactional(readOnly = true)
    public List<Indicator> ofResolution(String slug) {
        return ofResolution(slug, Knowledge.TODAYS);
    }

    @Transactional(readOnly = true)
    public List<Indicator> ofResolution(String slug, Knowledge known) {
        return list(read(" where r.slug = :wanted order by i.position", known).param("wanted", slug));
    }

    /// The annex's rows of every resolution of a province: what its dashboard counts.
    @Transactional(readOnly = true)
    public List<Indicator> ofProvince(UnitId province) {
        return ofProvince(province, Knowledge.TODAYS);
    }

    @Transactional(readOnly = true)
    public List<Indicator> ofProvince(UnitId province, Knowledge known) {
        return list(read(" where i.province_id = :wanted order by r.slug, i.position", known)
                .param("wanted", province.value()));
    }

    @Transactional(readOnly = true)
    public List<Indicator> ofProvinces(Collection<UnitId> provinces, Knowledge known) {
        return list(read(" where i.province_id = any (:wanted) order by i.province_id, r.slug, i.position", known)
                .param("wanted", provinces.stream().map(UnitId::value).toArray(UUID[]::new)));
    }

    @Transactional(readOnly = true)
    public List<Indicator> ofAgencies(Collection<AgencyId> agencies) {
        return ofAgencies(agencies, Knowledge.TODAYS);
    }

    @Transactional(readOnly = true)
    public List<Indicator> ofAgencies(Collection<AgencyId> agencies, Knowledge known) {
        return list(read("""
                         where i.advising_agency_id = any (:agencies) or i.leading_agency_id = any (:agencies)
                            -- and what the body states about the same indicators
                            or exists (select from indicator c where c.resolution_id = i.resolution_id and c.code = i.counterpart_code
                                       and (c.advising_agency_id = any (:agencies) or c.leading_agency_id = any (:agencies)))
                         order by r.slug, i.position
                        """, known)
                .param("agencies", agencies.stream().map(AgencyId::value).toArray(UUID[]::new)));
    }

    /// What some agencies, or all agencies of some provinces, report on, header rows included.
    @Transactional(readOnly = true)
    public List<Indicator> reportedBy(Collection<AgencyId> agencies, Collection<UnitId> provinces) {
        return list(read("""
                         where (i.advising_agency_id = any (:agencies) or i.province_id = any (:provinces))
                           and (i.layer = 'ANNEX' or not exists (select from indicator x where x.resolution_id = i.resolution_id and x.layer = 'ANNEX'))
                         order by r.slug, i.position
                        """, Knowledge.TODAYS)
                .param("agencies", agencies.stream().map(AgencyId::value).toArray(UUID[]::new))
                .param("provinces", provinces.stream().map(UnitId::value).toArray(UUID[]::new)));
    }

    /// Every row of the resolutions that some indicators stand in.
    @Transactional(readOnly = true)
    public List<Indicator> ofResolutionsWith(Collection<IndicatorId> wanted) {
        return ofResolutionsWith(wanted, Knowledge.TODAYS);
    }

    @Transactional(readOnly = true)
    public List<Indicator> ofResolutionsWith(Collection<IndicatorId> wanted, Knowledge known) {
        return list(read("""
                         where i.resolution_id in (select w.resolution_id from indicator w where w.id = any (:wanted))
                         order by r.slug, i.position
                        """, known)
                .param("wanted", wanted.stream().map(IndicatorId::value).toArray(UUID[]::new)));
    }

    /// Some indicators, what the body says of the same ones, and the rows that they stand under.
    @Transactional(readOnly = true)
    public List<Indicator> withKin(Collection<IndicatorId> wanted) {
        return list(read("""
                         where exists (select from indicator w where w.id = any (:wanted) and w.resolution_id = i.resolution_id
                                       and (w.id = i.id or w.code = i.counterpart_code or w.parent_code = i.code))
                         order by r.slug, i.position
                        """, Knowledge.TODAYS)
                .param("wanted", wanted.stream().map(IndicatorId::value).toArray(UUID[]::new)));
    }

    @Transactional(readOnly = true)
    public Optional<Indicator> find(String slug, String code) {
        return list(read(" where r.slug = :slug and i.code = :code", Knowledge.TODAYS)
                        .param("slug", slug)
                        .param("code", code))
                .stream()
                .findFirst();
    }

    private JdbcClient.StatementSpec read(String which, Knowledge known) {
        return jdbc.sql(IndicatorSql.select(known) + which).param("until", known.until());
    }

    private List<Indicator> list(JdbcClient.StatementSpec wanted) {
        return wanted.query((row, _) -> rows.known(row)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Transactional(readOnly = true)
    public List<TargetConflict> conflicts(UUID resolutionId) {
        return jdbc.sql("select * from target_conflict where resolution_id = ? order by position")
                .param(resolutionId)
                .query(new DataClassRowMapper<>(TargetConflict.class))
                .list();
    }
}
