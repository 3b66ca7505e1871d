/// Files that show what a reported value rests on: checked, scanned, stored once, and kept for every revision.
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
            "documents",
            "reporting"
        })
@NullMarked
package vn.cotmoc.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
