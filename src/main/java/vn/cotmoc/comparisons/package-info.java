/// One concept across the provinces that a person may read, each held against its own commitment; raw values are never
/// ranked.
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
            "reporting",
            "progress",
            "concepts",
            "dashboards"
        })
@NullMarked
package vn.cotmoc.comparisons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
