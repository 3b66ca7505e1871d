package vn.cotmoc.dashboards;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Lineage;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.territory.UnitId;

/// Names the province of today behind a province that has ended, so that what belongs to the old one stays within
/// reach.
@Component
class Heirs {

    private final Territory territory;
    private final ReportingPeriods periods;
    private final Saying saying;

    Heirs(Territory territory, ReportingPeriods periods, Saying saying) {
        this.territory = territory;
        this.periods = periods;
        this.saying = saying;
    }

    /// The province of today; the words say which one ended when, and are empty where none did.
    record Heir(String code, String name, String words) {
        boolean isOfToday() {
            return words.isEmpty();
        }
    }

    /// One statement for any number of provinces.
    Map<UnitId, Heir> of(Collection<UnitId> provinces, Locale locale) {
        if (provinces.isEmpty()) return Map.of();
        var lineage = new Lineage(territory.tiedTo(provinces));
        var heirs = new HashMap<UnitId, Heir>();
        for (UnitId province : provinces)
            lineage.unit(province).ifPresent(unit -> heirs.put(province, heir(unit, lineage, locale)));
        return heirs;
    }

    private Heir heir(AdministrativeUnit unit, Lineage lineage, Locale locale) {
        List<AdministrativeUnit> today = lineage.on(periods.today(), unit.id());
        var first = today.isEmpty() ? unit : today.getFirst();
        return new Heir(first.code(), first.fullName(), first.equals(unit) ? "" : words(unit, first, locale));
    }

    String words(AdministrativeUnit ended, AdministrativeUnit heir, Locale locale) {
        return ended.validTo() == null
                ? ""
                : saying.say(
                        "dashboards.predecessor",
                        locale,
                        ended.fullName(),
                        Vietnamese.date(ended.validTo()),
                        heir.fullName());
    }
}
