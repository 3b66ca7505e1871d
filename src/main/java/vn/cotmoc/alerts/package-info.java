/// Changed verdicts told to those who follow them, at once or each week, in the portal and by mail.
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
            "progress",
            "reminders"
        })
@NullMarked
package vn.cotmoc.alerts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
