/// What figures mean: a catalogue of definitions, the indicators bound to it, and the reference series that derived
/// values are divided by.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::web",
            "targets",
            "territory",
            "agencies",
            "users",
            "resolutions",
            "indicators",
            "reporting",
            "progress"
        })
@NullMarked
package vn.cotmoc.concepts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
