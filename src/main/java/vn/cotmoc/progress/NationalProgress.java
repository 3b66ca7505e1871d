package vn.cotmoc.progress;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.reporting.ApprovedFigures;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.Viewpoint;
import vn.cotmoc.territory.UnitId;

/// What the method says of the promises of several provinces: in two statements, however many there are.
@Service
public class NationalProgress {

    private final Indicators indicators;
    private final ApprovedFigures figures;
    private final Progress progress;

    NationalProgress(Indicators indicators, ApprovedFigures figures, Progress progress) {
        this.indicators = indicators;
        this.figures = figures;
        this.progress = progress;
    }

    @Transactional(readOnly = true)
    public Map<UnitId, List<Judged>> of(Collection<UnitId> provinces, Viewpoint view) {
        var approved = figures.inProvinces(provinces, view).stream().collect(Collectors.groupingBy(Figure::indicator));
        var judged = new LinkedHashMap<UnitId, List<Judged>>();
        // Rows of one resolution explain each other, those of another never.
        indicators.ofProvinces(provinces, view.known()).stream()
                .collect(Collectors.groupingBy(Indicator::resolutionId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(rows -> judged.merge(
                        rows.getFirst().province(),
                        progress.judge(rows, rows, figuresOf(rows, approved), view),
                        NationalProgress::both));
        return judged;
    }

    private static List<Figure> figuresOf(List<Indicator> rows, Map<IndicatorId, List<Figure>> approved) {
        return rows.stream()
                .flatMap(row -> approved.getOrDefault(row.id(), List.of()).stream())
                .toList();
    }

    private static List<Judged> both(List<Judged> some, List<Judged> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
