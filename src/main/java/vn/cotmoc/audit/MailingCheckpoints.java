package vn.cotmoc.audit;

import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
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

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final AuditSettings settings;
    private final Checkpoints checkpoints;
    private final ObjectProvider<JavaMailSender> door;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final MessageSource words;
    private boolean refused;

    MailingCheckpoints(
            AuditSettings settings,
            Checkpoints checkpoints,
            ObjectProvider<JavaMailSender> door,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            MessageSource words) {
        this.settings = settings;
        this.checkpoints = checkpoints;
        this.door = door;
        this.events = events;
        this.transactions = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
        this.words = words;
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
        try {
            Scope.asSystem(() -> transactions.execute(_ -> isDue() && send(sender)));
            refused = false;
        } catch (MailException shut) {
            // Tried again with every round: said once, until one has gone.
            if (!refused) log.error("The checkpoint of the trail cannot be mailed; it is tried again.", shut);
            refused = true;
        }
    }

    // Whoever else comes meanwhile goes without, and finds afterwards that it has gone.
    private boolean isDue() {
        return jdbc.sql("""
                        select pg_try_advisory_xact_lock(hashtextextended('trail/mail', 40))
                            and not exists (select from audit_event where kind = 'checkpoint.mailed' and subject like 'checkpoint/%'
                                            and happened_at > now() - interval '23 hours')
                        """).query(Boolean.class).single();
    }

    // That it has gone is written when the server has taken it: a portal that is killed in between sends it twice.
    private boolean send(JavaMailSender sender) {
        var latest = checkpoints.latest();
        latest.ifPresent(checkpoint -> {
            sender.send(message(checkpoint));
            events.publishEvent(new Mailed(checkpoint));
        });
        return latest.isPresent();
    }

    private SimpleMailMessage message(Checkpoint checkpoint) {
        var message = new SimpleMailMessage();
        message.setFrom(settings.sender());
        message.setTo(settings.mail().toArray(String[]::new));
        message.setSubject(say("subject", checkpoint.number()));
        message.setText(say("text", CheckpointFile.line(checkpoint).strip(), checkpoint.printed()));
        return message;
    }

    private String say(String key, Object... arguments) {
        return words.getMessage("audit.mail." + key, arguments, VIETNAMESE);
    }
}
