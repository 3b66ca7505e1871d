package vn.cotmoc.reporting;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.UnitId;

/// Gathers everything that stands around some values, in a few statements however many they are.
@Component
class Surroundings {

    // The parent, the sub-rows, and the other shares of one whole.
    private static final String FAMILY = """
            select w.id as of_id, k.id, k.code, k.parent_code, k.unit, k.kind
            from indicator w join indicator k on k.resolution_id = w.resolution_id and k.id <> w.id and not k.header
                and (k.code = w.parent_code or k.parent_code = w.code
                     or k.parent_code = w.parent_code and k.kind = 'COMPOSITION' and w.kind = 'COMPOSITION')
            where w.id = any (?)
            order by k.position
            """;
    // Of each period the latest estimate and the latest of what is no estimate.
    private static final String APPROVED =
            "select distinct on (f.indicator_id, f.unit_id, f.year, f.quarter, f.maturity = 'ESTIMATE')"
                    + Figures.IN_FORCE
                    + """
                     where f.status = 'APPROVED' and f.indicator_id = any (:ids) and f.unit_id = any (:units)
                    order by f.indicator_id, f.unit_id, f.year, f.quarter, f.maturity = 'ESTIMATE', f.revision desc
                    """;
    private static final String PRESENT = Figures.LATEST
            + " where f.indicator_id = any (:ids) and f.unit_id = any (:units) and f.year = any (:years)"
            + Figures.ORDER;
    private static final String OF_COMMUNES = Figures.LATEST + """
             where f.status in ('APPROVED', 'CONFIRMED', 'SUBMITTED') and f.unit_id <> f.province_id
               and f.indicator_id = any (:ids) and f.year = any (:years)
            """ + Figures.ORDER;

    private final JdbcClient jdbc;

    Surroundings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A row of the same family, by what is needed of it.
    record Relative(
            IndicatorId of,
            IndicatorId id,
            String code,
            @Nullable String parentCode,
            @Nullable String unit,
            @Nullable IndicatorKind kind) {}

    /// An indicator at a unit, over all periods.
    record Place(IndicatorId indicator, UnitId unit) {}

    /// An indicator in a period, over all units.
    record Moment(IndicatorId indicator, Period period) {}

    /// What is known around some slots.
    record Known(
            Map<IndicatorId, List<Relative>> family,
            Map<Place, List<Figure>> approved,
            Map<Spot, Figure> present,
            Map<Moment, List<Figure>> communes,
            Map<IndicatorId, Map<Integer, BigDecimal>> references) {

        /// Approved figures alone, of which the slot's own is what stands there.
        static Known of(Map<Slot, List<Figure>> approved) {
            var places = new HashMap<Place, List<Figure>>();
            var present = new HashMap<Spot, Figure>();
            approved.forEach((slot, figures) -> {
                places.put(new Place(slot.indicator().id(), slot.unit()), figures);
                figures.stream()
                        .filter(figure -> Spot.of(figure).equals(Spot.of(slot)))
                        .forEach(figure -> present.put(Spot.of(slot), figure));
            });
            return new Known(Map.of(), places, present, Map.of(), Map.of());
        }
    }

    private record Wanted(UUID[] ids, UUID[] units, Integer[] years) {
        static Wanted of(Collection<Slot> slots) {
            return new Wanted(
                    slots.stream()
                            .map(slot -> slot.indicator().id().value())
                            .distinct()
                            .toArray(UUID[]::new),
                    slots.stream().map(slot -> slot.unit().value()).distinct().toArray(UUID[]::new),
                    slots.stream().map(Slot::year).distinct().toArray(Integer[]::new));
        }

        Wanted with(Collection<Relative> relatives) {
            var all = new HashSet<>(List.of(ids));
            relatives.forEach(relative -> all.add(relative.id().value()));
            return new Wanted(all.toArray(UUID[]::new), units, years);
        }
    }

    Known around(Collection<Slot> slots) {
        var wanted = Wanted.of(slots);
        List<Relative> relatives = family(wanted);
        var approved = figures(APPROVED, wanted);
        var present = figures(PRESENT, wanted.with(relatives));
        boolean anyCommune = slots.stream().anyMatch(slot -> !slot.isProvincial());
        var communes = anyCommune ? figures(OF_COMMUNES, wanted) : List.<Figure>of();
        boolean anyReference =
                slots.stream().anyMatch(slot -> slot.indicator().reference().isPresent());
        return new Known(
                relatives.stream().collect(Collectors.groupingBy(Relative::of)),
                approved.stream()
                        .collect(Collectors.groupingBy(figure -> new Place(figure.indicator(), figure.unit()))),
                present.stream().collect(Collectors.toMap(Spot::of, Function.identity())),
                communes.stream()
                        .collect(Collectors.groupingBy(figure -> new Moment(figure.indicator(), figure.period()))),
                anyReference ? references(wanted) : Map.of());
    }

    private List<Relative> family(Wanted wanted) {
        return jdbc.sql(FAMILY)
                .param(wanted.ids())
                .query((row, _) -> {
                    String kind = row.getString("kind");
                    return new Relative(
                            new IndicatorId(row.getObject("of_id", UUID.class)),
                            new IndicatorId(row.getObject("id", UUID.class)),
                            row.getString("code"),
                            row.getString("parent_code"),
                            row.getString("unit"),
                            kind == null ? null : IndicatorKind.valueOf(kind));
                })
                .list();
    }

    private List<Figure> figures(String sql, Wanted wanted) {
        return jdbc.sql(sql)
                .param("ids", wanted.ids())
                .param("units", wanted.units())
                .param("years", wanted.years())
                .query(FigureRows::figure)
                .list();
    }

    private Map<IndicatorId, Map<Integer, BigDecimal>> references(Wanted wanted) {
        var references = new HashMap<IndicatorId, Map<Integer, BigDecimal>>();
        jdbc.sql("select indicator_id, year, value from denominator_in_force where indicator_id = any (?)")
                .param(wanted.ids())
                .query(row -> {
                    if (row.getBigDecimal("value") != null)
                        references
                                .computeIfAbsent(
                                        new IndicatorId(row.getObject("indicator_id", UUID.class)),
                                        _ -> new HashMap<>())
                                .put(row.getInt("year"), row.getBigDecimal("value"));
                });
        return references;
    }
}
