package vn.cotmoc.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.DecidingReports;
import vn.cotmoc.reporting.DecidingReports.Decision;
import vn.cotmoc.reporting.ReportingPeriod;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.reporting.Slot;
import vn.cotmoc.reporting.Submission;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// What an approver decides on the page of what waits: many at once or one by one; faults come back in words.
@Service
public class Decisions {

    private final Indicators indicators;
    private final Territory territory;
    private final DecidingReports deciding;
    private final ReportingPeriods periods;
    private final Saying saying;

    Decisions(
            Indicators indicators,
            Territory territory,
            DecidingReports deciding,
            ReportingPeriods periods,
            Saying saying) {
        this.indicators = indicators;
        this.territory = territory;
        this.deciding = deciding;
        this.periods = periods;
        this.saying = saying;
    }

    /// What a person decided on: `slug/code/period/revision`, and behind it the commune, as the page named it.
    public record Chosen(
            String slug,
            String code,
            Period period,
            int seen,
            @Nullable UnitId commune) {

        private static final int PARTS = 4;
        private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

        public static Optional<Chosen> of(String key) {
            String[] parts = key.split("/", -1);
            if (parts.length != PARTS && parts.length != PARTS + 1) return Optional.empty();
            boolean commune = parts.length > PARTS;
            if (!parts[3].matches("\\d{1,6}") || (commune && !parts[4].matches(ID))) return Optional.empty();
            int seen = Integer.parseInt(parts[3]);
            return Period.read(parts[2])
                    .map(period -> new Chosen(parts[0], parts[1], period, seen, commune ? UnitId.of(parts[4]) : null));
        }
    }

    /// Approves all or nothing; the faults in words where nothing was approved. The decision is a transaction of its
    /// own: refused, it is rolled back whole.
    public List<String> approve(Collection<Chosen> chosen, @Nullable String reason, CurrentUser user, Locale locale) {
        return found(chosen)
                .map(decisions -> faults(deciding.approve(decisions, reason, user), locale))
                .orElseGet(() -> unknown(locale));
    }

    public List<String> confirm(Collection<Chosen> chosen, CurrentUser user, Locale locale) {
        return found(chosen)
                .map(decisions -> faults(deciding.confirm(decisions, user), locale))
                .orElseGet(() -> unknown(locale));
    }

    public List<String> returnForCorrection(Chosen chosen, @Nullable String reason, CurrentUser user, Locale locale) {
        return found(List.of(chosen))
                .map(decisions ->
                        faults(List.of(deciding.returnForCorrection(decisions.getFirst(), reason, user)), locale))
                .orElseGet(() -> unknown(locale));
    }

    /// Opens a year again; the faults in words where it was not opened.
    @Transactional
    public List<String> reopen(
            UnitId province, int year, LocalDate until, @Nullable String reason, CurrentUser user, Locale locale) {
        if (reason == null || reason.isBlank()) return List.of(saying.say("entry.reopen.reasonMissing", locale));
        if (until.isBefore(periods.today()) || until.isAfter(periods.today().plusMonths(6)))
            return List.of(saying.say("entry.reopen.until", locale));
        if (!ReportingPeriod.exists(year) || year >= periods.currentYear())
            return List.of(saying.say("entry.reopen.year", locale));
        periods.reopen(province, year, until, reason.strip(), user);
        return List.of();
    }

    // One statement per resolution and per commune, not per value.
    private Optional<List<Decision>> found(Collection<Chosen> chosen) {
        Map<String, Map<String, Indicator>> rows = new HashMap<>();
        Map<UnitId, Optional<AdministrativeUnit>> communes = new HashMap<>();
        var decisions = new ArrayList<Decision>();
        for (Chosen each : chosen) {
            Indicator indicator =
                    rows.computeIfAbsent(each.slug(), this::byCode).get(each.code());
            if (indicator == null) return Optional.empty();
            var slot = slot(each, indicator, communes);
            if (slot.isEmpty()) return Optional.empty();
            decisions.add(new Decision(slot.get(), each.seen()));
        }
        return Optional.of(decisions);
    }

    private Map<String, Indicator> byCode(String slug) {
        return indicators.ofResolution(slug).stream()
                .collect(Collectors.toMap(Indicator::code, indicator -> indicator, (first, _) -> first));
    }

    private Optional<Slot> slot(
            Chosen chosen, Indicator indicator, Map<UnitId, Optional<AdministrativeUnit>> communes) {
        if (chosen.commune() == null)
            return Optional.of(new Slot(indicator, indicator.province(), indicator.provinceCode(), chosen.period()));
        return communes.computeIfAbsent(chosen.commune(), territory::unit)
                .filter(commune -> indicator.provinceCode().equals(commune.provinceCode()))
                .map(commune -> new Slot(indicator, commune.id(), commune.code(), chosen.period()));
    }

    private List<String> unknown(Locale locale) {
        return List.of(saying.say("entry.queue.unknown", locale));
    }

    private List<String> faults(List<Submission> outcomes, Locale locale) {
        return outcomes.stream()
                .flatMap(outcome -> switch (outcome) {
                    case Submission.Accepted _, Submission.Unchanged _ -> Stream.<String>empty();
                    case Submission.Refused(var indicator, var why, var limit, var _) ->
                        Stream.of(indicator.code() + ". " + saying.say("reporting.refused." + why, locale, limit));
                    case Submission.Stale(var indicator, var present) ->
                        Stream.of(saying.say(
                                "entry.queue.stale",
                                locale,
                                indicator.code(),
                                present.map(figure -> saying.value(figure, indicator, locale))
                                        .orElse("-")));
                })
                .toList();
    }
}
