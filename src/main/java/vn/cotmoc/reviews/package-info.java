/// Reviews of resolutions: prepared, frozen, numbered, hashed, compared, and verified.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::web",
            "targets",
            "territory",
            "agencies",
            "users",
            "audit",
            "resolutions",
            "indicators",
            "reporting",
            "tasks",
            "progress",
            "communes",
            "contradictions",
            "exports",
            "typesetting"
        })
@NullMarked
package vn.cotmoc.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
