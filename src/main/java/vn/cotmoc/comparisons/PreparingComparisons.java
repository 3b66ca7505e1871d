package vn.cotmoc.comparisons;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.cotmoc.comparisons.Comparing.Compared;
import vn.cotmoc.comparisons.Comparing.Comparison;
import vn.cotmoc.comparisons.ComparisonPage.Own;
import vn.cotmoc.comparisons.ComparisonPage.Province;
import vn.cotmoc.comparisons.ComparisonPage.Year;
import vn.cotmoc.dashboards.DrawingTrajectories;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.progress.Explaining;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.PlanPoint;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.progress.Tally;
import vn.cotmoc.progress.VerdictChip;
import vn.cotmoc.progress.VerdictWord;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.targets.TargetWriter;

/// Prepares a comparison for reading: one small picture per commitment, in the order of the provinces' codes.
@Component
class PreparingComparisons {

    private final DrawingTrajectories drawing;
    private final Flagging flagging;
    private final Feasibility feasibility;
    private final ReportingPeriods periods;
    private final Saying saying;

    PreparingComparisons(
            DrawingTrajectories drawing,
            Flagging flagging,
            Feasibility feasibility,
            ReportingPeriods periods,
            Saying saying) {
        this.drawing = drawing;
        this.flagging = flagging;
        this.feasibility = feasibility;
        this.periods = periods;
        this.saying = saying;
    }

    ComparisonPage page(Comparison comparison, int sheet, Locale locale) {
        var concept = comparison.concept();
        var drawn = Drawn.of(comparison, sheet);
        var provinces = provinces(comparison, drawn, locale);
        var remarks = new ArrayList<String>();
        flagging.mixed(comparison, locale).ifPresent(remarks::add);
        feasibility.best(comparison, locale).ifPresent(remarks::add);
        return new ComparisonPage(
                concept.code(),
                concept.name(locale),
                Objects.requireNonNullElse(concept.unit(), ""),
                concept.definition(),
                comparison.asOf(),
                years(comparison),
                comparison.rows().stream().anyMatch(row -> row.judged().isIllustrative()),
                sentence(comparison, locale),
                remarks,
                provinces,
                drawn.of(provinces),
                drawn.sheets(provinces));
    }

    private List<Integer> years(Comparison comparison) {
        int first = comparison.rows().stream()
                .mapToInt(row -> row.indicator().firstYear())
                .min()
                .orElse(comparison.asOf());
        return IntStream.rangeClosed(
                        Math.min(first, comparison.asOf()), Math.max(periods.currentYear(), comparison.asOf()))
                .boxed()
                .toList();
    }

    /// How many commitments keep their own course, beside how many say anything at all.
    private String sentence(Comparison comparison, Locale locale) {
        if (comparison.rows().isEmpty()) return saying.say("comparisons.answer.none", locale);
        long provinces = comparison.rows().stream()
                .map(row -> row.indicator().province())
                .distinct()
                .count();
        return saying.say(
                "comparisons.answer",
                locale,
                comparison.rows().size(),
                provinces,
                standing(comparison.tally(), comparison.rows().size(), locale),
                String.valueOf(comparison.asOf()));
    }

    private String standing(Tally tally, int commitments, Locale locale) {
        int known = count(tally, true);
        return saying.say(
                known == 0 ? "comparisons.standing.none" : "comparisons.standing",
                locale,
                count(tally, false),
                known,
                percent(tally.onCourse().orElse(BigDecimal.ZERO), locale),
                commitments,
                percent(tally.coverage(), locale));
    }

    private static int count(Tally tally, boolean everyKnown) {
        int count = 0;
        for (VerdictWord word : VerdictWord.values())
            if (word.isOnCourse() || everyKnown && word.saysSomething()) count += tally.count(word);
        return count;
    }

    private String percent(BigDecimal share, Locale locale) {
        return saying.number(share.movePointRight(2), 0, locale);
    }

    private List<Province> provinces(Comparison comparison, Drawn drawn, Locale locale) {
        return comparison.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.indicator().province(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(rows -> new Province(
                        rows.getFirst().bound().provinceCode(),
                        rows.getFirst().bound().province(),
                        standing(Comparison.tally(rows), rows.size(), locale),
                        rows.stream()
                                .map(row -> own(row, comparison, drawn.has(row), locale))
                                .toList()))
                .toList();
    }

    private Own own(Compared row, Comparison comparison, boolean drawn, Locale locale) {
        Judged judged = row.judged();
        Indicator indicator = row.indicator();
        Optional<Figure> latest = Flagging.latest(row);
        return new Own(
                "c" + comparison.rows().indexOf(row),
                Objects.requireNonNullElse(indicator.resolutionName(), indicator.slug()),
                indicator.code(),
                judged.label(),
                "/resolutions/%s/indicators/%s?asOf=%d"
                        .formatted(indicator.slug(), indicator.code(), comparison.asOf()),
                Objects.requireNonNullElse(indicator.unit(), ""),
                VerdictChip.of(judged, comparison.asOf()),
                sentence(judged, locale),
                targets(row),
                latest.map(figure -> saying.value(figure, indicator, locale)).orElse(""),
                latest.map(figure -> String.valueOf(figure.year())).orElse(""),
                feasibility.say(row, comparison, locale),
                flagging.flags(row, comparison, locale),
                drawn
                        ? Optional.of(drawing.draw(judged, locale))
                                .filter(picture -> !picture.isEmpty())
                                .orElse(null)
                        : null,
                drawn ? values(judged, locale) : List.of(),
                judged.isIllustrative());
    }

    private String sentence(Judged judged, Locale locale) {
        return saying.say(
                Explaining.explain(judged.commitment(), judged.assessment()).sentence(), locale);
    }

    /// The document's own words milestone by milestone; what only the body says in the usual way to print it.
    String targets(Compared row) {
        return row.judged().commitment().milestones().stream()
                .map(milestone -> milestone.year() + ": "
                        + row.indicator()
                                .milestone(milestone.year())
                                .map(vn.cotmoc.indicators.Milestone::printed)
                                .filter(words -> !words.isBlank())
                                .orElseGet(() -> TargetWriter.print(milestone.target())))
                .collect(Collectors.joining("; "));
    }

    private List<Year> values(Judged judged, Locale locale) {
        var plan = judged.assessment().path().stream()
                .collect(Collectors.toMap(PlanPoint::year, PlanPoint::plan, (one, _) -> one));
        var years = new TreeSet<>(plan.keySet());
        judged.approved().forEach(figure -> years.add(figure.year()));
        return years.stream()
                .map(year -> new Year(
                        year,
                        judged.figure(year)
                                .map(figure -> saying.value(figure, judged.indicator(), locale))
                                .orElse(""),
                        saying.figure(Optional.ofNullable(plan.get(year)), judged.indicator(), locale)))
                .toList();
    }
}
