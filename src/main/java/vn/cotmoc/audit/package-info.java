/// Append-only record of who changed what.
@ApplicationModule(allowedDependencies = {"shared", "shared::web", "users"})
@NullMarked
package vn.cotmoc.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
