package vn.cotmoc.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.reporting.CampaignExceptions.Extension;
import vn.cotmoc.reporting.Turnout.Duty;
import vn.cotmoc.reporting.Turnout.Party;
import vn.cotmoc.reporting.Turnout.Standing;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// What is expected in a period, of whom, and how late it is: an exception moves the due date of its agency or commune.
final class TurnoutRules {

    private final Campaign campaign;
    private final LocalDate today;
    private final Map<Key, Sent> sent;
    private final List<Extension> extensions;

    TurnoutRules(Campaign campaign, LocalDate today, List<Sent> sent, List<Extension> extensions) {
        this.campaign = campaign;
        this.today = today;
        this.sent = sent.stream()
                .collect(Collectors.toMap(one -> new Key(one.indicator(), one.unit()), Function.identity()));
        this.extensions = extensions;
    }

    private record Key(IndicatorId indicator, UnitId unit) {}

    /// What is known of one value: when it was first sent and where it stands.
    record Sent(
            IndicatorId indicator,
            UnitId unit,
            Period period,
            @Nullable LocalDate firstSent,
            String standing) {}

    /// A value that is expected of somebody.
    record Expected(
            Indicator indicator, UnitId unit, @Nullable AdministrativeUnit commune) {}

    /// Every year the province's own figure of every indicator in force; of quarters, what anybody has begun with.
    static List<Expected> ofProvince(List<Indicator> all, UnitId province, Period period, List<Sent> sent) {
        var begun = sent.stream().map(Sent::indicator).collect(Collectors.toSet());
        return all.stream()
                .filter(indicator -> indicator.isReported() && indicator.isInForceIn(period.year()))
                .filter(indicator -> indicator.firstYear() <= period.year() || begun.contains(indicator.id()))
                .filter(indicator -> period.isYear() || begun.contains(indicator.id()))
                .map(indicator -> new Expected(indicator, province, null))
                .toList();
    }

    static List<Expected> ofCommunes(
            List<Indicator> all,
            List<AdministrativeUnit> communes,
            Period period,
            Map<IndicatorId, Set<UnitId>> asked) {
        return communes.stream()
                .flatMap(commune -> all.stream()
                        .filter(indicator -> indicator.isReported() && indicator.isInForceIn(period.year()))
                        .filter(indicator ->
                                asked.getOrDefault(indicator.id(), Set.of()).contains(commune.id()))
                        .map(indicator -> new Expected(indicator, commune.id(), commune)))
                .toList();
    }

    /// Who reads for a whole province sees all of it, an agency what it answers for, a commune its own.
    static boolean concerns(Expected one, UnitId province, CurrentUser reader) {
        if (reader.overlooks(province)) return true;
        AgencyId agency = one.indicator().advisingAgencyId();
        boolean ownAgency = agency != null
                && (reader.reportingAgencies().contains(agency)
                        || reader.confirmingAgencies().contains(agency));
        return ownAgency
                || reader.reportingCommunes().contains(one.unit())
                || reader.confirmingCommunes().contains(one.unit());
    }

    Turnout turnout(List<Expected> expected) {
        var parties = new LinkedHashMap<String, List<Expected>>();
        expected.forEach(one ->
                parties.computeIfAbsent(party(one), _ -> new ArrayList<>()).add(one));
        return new Turnout(campaign, parties.values().stream().map(this::party).toList());
    }

    private static String party(Expected one) {
        if (one.commune() != null) return one.unit().toString();
        return String.valueOf(one.indicator().advisingAgencyId());
    }

    private Party party(List<Expected> duties) {
        Expected first = duties.getFirst();
        AdministrativeUnit commune = first.commune();
        AgencyId agency = commune == null ? first.indicator().advisingAgencyId() : null;
        LocalDate until = extension(agency, commune);
        return new Party(
                agency,
                commune == null ? null : commune.id(),
                commune == null
                        ? Objects.requireNonNullElse(first.indicator().advisingAgency(), "")
                        : commune.fullName(),
                until,
                duties.stream().map(one -> duty(one, until)).toList());
    }

    private @Nullable LocalDate extension(@Nullable AgencyId agency, @Nullable AdministrativeUnit commune) {
        return extensions.stream()
                .filter(one -> commune == null
                        ? agency != null && agency.equals(one.agency())
                        : commune.id().equals(one.commune()))
                .map(Extension::until)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private Duty duty(Expected one, @Nullable LocalDate until) {
        Sent known = sent.get(new Key(one.indicator().id(), one.unit()));
        LocalDate usual = campaign.period().dueOn();
        LocalDate due = until != null && until.isAfter(usual) ? until : usual;
        Standing standing = standing(known);
        // What was sent and taken back again is missing like what never came.
        LocalDate first = known == null || standing == Standing.MISSING ? null : known.firstSent();
        return new Duty(one.indicator(), standing, first, Turnout.daysLate(due, first, today));
    }

    private static Standing standing(@Nullable Sent known) {
        if (known == null) return Standing.MISSING;
        if (known.standing().equals("IN")) return Standing.IN;
        return known.standing().equals("RETURNED") ? Standing.RETURNED : Standing.MISSING;
    }
}
