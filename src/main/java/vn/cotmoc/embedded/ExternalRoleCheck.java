package vn.cotmoc.embedded;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Warns when the portal logs in to an external database with more power than it needs.
@Component
@Conditional(DatabaseChoice.External.class)
class ExternalRoleCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ExternalRoleCheck.class);

    private final JdbcClient database;

    ExternalRoleCheck(JdbcClient database) {
        this.database = database;
    }

    record Login(String name, boolean allPowerful, boolean ownsTables) {}

    // The pool's `set role` still limits every statement, but a session may reset its role.
    @EventListener(ApplicationReadyEvent.class)
    void warnOfPowerfulLogin() {
        var login = login();
        if (login.allPowerful()) LOG.warn(BilingualWords.of("embedded.external.superuser", login.name()));
        else if (login.ownsTables()) LOG.warn(BilingualWords.of("embedded.external.owner", login.name()));
    }

    Login login() {
        return database.sql("""
                        select session_user as name,
                               r.rolsuper or r.rolbypassrls as all_powerful,
                               exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                        where c.relowner = r.oid and c.relkind in ('r', 'p')
                                          and n.nspname not like 'pg\\_%') as owns_tables
                          from pg_roles r
                         where r.rolname = session_user
                        """).query(Login.class).single();
    }
}
