/// Review tables out as spreadsheets and CSV.
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
            "tasks",
            "progress"
        })
@NullMarked
package vn.cotmoc.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
