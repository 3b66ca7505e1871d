package vn.cotmoc.reminders;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import vn.cotmoc.reminders.Digests.Claim;
import vn.cotmoc.users.Scope;

/// Sends what is owed by mail, where there is a mail server; without one people have the portal alone.
@Component
class SendingDigests {

    private static final Logger log = LoggerFactory.getLogger(SendingDigests.class);

    private final Digests digests;
    private final DigestMail mail;
    private final ObjectProvider<JavaMailSender> server;

    SendingDigests(Digests digests, DigestMail mail, ObjectProvider<JavaMailSender> server) {
        this.digests = digests;
        this.mail = mail;
        this.server = server;
    }

    /// How many mails went. The first failure ends the round: a server that is down is not asked once per person.
    int send() {
        var sender = server.getIfAvailable();
        if (sender == null) return 0;
        return Scope.asSystem(() -> {
            digests.open();
            int sent = 0;
            for (var claim = digests.claim(); claim.isPresent(); claim = digests.claim()) {
                var digest = digests.read(claim.get());
                if (digest.isPresent() && !went(digest.get(), claim.get(), sender)) return sent;
                digests.sent(claim.get());
                if (digest.isPresent()) sent++;
            }
            return sent;
        });
    }

    // Outside of every transaction: a slow server holds no row and no connection.
    private boolean went(Digest digest, Claim claim, JavaMailSender sender) {
        try {
            var message = sender.createMimeMessage();
            write(digest, message);
            sender.send(message);
            return true;
        } catch (MailException refused) {
            String why = String.valueOf(refused.getMostSpecificCause());
            digests.failed(claim, why);
            log.warn("the reminder of {} to account {} will be tried again: {}", claim.day(), claim.account(), why);
            return false;
        }
    }

    private void write(Digest digest, MimeMessage message) {
        try {
            mail.write(digest, message);
        } catch (MessagingException unwritable) {
            throw new MailPreparationException(unwritable);
        }
    }
}
