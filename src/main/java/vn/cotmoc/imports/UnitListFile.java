package vn.cotmoc.imports;

import java.util.List;
import vn.cotmoc.territory.AdministrativeUnit.Level;
import vn.cotmoc.territory.UnitListComparison.Listed;

/// What an uploaded list came to.
sealed interface UnitListFile {

    record Lines(Level level, List<Listed> units, List<UnitListFault> faults) implements UnitListFile {}

    /// Not a list at all; the particulars name columns, bytes or a line.
    record Unusable(Reason reason, String particulars) implements UnitListFile {}

    enum Reason {
        EMPTY,
        TOO_LARGE,
        TOO_MANY_ROWS,
        NOT_UTF8,
        LEGACY_FONT,
        COLUMNS_MISSING,
        UNREADABLE
    }
}
