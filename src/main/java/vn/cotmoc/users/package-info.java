/// Accounts, roles and scopes, the current user, and all security configuration.
@ApplicationModule(allowedDependencies = {"shared", "shared::web", "territory", "agencies"})
@NullMarked
package vn.cotmoc.users;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
