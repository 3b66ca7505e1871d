package vn.cotmoc.communes;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.allocations.Assigned;
import vn.cotmoc.allocations.Meeting;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.targets.ReportedValue.StageReached;
import vn.cotmoc.targets.Stage;

/// What communes have reported and what was allocated to them, in the reader's language.
@Component
class CommuneWords {

    private final Saying saying;

    CommuneWords(Saying saying) {
        this.saying = saying;
    }

    /// The value with its parts, or the reason why there is none; nothing where nothing was said.
    String value(CommuneLine line, @Nullable YearAnswer answer, Indicator indicator, Locale locale) {
        if (answer == null) return "";
        return switch (answer.value()) {
            case null -> answer.missing() == null ? "" : saying.say("reporting.missing." + answer.missing(), locale);
            case StageReached(var stage)
            when isYesOrNo(line) -> saying.say(stage == Stage.COMPLETED ? "communes.yes" : "communes.no", locale);
            case ReportedValue value -> saying.value(value, indicator, locale);
        };
    }

    private static boolean isYesOrNo(CommuneLine line) {
        return line.rollUp().meeting().filter(Meeting.Yes.class::isInstance).isPresent();
    }

    /// The same as short as a tile needs it.
    String number(CommuneLine line, YearAnswer answer, Indicator indicator, Locale locale) {
        return answer.value() instanceof StageReached
                ? value(line, answer, indicator, locale)
                : answer.number(line.kind())
                        .map(number -> saying.figure(number, indicator, locale))
                        .orElseGet(() -> value(line, answer, indicator, locale));
    }

    /// "quý 3", "quý 1, 2, 3"; nothing for a whole year.
    String part(@Nullable YearAnswer answer, Locale locale) {
        if (answer == null || answer.isOfYear()) return "";
        return saying.say(
                "communes.quarters",
                locale,
                answer.quarters().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    String assigned(@Nullable Assigned assigned, Indicator indicator, Locale locale) {
        return switch (assigned) {
            case null -> "";
            case Assigned.Amount(var amount) -> saying.plain(amount, locale);
            case Assigned.Parts(var numerator, var denominator) ->
                saying.value(new ReportedValue.Ratio(numerator, denominator), indicator, locale);
            case Assigned.Meets(var meets) -> saying.say(meets ? "communes.toMeet" : "communes.notYetToMeet", locale);
        };
    }

    /// "+1,5", "−0,3"; stages and answers of yes or no have no distance between them.
    String change(CommuneLine line, Optional<BigDecimal> change, Indicator indicator, Locale locale) {
        if (change.isEmpty() || line.answerIsStage()) return "";
        BigDecimal moved = change.get();
        String size = saying.figure(moved.abs(), indicator, locale);
        if (moved.signum() == 0) return size;
        return (moved.signum() > 0 ? "+" : "−") + size;
    }
}
