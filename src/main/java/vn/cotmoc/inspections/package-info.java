/// The auditors' desk: samples drawn by risk, findings and their answers, working papers, and who has access to what.
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
            "checks",
            "reporting",
            "tasks",
            "progress",
            "entry",
            "reviews",
            "typesetting"
        })
@NullMarked
package vn.cotmoc.inspections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
