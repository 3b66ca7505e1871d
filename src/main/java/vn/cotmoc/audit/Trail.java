package vn.cotmoc.audit;

import java.time.Clock;
import java.time.ZoneOffset;
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
                        insert into audit_event (happened_at, account_id, account_name, kind, subject, province_id, details)
                        select ?, ?, ?, e.kind, e.subject, e.province, cast(e.details as jsonb)
                        from unnest(?::text[], ?::text[], ?::uuid[], ?::text[]) with ordinality as e (kind, subject, province, details, place)
                        order by e.place
                        """)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
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
