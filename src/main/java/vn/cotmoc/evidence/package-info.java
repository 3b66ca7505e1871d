/// Files that show what a reported value or a report on a task rests on: checked, scanned, stored once, and kept for
/// every revision.
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
            "reporting",
            "tasks"
        })
@NullMarked
package vn.cotmoc.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
