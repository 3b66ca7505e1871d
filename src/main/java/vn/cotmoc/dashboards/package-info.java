/// Pages over progress: the province, the agency, the indicator.
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
            "drafts",
            "progress",
            "concepts",
            "communes"
        })
@NullMarked
package vn.cotmoc.dashboards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
