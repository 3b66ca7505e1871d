/// Finds everything that a person may read by words typed with or without marks, and ranks it.
@ApplicationModule(allowedDependencies = {"shared", "shared::web", "users"})
@NullMarked
package vn.cotmoc.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
