/// State and Party agencies, collective agencies, aliases, validity and successors.
@ApplicationModule(allowedDependencies = {"shared", "shared::web", "territory"})
@NullMarked
package vn.cotmoc.agencies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
