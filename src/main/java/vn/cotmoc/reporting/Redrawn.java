package vn.cotmoc.reporting;

import java.util.List;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.territory.UnitId;

/// What a unit of one map had in a year, from values that were reported on another.
public sealed interface Redrawn {

    /// The unit reported it itself.
    record Reported(ReportedValue value) implements Redrawn {}

    /// Put together, exactly, from what these units reported.
    record Rebuilt(ReportedValue value, List<UnitId> from) implements Redrawn {
        public Rebuilt {
            from = List.copyOf(from);
        }
    }

    /// Something was reported, but it does not make an exact figure; these units are why.
    record NotRebuilt(Reason reason, List<UnitId> units) implements Redrawn {
        public NotRebuilt {
            units = List.copyOf(units);
        }
    }

    /// Nobody reported anything that bears on it.
    record Silent() implements Redrawn {}

    enum Reason {
        PREDECESSOR_SILENT,
        PART_ELSEWHERE,
        MERGED,
        PERCENTAGE_ONLY,
        NOT_ADDITIVE,
        STAGE
    }
}
