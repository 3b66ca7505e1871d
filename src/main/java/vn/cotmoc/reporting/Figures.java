package vn.cotmoc.reporting;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.targets.Period;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.territory.UnitId;

/// Reads reported values: the latest revision of each that the person may see, or the latest approved one.
@Service
public class Figures {

    /// As reported: without the reference values in force today.
    static final String SELECT = """
            select f.*, (select kind from indicator k where k.id = f.indicator_id) as kind,
                null::int as base_year, null::int[] as reference_years, null::numeric[] as reference_values from report f
            """;

    // A numerator comes with what its indicator's denominators are: the years and values of a reference series.
    static final String COLUMNS = """
             f.*, (select kind from indicator k where k.id = f.indicator_id) as kind,
                case when f.numerator is not null then
                    (select coalesce(k.base_year, (select max(b.year) from baseline b where b.indicator_id = k.id)) from indicator k where k.id = f.indicator_id)
                end as base_year,
                case when f.numerator is not null then array(select d.year from denominator_in_force d where d.indicator_id = f.indicator_id order by d.year) end as reference_years,
                case when f.numerator is not null then array(select d.value from denominator_in_force d where d.indicator_id = f.indicator_id order by d.year) end as reference_values
            """;
    static final String IN_FORCE = COLUMNS + " from report f ";
    static final String LATEST = "select distinct on (f.indicator_id, f.unit_id, f.year, f.quarter)" + IN_FORCE;
    static final String ORDER = " order by f.indicator_id, f.unit_id, f.year, f.quarter, f.revision desc";
    // The province's own figure of a year; communes report under their own unit, and quarters are no years.
    private static final String PROVINCIAL = " f.unit_id = f.province_id and f.quarter = 0 ";
    private static final String AT = " f.indicator_id = ? and f.unit_id = ? and f.year = ? and f.quarter = ? ";

    private final JdbcClient jdbc;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The latest visible revision of each indicator of a resolution for one year.
    @Transactional(readOnly = true)
    public Map<IndicatorId, Figure> latest(UUID resolution, int year) {
        return jdbc
                .sql(LATEST + " join indicator i on i.id = f.indicator_id where i.resolution_id = ? and f.year = ? and"
                        + PROVINCIAL + ORDER)
                .param(resolution)
                .param(year)
                .query(FigureRows::figure)
                .list()
                .stream()
                .collect(Collectors.toMap(Figure::indicator, Function.identity()));
    }

    /// The same for one unit, a commune or the province itself, as the API asks.
    @Transactional(readOnly = true)
    public List<Figure> latestOfUnit(UUID resolution, @Nullable Period period, UnitId unit) {
        return jdbc.sql(LATEST + """
                         join indicator i on i.id = f.indicator_id where i.resolution_id = :resolution and f.unit_id = :unit
                         and (cast(:year as int) is null and f.quarter = 0 or f.year = :year and f.quarter = :quarter)
                        """ + ORDER)
                .param("resolution", resolution)
                .param("unit", unit.value())
                .param("year", period == null ? null : period.year())
                .param("quarter", period == null ? null : period.quarter())
                .query(FigureRows::figure)
                .list();
    }

    /// The latest visible figures of all communes for one period, and of the whole year's quarters where it is a year.
    @Transactional(readOnly = true)
    public List<Figure> latestOfCommunes(UUID resolution, Period period, boolean withQuarters) {
        return jdbc.sql(LATEST + """
                         join indicator i on i.id = f.indicator_id where i.resolution_id = :resolution and f.unit_id <> f.province_id
                         and f.year = :year and (f.quarter = :quarter or :all)
                        """ + ORDER)
                .param("resolution", resolution)
                .param("year", period.year())
                .param("quarter", period.quarter())
                .param("all", withQuarters)
                .query(FigureRows::figure)
                .list();
    }

    /// The approved figures of all communes under one indicator, of all periods.
    @Transactional(readOnly = true)
    public List<Figure> approvedOfCommunes(IndicatorId indicator) {
        return jdbc.sql(LATEST + " where f.status = 'APPROVED' and f.indicator_id = ? and f.unit_id <> f.province_id"
                        + ORDER)
                .param(indicator.value())
                .query(FigureRows::figure)
                .list();
    }

    /// Everything visible of some indicators, latest revisions only, of all years.
    @Transactional(readOnly = true)
    public List<Figure> latestOf(Collection<IndicatorId> wanted) {
        return jdbc.sql(LATEST + " where f.indicator_id = any (?) and" + PROVINCIAL + ORDER)
                .param(ids(wanted))
                .query(FigureRows::figure)
                .list();
    }

    /// The approved figures of some indicators, of all years.
    @Transactional(readOnly = true)
    public List<Figure> approvedOf(Collection<IndicatorId> wanted) {
        return jdbc.sql(LATEST + " where f.status = 'APPROVED' and f.indicator_id = any (?) and" + PROVINCIAL + ORDER)
                .param(ids(wanted))
                .query(FigureRows::figure)
                .list();
    }

    /// The latest approved values of one indicator, unit by unit, year by year; a reason instead of a value is none.
    @Transactional(readOnly = true)
    public Map<UnitId, Map<Integer, ReportedValue>> approvedByUnit(IndicatorId indicator) {
        var values = new HashMap<UnitId, Map<Integer, ReportedValue>>();
        jdbc.sql(LATEST + " where f.status = 'APPROVED' and f.indicator_id = ? and f.quarter = 0" + ORDER)
                .param(indicator.value())
                .query(row -> {
                    ReportedValue value = FigureRows.figure(row, 0).value();
                    if (value != null)
                        values.computeIfAbsent(new UnitId(row.getObject("unit_id", UUID.class)), _ -> new HashMap<>())
                                .put(row.getInt("year"), value);
                });
        return values;
    }

    /// The approved figures of some indicators for some units, of all years and quarters.
    @Transactional(readOnly = true)
    public List<Figure> approvedOf(Collection<IndicatorId> wanted, Collection<UnitId> units) {
        return jdbc.sql(LATEST
                        + " where f.status = 'APPROVED' and f.indicator_id = any (:wanted) and f.unit_id = any (:units)"
                        + ORDER)
                .param("wanted", ids(wanted))
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query(FigureRows::figure)
                .list();
    }

    private static UUID[] ids(Collection<IndicatorId> wanted) {
        return wanted.stream().map(IndicatorId::value).toArray(UUID[]::new);
    }

    /// The latest approved revision of one value.
    @Transactional(readOnly = true)
    public Optional<Figure> approved(Slot slot) {
        return at(slot, " where f.status = 'APPROVED' and");
    }

    @Transactional(readOnly = true)
    public Optional<Figure> latest(Slot slot) {
        return at(slot, " where");
    }

    private Optional<Figure> at(Slot slot, String wanted) {
        return jdbc.sql(LATEST + wanted + AT + ORDER)
                .param(slot.indicator().id().value())
                .param(slot.unit().value())
                .param(slot.period().year())
                .param(slot.period().quarter())
                .query(FigureRows::figure)
                .optional();
    }
}
