package vn.cotmoc.audit;

import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;
import vn.cotmoc.shared.DomainEvent;
import vn.cotmoc.shared.DomainEvents;
import vn.cotmoc.users.CurrentUser;

/// Writes down every change in the portal's own words, in the change's own transaction: what cannot be recorded does
/// not
/// happen. When it happened and in which transaction the database says itself.
@Component
class Trail {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Trail(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DomainEvent event) {
        record(List.of(event));
    }

    /// Many at once are one statement, and as many rows.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DomainEvents events) {
        record(events.each());
    }

    private void record(List<? extends DomainEvent> events) {
        var user = CurrentUser.signedIn();
        jdbc.sql("""
                        insert into audit_event (account_id, account_name, kind, subject, province_id, details)
                        select ?, ?, e.kind, e.subject, e.province, cast(e.details as jsonb)
                        from unnest(?::text[], ?::text[], ?::uuid[], ?::text[]) with ordinality as e (kind, subject, province, details, place)
                        order by e.place
                        """)
                .param(user.map(person -> person.id().value()).orElse(null))
                .param(user.map(CurrentUser::username).orElse("system"))
                .param(events.stream().map(DomainEvent::kind).toArray(String[]::new))
                .param(events.stream().map(DomainEvent::subject).toArray(String[]::new))
                .param(events.stream().map(DomainEvent::province).toArray(UUID[]::new))
                .param(events.stream()
                        .map(event -> json.writeValueAsString(event.details()))
                        .toArray(String[]::new))
                .update();
    }
}
