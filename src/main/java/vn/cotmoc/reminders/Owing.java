package vn.cotmoc.reminders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.reporting.Campaign.Level;
import vn.cotmoc.reporting.ReportingPeriod;
import vn.cotmoc.reporting.Turnout;
import vn.cotmoc.reporting.Turnout.Duty;
import vn.cotmoc.reporting.Turnout.Party;
import vn.cotmoc.reporting.Turnouts;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Grant;
import vn.cotmoc.users.Role;

/// What one person still has to send, by period and due date, while the period takes it.
@Component
class Owing {

    private static final int NAMED = 3;

    private final Turnouts turnouts;

    Owing(Turnouts turnouts) {
        this.turnouts = turnouts;
    }

    /// Values of one period that are due on one day: how many, for whom, and the first of them by name.
    record Debt(String subject, ReportingPeriod period, LocalDate dueOn, String place, int amount, String about) {}

    /// Last year's figures can be completed for a while; next year's are not due yet.
    List<Debt> of(CurrentUser person, LocalDate today) {
        return provinces(person)
                .flatMap(province -> IntStream.of(today.getYear() - 1, today.getYear())
                        .filter(ReportingPeriod::exists)
                        .boxed()
                        .flatMap(year -> turnouts.ofYear(province, year, person).stream())
                        .flatMap(turnout -> debts(turnout, province, person, today).stream()))
                .toList();
    }

    private static Stream<UnitId> provinces(CurrentUser person) {
        return person.grants().stream()
                .filter(grant -> grant.role() == Role.REPORTER)
                .map(Grant::province)
                .filter(Objects::nonNull)
                .distinct();
    }

    private record Owed(Party party, LocalDate dueOn) {}

    private static List<Debt> debts(Turnout turnout, UnitId province, CurrentUser person, LocalDate today) {
        var period = turnout.campaign().period();
        var byDay = new LinkedHashMap<LocalDate, List<Party>>();
        turnout.parties().stream()
                .filter(party -> isAnsweredBy(person, party, turnout.campaign().level(), province))
                .filter(party -> !party.missing().isEmpty() && takes(period, party.extendedUntil(), today))
                .map(party -> new Owed(party, later(period.dueOn(), party.extendedUntil())))
                .forEach(owed -> byDay.computeIfAbsent(owed.dueOn(), _ -> new ArrayList<>())
                        .add(owed.party()));
        String subject = "%s/%s/%s".formatted(turnout.campaign().level(), period.period(), province);
        return byDay.entrySet().stream()
                .map(day -> debt(subject, period, day.getKey(), day.getValue()))
                .toList();
    }

    /// Agencies for what they answer, communes for their own; whoever reports for the whole province for its own
    /// figures.
    private static boolean isAnsweredBy(CurrentUser person, Party party, Level level, UnitId province) {
        return switch (level) {
            case COMMUNE -> person.reportingCommunes().contains(party.commune());
            case PROVINCE ->
                person.reportingAgencies().contains(party.agency())
                        || person.provincesAs(Role.REPORTER).contains(province);
        };
    }

    private static boolean takes(ReportingPeriod period, @Nullable LocalDate extendedUntil, LocalDate today) {
        if (period.locked() || today.isBefore(period.opensOn())) return false;
        return !today.isAfter(later(period.closesOn(), extendedUntil));
    }

    private static LocalDate later(LocalDate usual, @Nullable LocalDate extended) {
        return extended != null && extended.isAfter(usual) ? extended : usual;
    }

    private static Debt debt(String subject, ReportingPeriod period, LocalDate due, List<Party> parties) {
        var missing =
                parties.stream().flatMap(party -> party.missing().stream()).toList();
        return new Debt(
                subject + "/" + due,
                period,
                due,
                parties.size() == 1 ? parties.getFirst().name() : "",
                missing.size(),
                missing.stream().limit(NAMED).map(Owing::named).collect(Collectors.joining("; ")));
    }

    private static String named(Duty duty) {
        return duty.indicator().code() + " " + duty.indicator().name();
    }
}
