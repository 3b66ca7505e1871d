package vn.cotmoc.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;
import vn.cotmoc.shared.DomainEvent;
import vn.cotmoc.users.CurrentUser;

/// Writes down every change with who and when, in the change's own transaction: what cannot be recorded does not
/// happen.
@Component
class Trail {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Trail(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DomainEvent event) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        CurrentUser user =
                authentication != null && authentication.getPrincipal() instanceof CurrentUser person ? person : null;
        jdbc.sql("""
                        insert into audit_event (happened_at, account_id, account_name, kind, subject, province_id, details)
                        values (?, ?, ?, ?, ?, ?, cast(? as jsonb))
                        """)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(user == null ? null : user.id().value())
                .param(user == null ? "system" : user.username())
                .param(event.kind())
                .param(event.subject())
                .param(event.province())
                .param(json.writeValueAsString(event.details()))
                .update();
    }
}
