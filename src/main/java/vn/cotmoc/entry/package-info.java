/// The staff's pages: my work, the year's grid, the approver's queue; they show the plan and the verdict beside what is
/// typed.
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
            "checks",
            "evidence",
            "rollups",
            "allocations",
            "reporting",
            "progress"
        })
@NullMarked
package vn.cotmoc.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
