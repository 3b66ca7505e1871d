package vn.cotmoc.rollups;

import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.cotmoc.allocations.CollectionRule.Terms;
import vn.cotmoc.allocations.Meeting;
import vn.cotmoc.allocations.RollUp;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.targets.Period;

/// Rules and periods in the reader's language.
@Component
public class RuleWords {

    private final Saying saying;

    RuleWords(Saying saying) {
        this.saying = saying;
    }

    public String rollUp(RollUp rollUp, Locale locale) {
        return saying.say("rollups.rollUp." + rollUp.kind(), locale)
                + rollUp.meeting()
                        .map(meeting -> ": " + meeting(meeting, locale))
                        .orElse("");
    }

    public String terms(Terms terms, Locale locale) {
        return saying.say("rollups.frequency." + terms.frequency(), locale) + "; "
                + saying.say("rollups.reporters." + terms.reporters(), locale) + "; "
                + rollUp(terms.rollUp(), locale);
    }

    private String meeting(Meeting meeting, Locale locale) {
        return saying.say(
                "rollups.meeting." + meeting.kind(),
                locale,
                meeting.threshold().map(bound -> saying.plain(bound, locale)).orElse(""));
    }

    /// "quý III/2026", "năm 2026".
    public String period(Period period, Locale locale) {
        String year = String.valueOf(period.year());
        return period.isYear()
                ? saying.say("rollups.period.year", locale, year)
                : saying.say("rollups.period.quarter." + period.quarter(), locale, year);
    }
}
