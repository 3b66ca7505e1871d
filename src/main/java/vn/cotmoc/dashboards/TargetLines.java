package vn.cotmoc.dashboards;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.cotmoc.dashboards.IndicatorPage.TargetLine;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Milestone;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.targets.PrintedUnit;
import vn.cotmoc.targets.TargetWriter;

/// The printed targets of a row with their reading, its own first, then what the body promises for it.
final class TargetLines {

    private TargetLines() {}

    static List<TargetLine> of(Indicator indicator, List<Indicator> all, Saying saying, Locale locale) {
        var own = indicator.milestones().stream().map(milestone -> line(milestone, indicator, false, saying, locale));
        var counterparts = all.stream()
                .filter(other -> indicator.code().equals(other.counterpartCode()))
                .flatMap(other ->
                        other.milestones().stream().map(milestone -> line(milestone, other, true, saying, locale)));
        return Stream.concat(own, counterparts).toList();
    }

    private static TargetLine line(
            Milestone milestone, Indicator indicator, boolean ofBody, Saying saying, Locale locale) {
        var unit = indicator.unit() == null ? PrintedUnit.NONE : new PrintedUnit(indicator.unit());
        return new TargetLine(
                milestone.year(),
                milestone.printed(),
                saying.say(TargetWriter.inWords(milestone.target(), unit), locale),
                milestone.clause(),
                milestone.governing(),
                milestone.wording(),
                milestone.note(),
                ofBody);
    }
}
