/// Provinces and communes with their dates of validity and successions.
@ApplicationModule(allowedDependencies = {"shared", "shared::web"})
@NullMarked
package vn.cotmoc.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
