/// The language of targets: kinds, comparators, stages, reported values and their printed forms, in plain Java.
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package vn.cotmoc.targets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
