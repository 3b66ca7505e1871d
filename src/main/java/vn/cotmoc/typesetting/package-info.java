/// Official documents of the Party and of the state, from one neutral description to Word, Excel, PDF and CSV.
@ApplicationModule(allowedDependencies = {"shared", "shared::web", "territory", "agencies", "users"})
@NullMarked
package vn.cotmoc.typesetting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
