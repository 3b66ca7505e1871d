/// What makes a reported value doubtful: the checks, how much each matters where, and what they find.
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
package vn.cotmoc.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
