/// Tasks assigned to agencies, as worded in the resolution.
@ApplicationModule(allowedDependencies = {"shared", "shared::web", "territory", "agencies", "users", "resolutions"})
@NullMarked
package vn.cotmoc.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
