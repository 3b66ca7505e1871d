package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;

/// Everything that was computed about a situation, from which the rules pick the verdict.
record Findings(
        Situation situation,
        Standing standing,
        Confidence confidence,
        Optional<BigDecimal> pace,
        SortedMap<Integer, Projection> projections,
        SortedMap<Integer, RequiredPace> requiredPaces) {

    static Findings of(Situation situation) {
        var standing = Standing.of(situation);
        var confidence = Reliance.in(situation);
        var forecast = Forecast.of(situation, standing);
        var projections = Outlook.of(situation, forecast, confidence);
        var required = RequiredPaces.of(situation, standing, forecast.pace());
        return new Findings(situation, standing, confidence, forecast.pace(), projections, required);
    }

    Optional<Signal> outlook() {
        return Optional.ofNullable(projections.get(situation.goal().year())).flatMap(Projection::signal);
    }

    Assessment assessment() {
        var ruling = Judging.of(this);
        return new Assessment(
                ruling.verdict(),
                ruling.rule(),
                standing.signal(),
                outlook(),
                confidence,
                situation.year(),
                Optional.of(situation.goal().year()),
                Optional.of(situation.value()),
                situation.path().plan(situation.year()),
                Optional.of(standing.done()),
                standing.due(),
                Optional.of(standing.epsilon()),
                standing.gap(),
                standing.ratio(),
                pace,
                projections,
                requiredPaces,
                debt(),
                isHard(),
                false,
                isYearMissing(),
                situation.path().points(),
                Assessment.METHOD_VERSION);
    }

    private Optional<PlanDebt> debt() {
        if (!situation.commitment().isCumulative() || standing.due().isEmpty()) return Optional.empty();
        return Optional.of(
                new PlanDebt(standing.debt(), requiredPaces.values().stream().findFirst()));
    }

    private boolean isHard() {
        var next = Optional.ofNullable(requiredPaces.get(situation.goal().year()));
        return next.filter(required -> RequiredPaces.isHard(situation, standing, pace, required))
                .isPresent();
    }

    private boolean isYearMissing() {
        int first = situation.commitment().firstYear();
        boolean incomplete = situation.evidence().yearsFrom(first).size() < situation.year() - first + 1;
        return situation.commitment().isCumulative() && incomplete;
    }
}
