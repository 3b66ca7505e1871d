/// Resolutions as sheets of cells that a person can proofread: brought in, checked, amended, and adopted.
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
            "tasks"
        })
@NullMarked
package vn.cotmoc.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
