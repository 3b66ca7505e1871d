package vn.cotmoc.reporting;

import java.util.Map;
import java.util.Set;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.UnitId;

/// Which communes of a province are asked for which indicators in a period. Whoever keeps the rules of collection
/// answers; without an answer, what one commune has reported on is taken as asked of all.
public interface CommunesAsked {

    Map<IndicatorId, Set<UnitId>> in(UnitId province, Period period);
}
