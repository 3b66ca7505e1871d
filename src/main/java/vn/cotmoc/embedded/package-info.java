/// The default database: starts, guards and recovers the embedded PostgreSQL.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.cotmoc.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
