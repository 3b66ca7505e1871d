package vn.cotmoc.progress;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.reporting.Viewpoint;

/// All that is said, and was said, of one indicator: three statements.
@Service
public class Verdicts {

    private final Indicators indicators;
    private final Progress progress;
    private final Beliefs beliefs;

    Verdicts(Indicators indicators, Progress progress, Beliefs beliefs) {
        this.indicators = indicators;
        this.progress = progress;
        this.beliefs = beliefs;
    }

    /// Nothing is judged where a row takes no values, or the resolution had not been adopted by the day.
    public record Found(Indicator indicator, Optional<Judged> now, List<Belief> history) {}

    @Transactional(readOnly = true)
    public Optional<Found> find(String slug, String code, Viewpoint view) {
        List<Indicator> all = indicators.ofResolution(slug, view.known());
        return all.stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .map(indicator -> new Found(
                        indicator, progress.judge(indicator, all, view), beliefs.of(indicator.id(), view.known())));
    }
}
