package vn.cotmoc.reporting;

import java.util.Collection;
import java.util.Map;
import vn.cotmoc.checks.RolledUp;

/// Who knows what the communes' values of an indicator and period come to. A module further down implements it, so that
/// a
/// province's own figure is compared when it is sent; without one the comparison is left out.
public interface RollsUp {

    /// In a fixed number of statements; slots without anything to roll up are left out.
    Map<Slot, RolledUp> rolledUp(Collection<Slot> provincial);
}
