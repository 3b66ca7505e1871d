/// Proofreadable files in: reference data, resolutions, and the illustrative values of the demo.
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
            "allocations",
            "reporting",
            "tasks",
            "drafts",
            "concepts",
            "documents"
        })
@NullMarked
package vn.cotmoc.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
