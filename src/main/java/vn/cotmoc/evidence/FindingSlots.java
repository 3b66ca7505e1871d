package vn.cotmoc.evidence;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.reporting.ReportingPeriod;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.reporting.Slot;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.territory.UnitId;

/// Finds the value that an address speaks of; one of another province or of a commune that is not the reader's is none.
@Service
public class FindingSlots {

    private final Indicators indicators;
    private final Territory territory;
    private final ReportingPeriods periods;
    private final JdbcClient jdbc;

    FindingSlots(Indicators indicators, Territory territory, ReportingPeriods periods, JdbcClient jdbc) {
        this.indicators = indicators;
        this.territory = territory;
        this.periods = periods;
        this.jdbc = jdbc;
    }

    /// A value's place, with the commune's name where it is a commune's.
    public record Found(Slot slot, String unitName) {
        public Subject subject() {
            return new Subject.Value(slot);
        }
    }

    @Transactional(readOnly = true)
    public Optional<Found> find(String slug, String code, String written, @Nullable String unit) {
        var period = Period.read(written).filter(read -> ReportingPeriod.exists(read.year()));
        var indicator = indicators.find(slug, code);
        if (period.isEmpty() || indicator.isEmpty()) return Optional.empty();
        Indicator row = indicator.get();
        if (unit == null || unit.isEmpty() || unit.equals(row.provinceCode()))
            return Optional.of(new Found(new Slot(row, row.province(), row.provinceCode(), period.get()), ""));
        return territory
                .commune(unit, periods.today())
                .filter(commune -> row.provinceCode().equals(commune.provinceCode()))
                .filter(commune -> isReadable(row.province(), commune.id()))
                .map(commune -> found(row, commune, period.get()));
    }

    private static Found found(Indicator indicator, AdministrativeUnit commune, Period period) {
        return new Found(new Slot(indicator, commune.id(), commune.code(), period), commune.fullName());
    }

    // As the policies of the reported values say it: a commune's staff read no other commune.
    private boolean isReadable(UnitId province, UnitId commune) {
        return jdbc.sql("""
                        select ? = any (scope_ids('app.communes')) or ? = any (scope_ids('app.unit_provinces')) or scope_everywhere('app.unit_provinces')
                        """)
                .param(commune.value())
                .param(province.value())
                .query(Boolean.class)
                .single();
    }
}
