/// Position now, outlook at the milestone, one verdict; and roll-ups of verdicts.
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
            "tasks"
        })
@NullMarked
package vn.cotmoc.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
