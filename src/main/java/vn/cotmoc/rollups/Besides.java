package vn.cotmoc.rollups;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.allocations.RollUp;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.Figures;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.Period;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.users.CurrentUser;

/// What communes come to, said beside the province's own figures: for a page of one indicator or for a whole grid.
@Service
public class Besides {

    private final Rollups rollups;
    private final Figures figures;
    private final Saying saying;

    Besides(Rollups rollups, Figures figures, Saying saying) {
        this.rollups = rollups;
        this.figures = figures;
        this.saying = saying;
    }

    /// For indicators of one resolution: of those that communes report on in the period, what stands beside each other.
    /// Two statements, however many indicators; nothing for a commune's own staff.
    @Transactional(readOnly = true)
    public Map<IndicatorId, Beside> of(
            List<Indicator> indicators, Period period, boolean submitted, CurrentUser user, Locale locale) {
        if (indicators.isEmpty()) return Map.of();
        Indicator first = indicators.getFirst();
        var rolled = rollups.in(first.province(), first.resolutionId(), period, submitted, user);
        if (rolled.isEmpty()) return Map.of();
        var own = figures.latestOfUnit(first.resolutionId(), period, first.province()).stream()
                .collect(Collectors.toMap(Figure::indicator, Function.identity()));
        var besides = new HashMap<IndicatorId, Beside>();
        for (Indicator indicator : indicators) {
            Rolled one = rolled.get(indicator.id());
            if (one != null)
                besides.put(indicator.id(), beside(indicator, one, own.get(indicator.id()), period, locale));
        }
        return besides;
    }

    Beside beside(Indicator indicator, Rolled rolled, @Nullable Figure own, Period period, Locale locale) {
        var value = rolled.value();
        return new Beside(
                period.toString(),
                coverage(rolled, locale),
                rolled.totals().isComplete(),
                value.map(known -> saying.value(known, indicator, locale)).orElse(null),
                range(rolled, locale),
                own == null ? null : saying.value(own, indicator, locale),
                own == null ? null : "reporting.status." + own.status(),
                value.isPresent() && own != null && differs(value.get(), own, indicator),
                rolled.missing().stream().map(Rolled.Missing::name).collect(Collectors.joining(", ")),
                quarters(rolled, locale),
                "/resolutions/%s/rollup?period=%s#row-%s".formatted(indicator.slug(), period, indicator.code()));
    }

    /// "41/45 xã đã báo cáo".
    String coverage(Rolled rolled, Locale locale) {
        return saying.say(
                "rollups.coverage",
                locale,
                rolled.totals().covered(),
                rolled.totals().units());
    }

    private String quarters(Rolled rolled, Locale locale) {
        return rolled.incompleteQuarters().stream()
                .map(quarter -> saying.say(
                        "rollups.quarter.count",
                        locale,
                        quarter,
                        rolled.quarters().get(quarter - 1),
                        rolled.totals().units()))
                .collect(Collectors.joining("; "));
    }

    // While some are missing, what is counted is the least; the most is if all of them meet it.
    private @Nullable String range(Rolled rolled, Locale locale) {
        boolean counts = rolled.rollUp() instanceof RollUp.Count || rolled.rollUp() instanceof RollUp.Share;
        if (!counts || rolled.totals().isComplete() || rolled.totals().figures() == 0) return null;
        return saying.say(
                "rollups.range",
                locale,
                rolled.totals().meeting(),
                rolled.totals().meetingAtMost(),
                rolled.totals().concerned());
    }

    // Figures that are published alike do not differ.
    private static boolean differs(ReportedValue value, Figure own, Indicator indicator) {
        int decimals = Objects.requireNonNullElse(indicator.decimals(), 1);
        return own.number()
                .flatMap(number -> number(value, own.kind()).map(other -> !alike(number, other, decimals)))
                .orElse(false);
    }

    private static boolean alike(BigDecimal one, BigDecimal other, int decimals) {
        return one.setScale(decimals, RoundingMode.HALF_UP).compareTo(other.setScale(decimals, RoundingMode.HALF_UP))
                == 0;
    }

    private static Optional<BigDecimal> number(ReportedValue value, IndicatorKind kind) {
        return switch (value) {
            case ReportedValue.Amount(var amount) -> Optional.of(amount);
            case ReportedValue.Ratio ratio -> Optional.of(Figure.worth(ratio, kind));
            case ReportedValue.Part _, ReportedValue.StageReached _ -> Optional.empty();
        };
    }
}
