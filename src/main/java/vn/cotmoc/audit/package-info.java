/// Append-only record of who changed what, sealed in a chain of hashes that anybody can check.
@ApplicationModule(allowedDependencies = {"shared", "shared::web", "territory", "users"})
@NullMarked
package vn.cotmoc.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
