/// Verdicts and figures that contradict each other, and the questions about them to the agency that answers for them.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::web",
            "targets",
            "territory",
            "agencies",
            "users",
            "indicators",
            "tasks",
            "checks",
            "reporting",
            "progress",
            "dashboards",
            "meetings",
            "entry"
        })
@NullMarked
package vn.cotmoc.contradictions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
