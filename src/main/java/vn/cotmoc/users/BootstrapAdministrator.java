package vn.cotmoc.users;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Makes the first administrator of a real portal from a one-time setting: only while there is no account at all.
@Component
class BootstrapAdministrator implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(BootstrapAdministrator.class);
    private static final int SHORTEST_PASSWORD = 12;

    private final Accounts accounts;
    private final Environment environment;

    BootstrapAdministrator(Accounts accounts, Environment environment) {
        this.accounts = accounts;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String name = environment.getProperty("cotmoc.bootstrap.admin", "");
        String password = environment.getProperty("cotmoc.bootstrap.password", "");
        if (name.isBlank()) return;
        Scope.asSystem(() -> {
            if (accounts.count() > 0) {
                log.info("There are accounts already: COTMOC_BOOTSTRAP_ADMIN is ignored and can be taken out.");
            } else if (password.length() < SHORTEST_PASSWORD) {
                log.error(
                        "COTMOC_BOOTSTRAP_PASSWORD is shorter than {} characters: no administrator was made.",
                        SHORTEST_PASSWORD);
            } else {
                accounts.create(
                        new Accounts.NewAccount(name, name, password, false, true),
                        List.of(Grant.everywhere(Role.ADMIN)));
                log.info(
                        "The first administrator {} was made; the password must be changed at the first sign-in.",
                        name);
            }
            return null;
        });
    }
}
