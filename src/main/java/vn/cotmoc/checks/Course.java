package vn.cotmoc.checks;

import java.math.BigDecimal;
import java.util.Optional;
import vn.cotmoc.targets.Stage;

/// How a value follows the one before it: what cannot fall, what cannot go back, what has not moved at all.
final class Course {

    private Course() {}

    static Optional<Finding> decline(Situation situation, Rule rule) {
        var now = situation.candidate().amount();
        var before = situation.before();
        if (now.isEmpty() || before.isEmpty()) return Optional.empty();
        BigDecimal then = before.get().amount().orElseThrow();
        return Decimals.exceeds(then, now.get())
                ? Optional.of(Finding.of(Check.DECLINE, rule.severity(), "", year(before.get()), then, now.get()))
                : Optional.empty();
    }

    static Optional<Finding> stageBackwards(Situation situation, Rule rule) {
        var before = situation.standing().stream()
                .findFirst()
                .or(() -> situation.earlier().reversed().stream()
                        .filter(reading -> reading.stage().isPresent())
                        .findFirst());
        var then = before.flatMap(Reading::stage);
        var now = situation.candidate().stage();
        if (then.isEmpty() || now.isEmpty() || now.get().hasReached(then.get())) return Optional.empty();
        return Optional.of(Finding.of(
                Check.STAGE_BACKWARDS, rule.severity(), "", year(before.get()), word(then.get()), word(now.get())));
    }

    /// At a limit there is nowhere to go: 100 per cent after 100 per cent is no repetition.
    static Optional<Finding> repetition(Situation situation, Rule rule) {
        var now = situation.candidate().amount();
        var then = situation.lastYear().flatMap(Reading::amount);
        if (now.isEmpty() || then.isEmpty() || !Decimals.same(now.get(), then.get()) || isAtLimit(situation))
            return Optional.empty();
        return Optional.of(Finding.of(
                Check.SAME_AS_LAST_YEAR,
                rule.severity(),
                "",
                now.get(),
                String.valueOf(situation.period().year() - 1)));
    }

    private static boolean isAtLimit(Situation situation) {
        BigDecimal now = situation.candidate().amount().orElseThrow();
        BigDecimal lower = situation.indicator().lowerLimit();
        BigDecimal upper = situation.indicator().upperLimit();
        return now.signum() == 0
                || lower != null && now.compareTo(lower) == 0
                || upper != null && now.compareTo(upper) == 0;
    }

    private static String year(Reading reading) {
        return String.valueOf(reading.period().year());
    }

    private static Word word(Stage stage) {
        return Word.of("targets.stage." + stage);
    }
}
