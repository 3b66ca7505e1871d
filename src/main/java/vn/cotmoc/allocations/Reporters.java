package vn.cotmoc.allocations;

import java.util.Locale;
import vn.cotmoc.territory.AdministrativeUnit;

/// Which communes of a province report: all of them, or those that are rural (xã).
public enum Reporters {
    ALL,
    RURAL;

    public boolean include(AdministrativeUnit commune) {
        return this == ALL || commune.kind().toLowerCase(Locale.ROOT).equals("xã");
    }
}
