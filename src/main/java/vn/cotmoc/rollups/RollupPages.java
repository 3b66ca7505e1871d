package vn.cotmoc.rollups;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.progress.Progress;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.Figures;
import vn.cotmoc.reporting.ReportStatus;
import vn.cotmoc.targets.Period;
import vn.cotmoc.users.CurrentUser;

/// Puts the page of roll-ups together.
@Service
public class RollupPages {

    private final Indicators indicators;
    private final Rollups rollups;
    private final Besides besides;
    private final Figures figures;
    private final Periods periods;
    private final RuleWords words;
    private final Saying saying;

    RollupPages(
            Indicators indicators,
            Rollups rollups,
            Besides besides,
            Figures figures,
            Periods periods,
            RuleWords words,
            Saying saying) {
        this.indicators = indicators;
        this.rollups = rollups;
        this.besides = besides;
        this.figures = figures;
        this.periods = periods;
        this.words = words;
        this.saying = saying;
    }

    /// Empty where the person may not read all communes of the province: coverage is a fact about all of them.
    @Transactional(readOnly = true)
    public Optional<RollupPage> page(
            String slug,
            Period period,
            boolean submitted,
            @Nullable String wrong,
            @Nullable String done,
            CurrentUser user,
            Locale locale) {
        List<Indicator> all = indicators.ofResolution(slug);
        if (all.isEmpty() || !Rollups.mayRead(user, all.getFirst().province())) return Optional.empty();
        Indicator first = all.getFirst();
        boolean may = Rollups.mayIncludeSubmitted(user, first.province());
        var rolled = rollups.in(first.province(), first.resolutionId(), period, submitted, user);
        var own = figures.latestOfUnit(first.resolutionId(), period, first.province()).stream()
                .collect(Collectors.toMap(Figure::indicator, Function.identity()));
        var rows = new ArrayList<RollupPage.Row>();
        for (Indicator indicator : all) {
            Rolled one = rolled.get(indicator.id());
            if (one != null) rows.add(row(indicator, all, one, own.get(indicator.id()), period, user, locale));
        }
        return Optional.of(new RollupPage(
                slug,
                Objects.requireNonNullElse(first.resolutionName(), slug),
                period.toString(),
                periods.offered(period),
                may,
                submitted && may,
                sentence(rows, period, locale),
                rows,
                wrong,
                done));
    }

    private RollupPage.Row row(
            Indicator indicator,
            List<Indicator> all,
            Rolled rolled,
            @Nullable Figure own,
            Period period,
            CurrentUser user,
            Locale locale) {
        boolean reports = user.mayReportFor(indicator.province(), indicator.advisingAgencyId(), indicator.province());
        return new RollupPage.Row(
                indicator.code(),
                Progress.label(indicator, all),
                Objects.requireNonNullElse(indicator.unit(), ""),
                words.rollUp(rolled.rollUp(), locale),
                besides.beside(indicator, rolled, own, period, locale),
                own == null ? 0 : own.revision(),
                reports && rolled.value().isPresent(),
                own != null && own.status() == ReportStatus.APPROVED);
    }

    private String sentence(List<RollupPage.Row> rows, Period period, Locale locale) {
        if (rows.isEmpty()) return saying.say("rollups.page.nothing", locale, words.period(period, locale));
        long complete = rows.stream().filter(row -> row.beside().complete()).count();
        long differing = rows.stream().filter(row -> row.beside().differs()).count();
        return saying.say(
                "rollups.page.answer", locale, words.period(period, locale), rows.size(), complete, differing);
    }
}
