/// Keeps the register of agencies by hand: what a step will change is shown before it is taken.
@ApplicationModule(
        allowedDependencies = {"shared", "shared::web", "territory", "agencies", "users", "indicators", "tasks"})
@NullMarked
package vn.cotmoc.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
