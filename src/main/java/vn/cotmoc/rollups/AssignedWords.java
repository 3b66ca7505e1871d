package vn.cotmoc.rollups;

import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.cotmoc.allocations.Assigned;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.targets.ReportedValue;

/// What a unit is to reach, in the reader's language.
@Component
class AssignedWords {

    private final Saying saying;

    AssignedWords(Saying saying) {
        this.saying = saying;
    }

    String say(Assigned assigned, Indicator indicator, Locale locale) {
        return switch (assigned) {
            case Assigned.Amount(var amount) -> saying.plain(amount, locale);
            case Assigned.Parts(var numerator, var denominator) ->
                saying.value(new ReportedValue.Ratio(numerator, denominator), indicator, locale);
            case Assigned.Meets(var meets) -> saying.say(meets ? "rollups.meets" : "rollups.meetsNot", locale);
        };
    }
}
