package vn.cotmoc.entry;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.entry.CampaignPage.Head;
import vn.cotmoc.entry.CampaignPage.Line;
import vn.cotmoc.entry.CampaignPage.Party;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.Campaign;
import vn.cotmoc.reporting.Campaign.Days;
import vn.cotmoc.reporting.DaysOff;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.reporting.Turnout;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.AdministrativeUnit;

/// Says a reporting period and its parts in the reader's language.
@Component
class CampaignHeads {

    private final ReportingPeriods periods;
    private final Saying saying;

    CampaignHeads(ReportingPeriods periods, Saying saying) {
        this.periods = periods;
        this.saying = saying;
    }

    Head head(Campaign campaign, AdministrativeUnit province, Locale locale) {
        var period = campaign.period();
        String level = campaign.level().name().toLowerCase(Locale.ROOT);
        return new Head(
                title(period.period(), locale),
                "entry.campaign.level." + campaign.level(),
                period.period().toString(),
                province.id().toString(),
                province.fullName(),
                "entry.campaign.state." + period.on(periods.today()),
                Vietnamese.date(period.opensOn()),
                Vietnamese.date(period.dueOn()),
                DaysOff.isOne(period.dueOn()),
                Vietnamese.date(period.closesOn()),
                period.locked(),
                campaign.revision(),
                "/campaigns/" + level + "/" + period.period());
    }

    String title(Period period, Locale locale) {
        return period.isYear()
                ? saying.say("entry.year", locale, String.valueOf(period.year()))
                : saying.say("entry.quarter", locale, period.quarter(), String.valueOf(period.year()));
    }

    /// A change of the days, in one line; nothing for the days of the decree.
    @Nullable
    Line line(Campaign campaign, Locale locale) {
        var origin = campaign.origin();
        return origin == null
                ? null
                : new Line(
                        days(Days.of(campaign.period()), locale),
                        origin.reason(),
                        origin.author() + ", " + Vietnamese.moment(origin.recordedAt()));
    }

    String days(Days days, Locale locale) {
        return saying.say(
                days.locked() ? "entry.campaign.days.locked" : "entry.campaign.days",
                locale,
                Vietnamese.date(days.opensOn()),
                Vietnamese.date(days.dueOn()),
                Vietnamese.date(days.closesOn()));
    }

    Party party(Turnout.Party party, Period period, Locale locale) {
        return new Party(
                party.name().isEmpty() ? saying.say("entry.queue.noAgency", locale) : party.name(),
                party.in(),
                party.duties().size(),
                party.late(),
                party.worst(),
                party.extendedUntil() == null ? "" : Vietnamese.date(party.extendedUntil()),
                party.missing().stream().map(duty -> duty(duty, period)).toList());
    }

    private static CampaignPage.Duty duty(Turnout.Duty duty, Period period) {
        var indicator = duty.indicator();
        return new CampaignPage.Duty(
                indicator.code(),
                indicator.name(),
                "/resolutions/%s/indicators/%s?asOf=%d".formatted(indicator.slug(), indicator.code(), period.year()),
                duty.standing() == Turnout.Standing.RETURNED,
                duty.daysLate());
    }
}
