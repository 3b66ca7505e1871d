/// Where each commune stands on what it is asked for, beside what was allocated to it: for those who lead.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::web",
            "targets",
            "territory",
            "agencies",
            "users",
            "resolutions",
            "indicators",
            "allocations",
            "reporting",
            "progress"
        })
@NullMarked
package vn.cotmoc.communes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
