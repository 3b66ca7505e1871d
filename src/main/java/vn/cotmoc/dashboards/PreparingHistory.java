package vn.cotmoc.dashboards;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.cotmoc.dashboards.IndicatorPage.Revision;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.progress.ImpactWords;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.Remarks;
import vn.cotmoc.shared.Knowledge;
import vn.cotmoc.shared.Vietnamese;

/// Every revision of an indicator's figures that was there on the day looked at, with what was kept beside it: one
/// statement.
@Component
class PreparingHistory {

    private final Remarks remarks;
    private final ImpactWords impacts;
    private final Saying saying;

    PreparingHistory(Remarks remarks, ImpactWords impacts, Saying saying) {
        this.remarks = remarks;
        this.impacts = impacts;
        this.saying = saying;
    }

    List<Revision> of(Indicator indicator, Knowledge known, Locale locale) {
        return remarks.history(indicator.id()).stream()
                .filter(step -> known.includes(step.figure().recordedAt()))
                .map(step -> revision(step.figure(), step.kept(), indicator, locale))
                .toList();
    }

    private List<String> remarks(Remarks.Kept kept, Locale locale) {
        var lines = new ArrayList<String>();
        if (kept.onBehalfOf() != null) lines.add(saying.say("dashboards.onBehalfOf", locale, kept.onBehalfOf()));
        if (kept.skippedBecause() != null)
            lines.add(saying.say("dashboards.skippedBecause", locale, kept.skippedBecause()));
        if (!kept.moved().isEmpty()) lines.add(impacts.sentence(kept.moved().size(), locale));
        kept.moved()
                .forEach(moved -> lines.add(
                        impacts.kept(moved.asOf(), moved.milestone(), moved.before(), moved.after(), locale)));
        return lines;
    }

    private Revision revision(Figure figure, Remarks.Kept kept, Indicator indicator, Locale locale) {
        return new Revision(
                figure.year(),
                figure.revision(),
                saying.value(figure, indicator, locale),
                "reporting.status." + figure.status(),
                figure.status().name().toLowerCase(Locale.ROOT),
                "targets.maturity." + figure.maturity(),
                figure.authorName(),
                Vietnamese.moment(figure.recordedAt()),
                figure.enteredBy() + ", " + Vietnamese.moment(figure.enteredAt()),
                Objects.requireNonNullElse(figure.note(), ""),
                Objects.requireNonNullElse(figure.reason(), ""),
                figure.illustrative(),
                remarks(kept, locale));
    }
}
