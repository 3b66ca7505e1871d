/// What would become of a promise: supposed values of years to come, wanted values and the yearly duty they mean, kept
/// only under a name and never among what was reported.
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
            "progress",
            "dashboards"
        })
@NullMarked
package vn.cotmoc.scenarios;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
