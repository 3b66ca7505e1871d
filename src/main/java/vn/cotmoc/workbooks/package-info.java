/// Values in files, out and in: the reporting workbook of a person's scope, the same as csv, and their way back.
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
            "allocations",
            "reporting",
            "documents"
        })
@NullMarked
package vn.cotmoc.workbooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
