package vn.cotmoc.reporting;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.UnitId;

/// The latest visible revisions of many units and periods at once, as reported.
@Service
public class UnitFigures {

    private final JdbcClient jdbc;

    UnitFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Place(IndicatorId indicator, UnitId unit, Period period) {
        static Place of(Figure figure) {
            return new Place(figure.indicator(), figure.unit(), figure.period());
        }
    }

    @Transactional(readOnly = true)
    public Map<Place, Figure> latest(Collection<IndicatorId> indicators, Collection<UnitId> units, int year) {
        return jdbc
                .sql("select distinct on (l.indicator_id, l.unit_id, l.year, l.quarter) l.* from (" + Figures.SELECT
                        + " where f.indicator_id = any (:indicators) and f.unit_id = any (:units) and f.year = :year) l"
                        + " order by l.indicator_id, l.unit_id, l.year, l.quarter, l.revision desc")
                .param("indicators", indicators.stream().map(IndicatorId::value).toArray(UUID[]::new))
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("year", year)
                .query(FigureRows::figure)
                .list()
                .stream()
                .collect(Collectors.toMap(Place::of, Function.identity()));
    }
}
