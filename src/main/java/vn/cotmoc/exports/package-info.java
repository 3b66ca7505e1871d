/// Review tables out as spreadsheets and CSV, annexes as Word and Excel files.
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
            "drafts"
        })
@NullMarked
package vn.cotmoc.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
