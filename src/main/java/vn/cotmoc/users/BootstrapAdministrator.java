package vn.cotmoc.users;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.cotmoc.users.Accounts.NewAccount;

/// Makes the first administrator of a real portal from a one-time setting: only while there is none who can
/// enter.
@Component
class BootstrapAdministrator implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(BootstrapAdministrator.class);

    private final Accounts accounts;
    private final Environment environment;

    BootstrapAdministrator(Accounts accounts, Environment environment) {
        this.accounts = accounts;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String name =
                environment.getProperty("cotmoc.bootstrap.admin", "").strip().toLowerCase(Locale.ROOT);
        String password = environment.getProperty("cotmoc.bootstrap.password", "");
        if (name.isEmpty()) return;
        Scope.asSystem(() -> {
            create(name, password);
            return name;
        });
    }

    private void create(String name, String password) {
        if (!Accounts.isUsername(name) || accounts.exists(name)) {
            log.warn("COTMOC_BOOTSTRAP_ADMIN={} is taken or cannot be a user name: no administrator was made.", name);
        } else if (!PasswordRule.faults(name, password).isEmpty()) {
            log.error(
                    "COTMOC_BOOTSTRAP_PASSWORD must have at least {} characters, some variety and not the user name in it: no administrator was made.",
                    PasswordRule.SHORTEST);
        } else if (accounts.createFirstAdministrator(new NewAccount(name, name, password, false, true))) {
            log.info("The first administrator {} was made; the password must be changed at the first sign-in.", name);
        } else {
            log.info("There is an administrator already: COTMOC_BOOTSTRAP_ADMIN is ignored and can be taken out.");
        }
    }
}
