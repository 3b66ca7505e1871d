/// Tasks assigned to agencies: as worded, when they are due, what was reported of them, and what became of them.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::web",
            "targets",
            "territory",
            "agencies",
            "users",
            "resolutions",
            "indicators"
        })
@NullMarked
package vn.cotmoc.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
