package vn.cotmoc.communes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.reporting.Viewpoint;
import vn.cotmoc.territory.UnitId;

/// Reads communes under indicators from a viewpoint, in one statement: the rules, sheets and approved figures that were
/// known then, of the year and the one before, and of nothing else.
@Component
class ReadingCommunes {

    // A commune of its own is read whatever the day; in a list stand those in force on the day.
    private static final String SELECT = """
            with rule as (
                select distinct on (r.indicator_id) r.* from collection_rule r
                where r.province_id = :province and r.indicator_id = coalesce(cast(:indicator as uuid), r.indicator_id)
                  and r.from_year <= :year and r.recorded_at < :until
                order by r.indicator_id, r.revision desc
            ), commune as (
                select c.* from administrative_unit c join administrative_unit p on p.code = c.province_code and p.level = 'PROVINCE'
                where p.id = :province and c.level = 'COMMUNE'
                  and case when cast(:unit as uuid) is null then c.valid_from <= :on and (c.valid_to is null or c.valid_to >= :on) else c.id = :unit end
            ), sheet as (
                select distinct on (a.indicator_id) a.id, a.indicator_id from allocation a join rule r on r.indicator_id = a.indicator_id
                where a.year = :year and a.status = 'ISSUED' and a.recorded_at < :until
                order by a.indicator_id, a.revision desc
            )
            select r.indicator_id, r.roll_up, r.meeting, r.threshold, i.kind, i.direction, c.id as unit_id, c.code, c.name, c.full_name,
                p.amount as asked_amount, p.numerator as asked_numerator, p.denominator as asked_denominator, p.meets as asked_meets,
                f.year, f.quarter, f.amount, f.numerator, f.denominator, f.stage, f.missing_reason, f.illustrative
            from rule r join indicator i on i.id = r.indicator_id
            join commune c on r.reporters = 'ALL' or lower(c.kind) = 'xã'
            left join sheet s on s.indicator_id = r.indicator_id
            left join allocation_part p on p.allocation_id = s.id and p.unit_id = c.id and p.quarter = 0
            left join lateral (
                select distinct on (x.year, x.quarter) x.* from report x
                where x.indicator_id = r.indicator_id and x.unit_id = c.id and x.year between :from and :year
                  and x.status = 'APPROVED' and x.recorded_at < :until
                order by x.year, x.quarter, x.revision desc) f on true
            where r.frequency is not null and (not :allocated or num_nonnulls(p.amount, p.numerator) > 0 or p.meets)
            order by i.resolution_id, i.position, c.code
            """;

    private final JdbcClient jdbc;

    ReadingCommunes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Every commune of a province under one indicator.
    List<CommuneLine> under(IndicatorId indicator, UnitId province, Viewpoint view) {
        return read(province, new Wanted(indicator.value(), null, view.year() - 1, false), view);
    }

    /// One commune under every indicator that it is asked for.
    List<CommuneLine> of(UnitId commune, UnitId province, Viewpoint view) {
        return read(province, new Wanted(null, commune.value(), view.year() - 1, false), view);
    }

    /// Every commune of a province under what was allocated to it for the year.
    List<CommuneLine> allocated(UnitId province, Viewpoint view) {
        return read(province, new Wanted(null, null, view.year(), true), view);
    }

    /// Every commune of a province under every indicator that communes are asked for, from a year on.
    List<CommuneLine> since(UnitId province, int from, Viewpoint view) {
        return read(province, new Wanted(null, null, from, false), view);
    }

    private record Wanted(
            @Nullable UUID indicator, @Nullable UUID unit, int from, boolean allocated) {}

    private List<CommuneLine> read(UnitId province, Wanted wanted, Viewpoint view) {
        record Key(UUID indicator, UUID unit) {}
        var lines = new LinkedHashMap<Key, CommuneLine>();
        var told = new LinkedHashMap<Key, List<CommuneRows.Year>>();
        jdbc.sql(SELECT)
                .param("province", province.value())
                .param("indicator", wanted.indicator())
                .param("unit", wanted.unit())
                .param("from", wanted.from())
                .param("allocated", wanted.allocated())
                .param("year", view.year())
                .param("until", view.known().until())
                .param("on", view.dayOr(LocalDate.of(view.year(), 12, 31)))
                .query(row -> {
                    var key = new Key(row.getObject("indicator_id", UUID.class), row.getObject("unit_id", UUID.class));
                    if (!lines.containsKey(key)) lines.put(key, CommuneRows.line(row));
                    CommuneRows.told(row)
                            .ifPresent(year -> told.computeIfAbsent(key, _ -> new ArrayList<>())
                                    .add(year));
                });
        return lines.entrySet().stream()
                .map(line -> CommuneRows.with(line.getValue(), told.getOrDefault(line.getKey(), List.of())))
                .toList();
    }
}
