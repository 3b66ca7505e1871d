package vn.cotmoc.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.entry.CampaignPage.Difference;
import vn.cotmoc.entry.CampaignPage.Preview;
import vn.cotmoc.entry.CampaignPage.Wanted;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.Campaign;
import vn.cotmoc.reporting.Campaign.Days;
import vn.cotmoc.reporting.CampaignOutcome.Fault;
import vn.cotmoc.reporting.Campaigns;
import vn.cotmoc.reporting.ReportingPeriod;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.reporting.Turnout;
import vn.cotmoc.reporting.Turnouts;
import vn.cotmoc.reporting.WaitingReports;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.users.CurrentUser;

/// Says what a change of a reporting period would change, before it is made.
@Service
public class ChangingCampaigns {

    private final Campaigns campaigns;
    private final Turnouts turnouts;
    private final WaitingReports waiting;
    private final Territory territory;
    private final ReportingPeriods periods;
    private final CampaignHeads heads;
    private final Saying saying;

    ChangingCampaigns(
            Campaigns campaigns,
            Turnouts turnouts,
            WaitingReports waiting,
            Territory territory,
            ReportingPeriods periods,
            CampaignHeads heads,
            Saying saying) {
        this.campaigns = campaigns;
        this.turnouts = turnouts;
        this.waiting = waiting;
        this.territory = territory;
        this.periods = periods;
        this.heads = heads;
        this.saying = saying;
    }

    /// A wish with its days as they were read, and the reason.
    public record Wish(
            Campaigns.Wanted campaign, Days days, @Nullable String reason, int seen) {}

    /// What would change, or why it cannot.
    public record Looked(
            @Nullable Preview preview, @Nullable Fault fault) {}

    @Transactional(readOnly = true)
    public Looked look(Wish wish, CurrentUser user, Locale locale) {
        var wanted = wish.campaign();
        var present = campaigns.of(wanted.province(), wanted.level(), wanted.period());
        Optional<Fault> fault = Campaigns.fault(present, wish.days(), wish.reason(), wish.seen());
        if (fault.isPresent()) return new Looked(null, fault.get());
        AdministrativeUnit province = territory.unit(wanted.province()).orElseThrow();
        var then = new Campaign(wanted.level(), period(wish), present.revision() + 1, null);
        var differences = days(present, then);
        counts(turnouts.of(province.id(), present, user), turnouts.of(province.id(), then, user), differences);
        differences.addFirst(state(present, then, locale));
        return new Looked(
                new Preview(
                        heads.head(present, province, locale),
                        differences.stream()
                                .filter(one -> !one.before().equals(one.after()))
                                .toList(),
                        new Wanted(
                                Vietnamese.date(wish.days().opensOn()),
                                Vietnamese.date(wish.days().dueOn()),
                                Vietnamese.date(wish.days().closesOn()),
                                wish.days().locked(),
                                wish.reason() == null ? "" : wish.reason().strip(),
                                wish.seen()),
                        warning(wish, user, locale)),
                null);
    }

    private static ReportingPeriod period(Wish wish) {
        var days = wish.days();
        return new ReportingPeriod(
                wish.campaign().period(), days.opensOn(), days.dueOn(), days.closesOn(), days.locked(), null);
    }

    private Difference state(Campaign present, Campaign then, Locale locale) {
        return new Difference(
                "entry.campaign.column.state",
                saying.say("entry.campaign.state." + present.period().on(periods.today()), locale),
                saying.say("entry.campaign.state." + then.period().on(periods.today()), locale));
    }

    private static List<Difference> days(Campaign present, Campaign then) {
        var differences = new ArrayList<Difference>();
        differences.add(day("opens", present.period().opensOn(), then.period().opensOn()));
        differences.add(day("due", present.period().dueOn(), then.period().dueOn()));
        differences.add(day("closes", present.period().closesOn(), then.period().closesOn()));
        return differences;
    }

    private static Difference day(String what, LocalDate before, LocalDate after) {
        return new Difference("entry.campaign.column." + what, Vietnamese.date(before), Vietnamese.date(after));
    }

    private static void counts(Turnout before, Turnout after, List<Difference> differences) {
        differences.add(new Difference(
                "entry.campaign.column.late", String.valueOf(before.late()), String.valueOf(after.late())));
    }

    // A lock stops decisions too: what waits would wait until somebody unlocks the period.
    private @Nullable String warning(Wish wish, CurrentUser user, Locale locale) {
        if (!wish.days().locked()) return null;
        var wanted = wish.campaign();
        long undecided = waiting.of(user).stream()
                .filter(one -> one.figure().period().equals(wanted.period())
                        && (one.commune() == null) == (wanted.level() == Campaign.Level.PROVINCE))
                .count();
        return undecided == 0 ? null : saying.say("entry.campaign.lock.undecided", locale, undecided);
    }
}
