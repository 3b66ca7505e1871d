package vn.cotmoc.rollups;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.Figures;
import vn.cotmoc.rollups.Rolled.Missing;
import vn.cotmoc.targets.Period;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.users.CurrentUser;

/// Roll-ups as programs read them.
@Service
public class RollupItems {

    private final Indicators indicators;
    private final Figures figures;
    private final Rollups rollups;

    RollupItems(Indicators indicators, Figures figures, Rollups rollups) {
        this.indicators = indicators;
        this.figures = figures;
        this.rollups = rollups;
    }

    /// What communes come to, `value` as published, beside the province's `own` figure.
    public record Item(
            String code,
            String period,
            String rollUp,
            int units,
            int covered,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal own,
            List<Missing> missing,
            List<Integer> incompleteQuarters) {}

    /// Empty where the person may not read all communes.
    @Transactional(readOnly = true)
    public Optional<List<Item>> of(String slug, Period period, boolean submitted, CurrentUser user) {
        List<Indicator> all = indicators.ofResolution(slug);
        if (all.isEmpty() || !Rollups.mayRead(user, all.getFirst().province())) return Optional.empty();
        Indicator first = all.getFirst();
        var rolled = rollups.in(first.province(), first.resolutionId(), period, submitted, user);
        var own = figures.latestOfUnit(first.resolutionId(), period, first.province()).stream()
                .collect(Collectors.toMap(Figure::indicator, Function.identity()));
        return Optional.of(all.stream()
                .filter(indicator -> rolled.containsKey(indicator.id()))
                .map(indicator -> item(
                        indicator, Objects.requireNonNull(rolled.get(indicator.id())), own.get(indicator.id()), period))
                .toList());
    }

    private static Item item(Indicator indicator, Rolled rolled, @Nullable Figure own, Period period) {
        var value = rolled.value().orElse(null);
        var ratio = value instanceof ReportedValue.Ratio parts ? parts : null;
        return new Item(
                indicator.code(),
                period.toString(),
                rolled.rollUp().kind().name(),
                rolled.totals().units(),
                rolled.totals().covered(),
                value instanceof ReportedValue.Amount(var amount)
                        ? amount
                        : ratio == null || indicator.kind() == null ? null : Figure.worth(ratio, indicator.kind()),
                ratio == null ? null : ratio.numerator(),
                ratio == null ? null : ratio.denominator(),
                own == null ? null : own.number().orElse(null),
                rolled.missing(),
                rolled.incompleteQuarters());
    }
}
