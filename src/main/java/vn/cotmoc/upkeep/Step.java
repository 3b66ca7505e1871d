package vn.cotmoc.upkeep;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.agencies.Agency;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.territory.UnitId;

/// A step in the register as a person typed it.
public sealed interface Step {

    record Adding(
            UnitId province,
            String name,
            String abbreviation,
            Agency.@Nullable Kind kind,
            String firstDay,
            String source)
            implements Step {
        public Adding {
            name = Vietnamese.clean(name);
            abbreviation = Vietnamese.clean(abbreviation);
            source = Vietnamese.clean(source);
        }
    }

    record Naming(AgencyId agency, String alias, String firstDay, String source) implements Step {
        public Naming {
            alias = Vietnamese.clean(alias);
            source = Vietnamese.clean(source);
        }
    }

    /// No successor where nobody takes over.
    record Ending(
            AgencyId agency,
            String lastDay,
            String source,
            @Nullable AgencyId successor,
            Agency.Extent extent) implements Step {
        public Ending {
            source = Vietnamese.clean(source);
        }
    }

    /// Empty where nothing was typed or no day can be read.
    static Optional<LocalDate> day(String typed) {
        return Vietnamese.readDate(typed);
    }

    static boolean isUnreadable(String typed) {
        return !typed.isBlank() && day(typed).isEmpty();
    }
}
