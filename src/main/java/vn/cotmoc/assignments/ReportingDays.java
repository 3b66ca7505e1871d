package vn.cotmoc.assignments;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.Campaign;
import vn.cotmoc.reporting.Campaign.Level;
import vn.cotmoc.reporting.ReportingPeriod;
import vn.cotmoc.reporting.Turnout;
import vn.cotmoc.reporting.Turnout.Party;
import vn.cotmoc.reporting.Turnouts;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Grant;
import vn.cotmoc.users.Role;

/// The days by which values are to be reported, for whoever reports, confirms or decides on them.
@Component
class ReportingDays {

    private final Turnouts turnouts;
    private final Saying saying;

    ReportingDays(Turnouts turnouts, Saying saying) {
        this.turnouts = turnouts;
        this.saying = saying;
    }

    /// What is still missing of last year, this year and the next; what is complete has no day any more.
    List<DueDay> of(CurrentUser person, LocalDate today, Locale locale) {
        return provinces(person)
                .flatMap(province -> IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1)
                        .filter(ReportingPeriod::exists)
                        .boxed()
                        .flatMap(year -> turnouts.ofYear(province, year, person).stream())
                        .filter(turnout -> isStillTaken(turnout, today))
                        .flatMap(turnout -> days(turnout, province, person, locale)))
                .toList();
    }

    private static Stream<UnitId> provinces(CurrentUser person) {
        return person.grants().stream()
                .filter(grant -> switch (grant.role()) {
                    case REPORTER, APPROVER -> true;
                    case ADMIN, EDITOR, LEADER, AUDITOR -> false;
                })
                .map(Grant::province)
                .filter(Objects::nonNull)
                .distinct();
    }

    // An exception can only be longer than the period, and its party is looked at by itself.
    private static boolean isStillTaken(Turnout turnout, LocalDate today) {
        var period = turnout.campaign().period();
        return !period.locked()
                && (!today.isAfter(period.closesOn())
                        || turnout.parties().stream().anyMatch(party -> party.extendedUntil() != null));
    }

    /// Agencies and communes are told of their own part; who reports or decides for the whole province, of all that
    /// is missing.
    private Stream<DueDay> days(Turnout turnout, UnitId province, CurrentUser person, Locale locale) {
        if (person.mayApproveIn(province) || person.provincesAs(Role.REPORTER).contains(province))
            return whole(turnout, province, locale);
        return turnout.parties().stream()
                .filter(party -> !party.missing().isEmpty() && isOwn(party, turnout.campaign(), person))
                .map(party -> part(turnout.campaign(), party, province, locale));
    }

    private static boolean isOwn(Party party, Campaign campaign, CurrentUser person) {
        return switch (campaign.level()) {
            case PROVINCE ->
                person.reportingAgencies().contains(party.agency())
                        || person.confirmingAgencies().contains(party.agency());
            case COMMUNE ->
                person.reportingCommunes().contains(party.commune())
                        || person.confirmingCommunes().contains(party.commune());
        };
    }

    private Stream<DueDay> whole(Turnout turnout, UnitId province, Locale locale) {
        if (turnout.missing() == 0) return Stream.empty();
        var campaign = turnout.campaign();
        String period = period(campaign.period().period(), locale);
        return Stream.of(new DueDay(
                uid(campaign, province, "all"),
                campaign.period().dueOn(),
                saying.say("assignments.feed.report.all." + campaign.level(), locale, period),
                saying.say("assignments.feed.report.missing", locale, turnout.missing(), turnout.expected()),
                "/campaigns"));
    }

    private DueDay part(Campaign campaign, Party party, UnitId province, Locale locale) {
        var owner = campaign.level() == Level.PROVINCE ? party.agency() : party.commune();
        return new DueDay(
                uid(campaign, province, owner == null ? "province" : owner.toString()),
                later(campaign.period().dueOn(), party.extendedUntil()),
                saying.say(
                        "assignments.feed.report",
                        locale,
                        period(campaign.period().period(), locale),
                        party.name()),
                saying.say(
                        "assignments.feed.report.missing",
                        locale,
                        party.missing().size(),
                        party.duties().size()),
                "/work");
    }

    private static String uid(Campaign campaign, UnitId province, String whose) {
        return "report-%s-%s-%s-%s@cotmoc"
                .formatted(
                        campaign.level().name().toLowerCase(Locale.ROOT),
                        campaign.period().period(),
                        province,
                        whose);
    }

    private static LocalDate later(LocalDate usual, @Nullable LocalDate extended) {
        return extended != null && extended.isAfter(usual) ? extended : usual;
    }

    private String period(Period period, Locale locale) {
        String year = String.valueOf(period.year());
        return period.isYear()
                ? saying.say("reminders.period.year", locale, year)
                : saying.say("reminders.period.quarter", locale, String.valueOf(period.quarter()), year);
    }
}
