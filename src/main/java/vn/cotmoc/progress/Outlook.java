package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// The outlook: projections for the milestones ahead and for the years every page shows.
final class Outlook {

    private static final int[] SHOWN = {2028, 2030, 2035};
    private static final BigDecimal GREEN_SHARE = new BigDecimal("0.95");
    private static final BigDecimal AMBER_SHARE = new BigDecimal("0.60");

    private final Situation situation;
    private final Forecast forecast;
    private final Confidence confidence;

    private Outlook(Situation situation, Forecast forecast, Confidence confidence) {
        this.situation = situation;
        this.forecast = forecast;
        this.confidence = confidence;
    }

    /// Nothing below medium confidence: two points make a line through anything.
    static SortedMap<Integer, Projection> of(Situation situation, Forecast forecast, Confidence confidence) {
        var projections = new TreeMap<Integer, Projection>();
        if (!confidence.allowsOutlook()) return projections;
        var outlook = new Outlook(situation, forecast, confidence);
        for (int year : years(situation)) outlook.at(year).ifPresent(projection -> projections.put(year, projection));
        return projections;
    }

    private static TreeSet<Integer> years(Situation situation) {
        var years = new TreeSet<Integer>();
        situation.goals().all().forEach(goal -> years.add(goal.year()));
        for (int shown : SHOWN) years.add(shown);
        years.removeIf(year -> year < situation.year());
        return years;
    }

    private Optional<Projection> at(int year) {
        return forecast.at(year).map(range -> {
            var value = limited(range.value());
            var z = aim(year).flatMap(aim -> share(value, aim));
            var signal = aim(year).map(aim -> z.map(Outlook::signal).orElseGet(() -> near(value, aim)));
            boolean band = confidence == Confidence.HIGH && year > situation.year();
            return new Projection(
                    year,
                    value,
                    band ? Optional.of(limited(range.low())) : Optional.empty(),
                    band ? Optional.of(limited(range.high())) : Optional.empty(),
                    z,
                    signal);
        });
    }

    /// Natural limits are those of a year's value, so a sum of rates is not clamped.
    private BigDecimal limited(double value) {
        var exact = Decimals.of(value);
        return situation.commitment().isRate() ? exact : situation.commitment().clamp(exact);
    }

    /// What the value of a year will be held against: the milestone's threshold, else the plan of the year.
    private Optional<BigDecimal> aim(int year) {
        if (situation.commitment().isRate()) return RequiredPaces.plannedUntil(situation, year);
        var threshold = situation
                .goals()
                .at(year)
                .flatMap(goal -> goal.threshold(situation.commitment().better()));
        return threshold.or(() -> situation.path().plan(year));
    }

    private Optional<BigDecimal> share(BigDecimal value, BigDecimal aim) {
        var commitment = situation.commitment();
        if (commitment.isCumulative() && situation.sign() < 0)
            return value.signum() > 0 && aim.signum() > 0 ? Optional.of(Decimals.divide(aim, value)) : Optional.empty();
        return situation
                .start()
                .filter(start ->
                        Decimals.compare(situation.advantage(aim, start), commitment.epsilon(situation.value())) >= 0)
                .map(start -> Decimals.divide(value.subtract(start), aim.subtract(start)))
                .map(this::folded);
    }

    /// Beyond a share that should be hit exactly is as far off as short of it.
    private BigDecimal folded(BigDecimal z) {
        boolean beyond = situation.isEitherSideWorse() && z.compareTo(BigDecimal.ONE) > 0;
        return beyond ? BigDecimal.TWO.subtract(z) : z;
    }

    private static Signal signal(BigDecimal z) {
        if (Decimals.compare(z, GREEN_SHARE) >= 0) return Signal.GREEN;
        return Decimals.compare(z, AMBER_SHARE) >= 0 ? Signal.AMBER : Signal.RED;
    }

    /// The milestone asks for no more than ε: there is no way to divide, only to be kept.
    private Signal near(BigDecimal value, BigDecimal aim) {
        var epsilon = situation.commitment().epsilon(value);
        return Decimals.compare(situation.advantage(value, aim), epsilon.negate()) >= 0 ? Signal.GREEN : Signal.AMBER;
    }
}
