/// What communes enter, what it comes to for the province, and how what is allocated compares with what is asked.
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
            "checks",
            "reporting",
            "evidence",
            "progress",
            "documents"
        })
@NullMarked
package vn.cotmoc.rollups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
