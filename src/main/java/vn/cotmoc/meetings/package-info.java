/// Sessions of a province's Standing Committee: their papers, the decisions taken and what became of them.
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
            "progress",
            "dashboards",
            "typesetting"
        })
@NullMarked
package vn.cotmoc.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
