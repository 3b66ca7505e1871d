/// Indicators, milestones, baselines, and which agency leads or advises.
@ApplicationModule(
        allowedDependencies = {"shared", "shared::web", "targets", "territory", "agencies", "users", "resolutions"})
@NullMarked
package vn.cotmoc.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
