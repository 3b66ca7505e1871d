package vn.cotmoc.reporting;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.allocations.Asked;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.UnitId;

/// Where a value belongs: an indicator, the unit that it describes (the province itself or one of its communes), and
/// the
/// period.
public record Slot(Indicator indicator, UnitId unit, String unitCode, Period period) {

    /// Everybody takes slots in the same order, so that two people never wait for each other.
    static final Comparator<Slot> IN_ORDER = Comparator.<Slot, java.util.UUID>comparing(
                    slot -> slot.indicator().id().value())
            .thenComparing(slot -> slot.unit().value())
            .thenComparing(Slot::period);

    /// The province's own figure of a year.
    public static Slot provincial(Indicator indicator, int year) {
        return new Slot(indicator, indicator.province(), indicator.provinceCode(), Period.year(year));
    }

    public boolean isProvincial() {
        return unit.equals(indicator.province());
    }

    /// The province's own figure of a year is always asked for; communes and quarters are where a rule says so.
    boolean isAskedOf(@Nullable Asked asked) {
        return asked != null || isProvincial() && period.isYear();
    }

    public int year() {
        return period.year();
    }

    /// As the trail names it: `dien-bien-24-nq-tu-2026/3.1/2026`, with the unit's code behind it where it is a
    /// commune's.
    public String subject() {
        String named = indicator.slug() + "/" + indicator.code() + "/" + period;
        return isProvincial() ? named : named + "/" + unitCode;
    }
}
