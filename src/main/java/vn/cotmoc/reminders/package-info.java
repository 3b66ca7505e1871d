/// What people are told without asking: what is due, sent back, approved or waiting, in the portal and in one mail a
/// day.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::web",
            "targets",
            "territory",
            "agencies",
            "users",
            "indicators",
            "reporting",
            "tasks",
            "allocations",
            "rollups"
        })
@NullMarked
package vn.cotmoc.reminders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
