package vn.cotmoc.audit;

import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cotmoc.shared.DomainEvent;
import vn.cotmoc.users.Scope;

/// Sends the newest checkpoint once a day to the addresses that keep it, whichever portal comes first.
@Component
class MailingCheckpoints {

    private static final Logger log = LoggerFactory.getLogger(MailingCheckpoints.class);

    private final AuditSettings settings;
    private final Checkpoints checkpoints;
    private final ObjectProvider<JavaMailSender> door;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;

    MailingCheckpoints(
            AuditSettings settings,
            Checkpoints checkpoints,
            ObjectProvider<JavaMailSender> door,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            JdbcClient jdbc) {
        this.settings = settings;
        this.checkpoints = checkpoints;
        this.door = door;
        this.events = events;
        this.transactions = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
    }

    /// The checkpoint has left by mail; the event itself says that today's has gone.
    record Mailed(Checkpoint checkpoint) implements DomainEvent {

        @Override
        public String kind() {
            return "checkpoint.mailed";
        }

        @Override
        public String subject() {
            return "checkpoint/" + checkpoint.number();
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("hash", checkpoint.hash());
        }
    }

    void mail() {
        var sender = door.getIfAvailable();
        if (sender == null || settings.mail().isEmpty()) return;
        Scope.asSystem(this::claim).ifPresent(checkpoint -> {
            try {
                sender.send(message(checkpoint));
            } catch (MailException refused) {
                log.error("Checkpoint {} of the trail could not be mailed.", checkpoint.number(), refused);
            }
        });
    }

    // Claimed before it is sent: a mail that fails is missed for a day, the file of checkpoints has it all the same.
    private Optional<Checkpoint> claim() {
        return transactions.execute(_ -> {
            boolean first = jdbc.sql("""
                            select pg_try_advisory_xact_lock(hashtextextended('trail/mail', 40))
                                and not exists (select from audit_event where kind = 'checkpoint.mailed' and subject like 'checkpoint/%'
                                                and happened_at > now() - interval '23 hours')
                            """).query(Boolean.class).single();
            var latest = first ? checkpoints.latest() : Optional.<Checkpoint>empty();
            latest.ifPresent(checkpoint -> events.publishEvent(new Mailed(checkpoint)));
            return latest;
        });
    }

    private SimpleMailMessage message(Checkpoint checkpoint) {
        var message = new SimpleMailMessage();
        message.setFrom(settings.sender());
        message.setTo(settings.mail().toArray(String[]::new));
        message.setSubject("Cột Mốc: checkpoint " + checkpoint.number());
        message.setText(CheckpointFile.line(checkpoint));
        return message;
    }
}
