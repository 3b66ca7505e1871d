/// The few values that three modules need: Vietnamese text, numbers and dates, and what every change publishes.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.cotmoc.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
