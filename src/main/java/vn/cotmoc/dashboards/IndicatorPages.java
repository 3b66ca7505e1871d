package vn.cotmoc.dashboards;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.communes.CommuneTables;
import vn.cotmoc.dashboards.IndicatorPage.AllocatedLine;
import vn.cotmoc.dashboards.IndicatorPage.Baseline;
import vn.cotmoc.dashboards.IndicatorPage.Conflict;
import vn.cotmoc.drafts.AmendmentHistory;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicator.Ending;
import vn.cotmoc.indicators.Indicator.Layer;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.indicators.TargetConflict;
import vn.cotmoc.progress.Explaining;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.Progress;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.progress.VerdictChip;
import vn.cotmoc.progress.Viewing;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.reporting.Viewpoint;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.users.CurrentUser;

/// Puts the page of one indicator together: one transaction, five statements of its own.
@Service
public class IndicatorPages {

    private final Progress progress;
    private final Indicators indicators;
    private final PreparingRows rows;
    private final DrawingTrajectories drawing;
    private final ReportingPeriods periods;
    private final PreparingDefinitions definitions;
    private final PreparingYears years;
    private final PreparingHistory history;
    private final PreparingVerdicts verdicts;
    private final AmendmentHistory amendments;
    private final CommuneTables communes;
    private final Saying saying;

    IndicatorPages(
            Progress progress,
            Indicators indicators,
            PreparingRows rows,
            DrawingTrajectories drawing,
            ReportingPeriods periods,
            PreparingDefinitions definitions,
            PreparingYears years,
            PreparingHistory history,
            PreparingVerdicts verdicts,
            AmendmentHistory amendments,
            CommuneTables communes,
            Saying saying) {
        this.progress = progress;
        this.indicators = indicators;
        this.rows = rows;
        this.drawing = drawing;
        this.periods = periods;
        this.definitions = definitions;
        this.years = years;
        this.history = history;
        this.verdicts = verdicts;
        this.amendments = amendments;
        this.communes = communes;
        this.saying = saying;
    }

    /// Which indicator is asked for, from when it is looked at, and by what its communes are sorted.
    public record Wish(
            String slug,
            String code,
            Viewpoint view,
            @Nullable String sort) {}

    @Transactional(readOnly = true)
    public Optional<IndicatorPage> page(Wish wish, CurrentUser user, Locale locale) {
        List<Indicator> all = indicators.ofResolution(wish.slug(), wish.view().known());
        return all.stream()
                .filter(indicator -> indicator.code().equals(wish.code()))
                .findFirst()
                .map(indicator -> page(indicator, all, wish, user, locale))
                .or(() -> notYet(wish, user, locale));
    }

    /// A row that an amendment has added later: its page says since when it is there.
    private Optional<IndicatorPage> notYet(Wish wish, CurrentUser user, Locale locale) {
        return wish.view().known().isOfADay()
                ? indicators.find(wish.slug(), wish.code()).map(later -> page(later, List.of(), wish, user, locale))
                : Optional.empty();
    }

    private IndicatorPage page(Indicator indicator, List<Indicator> all, Wish wish, CurrentUser user, Locale locale) {
        // A promise that has ended is judged as it stood in its last year.
        Ending ended = indicator.ended();
        var view = ended == null ? wish.view() : wish.view().notAfter(ended.on().getYear() - 1);
        Optional<Judged> judged = all.isEmpty() ? Optional.empty() : progress.judge(indicator, all, view);
        var explanation = judged.map(row -> Explaining.explain(row.commitment(), row.assessment()));
        return new IndicatorPage(
                indicator.slug(),
                Objects.requireNonNullElse(indicator.resolutionName(), indicator.slug()),
                indicator.code(),
                judged.map(Judged::label).orElse(indicator.name()),
                indicator.printedName(),
                Objects.requireNonNullElse(indicator.unit(), ""),
                indicator.kind() == null ? null : "targets.kind." + indicator.kind(),
                indicator.direction() == null ? null : "targets.direction." + indicator.direction(),
                indicator.clause(),
                indicator.note(),
                Objects.requireNonNullElse(indicator.leadingAgency(), ""),
                agencyHref(indicator.leadingAgencyId(), view),
                Objects.requireNonNullElse(indicator.advisingAgency(), ""),
                agencyHref(indicator.advisingAgencyId(), view),
                indicator.header(),
                indicator.layer() == Layer.BODY && !indicator.isReported() && !indicator.header(),
                indicator.counterpartCode(),
                Viewing.of(view, indicator.firstYear(), periods.today(), saying, locale),
                notYet(indicator, all, view, locale),
                judged.filter(Judged::isIllustrative).isPresent(),
                judged.map(row -> VerdictChip.of(row, view)).orElse(null),
                explanation.map(found -> saying.say(found.sentence(), locale)).orElse(null),
                explanation.stream()
                        .flatMap(found -> found.arithmetic().stream())
                        .map(line -> saying.say(line, locale))
                        .toList(),
                judged.map(row -> rows.of(row, view, locale).flags()).orElse(""),
                judged.map(row -> drawing.draw(row, locale))
                        .filter(picture -> !picture.isEmpty())
                        .orElse(null),
                TargetLines.of(indicator, all, saying, locale),
                judged.map(row -> years.values(row, locale)).orElse(List.of()),
                judged.map(row -> years.paces(row, locale)).orElse(List.of()),
                baselines(indicator, locale),
                allocated(indicator, locale),
                conflicts(indicator, locale),
                definitions.definition(indicator),
                definitions.breaks(indicator, locale),
                history.of(indicator, view.known(), locale),
                judged.map(row -> verdicts.milestones(row, locale)).orElse(List.of()),
                verdicts.history(indicator, view.known(), locale),
                amendments.of(indicator.slug(), indicator.code(), view.known(), locale),
                ended == null ? null : ended(ended, locale),
                communes.of(indicator, view, wish.sort(), user, locale).orElse(null));
    }

    private String ended(Ending ended, Locale locale) {
        return saying.say("dashboards.ended", locale, Vietnamese.date(ended.on()), ended.by());
    }

    private @Nullable String notYet(Indicator indicator, List<Indicator> all, Viewpoint view, Locale locale) {
        var day = view.known().day();
        if (day == null) return null;
        if (all.isEmpty()) return saying.say("dashboards.notYet.added", locale, Vietnamese.officialDate(day));
        return indicator.isPromisedBy(view.known())
                ? null
                : saying.say(
                        "dashboards.notYet.adopted",
                        locale,
                        Vietnamese.officialDate(day),
                        Vietnamese.officialDate(indicator.adoptedOn()));
    }

    private static @Nullable String agencyHref(@Nullable AgencyId id, Viewpoint view) {
        return id == null ? null : "/agencies/" + id + "?asOf=" + view.text();
    }

    private List<Baseline> baselines(Indicator indicator, Locale locale) {
        return indicator.baselines().stream()
                .map(baseline -> new Baseline(
                        baseline.year(),
                        Optional.ofNullable(baseline.value() == null ? baseline.level() : baseline.value())
                                .map(value -> saying.plain(value, locale))
                                .orElse(""),
                        baseline.source(),
                        baseline.note()))
                .toList();
    }

    private List<AllocatedLine> allocated(Indicator indicator, Locale locale) {
        return indicator.allocated().stream()
                .map(one -> new AllocatedLine(
                        one.year() + "",
                        saying.say(
                                "dashboards.allocated.by",
                                locale,
                                saying.figure(one.total(), indicator, locale),
                                one.document(),
                                Vietnamese.date(one.on())),
                        one.illustrative()))
                .toList();
    }

    private List<Conflict> conflicts(Indicator indicator, Locale locale) {
        return indicators.conflicts(indicator.resolutionId()).stream()
                .filter(conflict -> conflict.annexCode().equals(indicator.code())
                        || conflict.bodyCode().equals(indicator.code()))
                .map(conflict -> conflict(conflict, locale))
                .toList();
    }

    static Conflict conflict(TargetConflict conflict, Locale locale) {
        return new Conflict(
                conflict.milestone(),
                conflict.bodyCode(),
                conflict.bodyText(),
                conflict.annexText(),
                locale.getLanguage().equals("en") ? conflict.statementEn() : conflict.statementVi(),
                "dashboards.layer." + conflict.governing());
    }
}
