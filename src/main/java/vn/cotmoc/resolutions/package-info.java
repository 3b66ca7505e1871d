/// Resolutions, their clauses, facts and relations to other documents.
@ApplicationModule(allowedDependencies = {"shared", "shared::web", "territory", "agencies", "users"})
@NullMarked
package vn.cotmoc.resolutions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
