package vn.cotmoc.reporting;

import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.UnitId;

/// Where a value belongs, by its ids alone.
record Spot(IndicatorId indicator, UnitId unit, Period period) {

    static Spot of(Slot slot) {
        return new Spot(slot.indicator().id(), slot.unit(), slot.period());
    }

    static Spot of(Figure figure) {
        return new Spot(figure.indicator(), figure.unit(), figure.period());
    }

    Spot at(IndicatorId other) {
        return new Spot(other, unit, period);
    }
}
