/// What the province asks of its communes, and what it allocates to communes and agencies.
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
            "documents"
        })
@NullMarked
package vn.cotmoc.allocations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
