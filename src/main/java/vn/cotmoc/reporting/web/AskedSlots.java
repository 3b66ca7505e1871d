package vn.cotmoc.reporting.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.cotmoc.allocations.CollectionRules;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.reporting.ReportingPeriod;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.reporting.Slot;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// Reads which value a program speaks of: `2026` or `2026-Q3`, the province itself or one of its communes.
@Component
class AskedSlots {

    private final Indicators indicators;
    private final Territory territory;
    private final ReportingPeriods periods;

    AskedSlots(Indicators indicators, Territory territory, ReportingPeriods periods) {
        this.indicators = indicators;
        this.territory = territory;
        this.periods = periods;
    }

    Period period(String written) {
        return Period.read(written)
                .orElseThrow(() -> Problem.badField(
                        "period",
                        "reporting.error.period",
                        ReportingPeriod.FIRST_YEAR + "",
                        ReportingPeriod.LAST_YEAR + ""));
    }

    Slot slot(String slug, String code, String written, @Nullable String unit, CurrentUser user) {
        Indicator indicator = indicators.find(slug, code).orElseThrow(Problem::notFound);
        // Part of an address: what is no period is not there.
        Period period = Period.read(written).orElseThrow(Problem::notFound);
        String place = unit == null ? indicator.provinceCode() : unit;
        UnitId id = place(indicator.province(), indicator.provinceCode(), place, period, user);
        return new Slot(indicator, id, place, period);
    }

    /// A code means the unit that has it at the end of the period, or today where no period is asked for.
    UnitId place(UnitId province, String provinceCode, String code, @Nullable Period period, CurrentUser user) {
        // A resolution keeps the province that issued it, even where that one has ended.
        if (code.equals(provinceCode)) return province;
        LocalDate on = period == null ? periods.today() : CollectionRules.lastDay(period);
        var unit = (code.length() == 2 ? territory.province(code, on) : territory.commune(code, on))
                .orElseThrow(Problem::notFound);
        boolean own = unit.level() == AdministrativeUnit.Level.COMMUNE
                ? provinceCode.equals(unit.provinceCode())
                : unit.id().equals(province);
        // Another province's unit has nothing to do with this resolution.
        if (!own && period != null) throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unit-does-not-report", code);
        // To a commune's staff other communes are not there.
        if (own
                && !user.mayReadCommunesOf(province)
                && !user.reportingCommunes().contains(unit.id())) throw Problem.notFound();
        return unit.id();
    }
}
