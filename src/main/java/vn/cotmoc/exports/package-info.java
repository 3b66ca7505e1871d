/// Review tables, task tables and annexes out as Word, Excel, PDF and CSV files.
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
            "progress",
            "drafts",
            "typesetting"
        })
@NullMarked
package vn.cotmoc.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
