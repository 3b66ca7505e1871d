package vn.cotmoc.alerts;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import vn.cotmoc.alerts.LettersToSend.Addressed;
import vn.cotmoc.alerts.LettersToSend.Claim;
import vn.cotmoc.users.Scope;
import vn.cotmoc.users.Staff;

/// Sends letters by mail, where there is a mail server; without one people have the portal alone.
@Component
class SendingLetters {

    private static final Logger log = LoggerFactory.getLogger(SendingLetters.class);

    private final LettersToSend letters;
    private final AlertMail mail;
    private final Staff staff;
    private final ObjectProvider<JavaMailSender> server;

    SendingLetters(LettersToSend letters, AlertMail mail, Staff staff, ObjectProvider<JavaMailSender> server) {
        this.letters = letters;
        this.mail = mail;
        this.staff = staff;
        this.server = server;
    }

    /// How many mails went. The first failure ends the round: a server that is down is not asked once per letter.
    int send() {
        var sender = server.getIfAvailable();
        if (sender == null) return 0;
        int sent = 0;
        for (var claim = Scope.asSystem(letters::claim); claim.isPresent(); claim = Scope.asSystem(letters::claim)) {
            Claim taken = claim.get();
            var reader = Scope.asSystem(() -> staff.person(taken.account()));
            var addressed = Scope.as(reader, () -> letters.read(taken.letter(), reader));
            if (addressed.isPresent() && !went(addressed.get(), taken, sender)) return sent;
            Scope.asSystem(() -> {
                letters.sent(taken);
                return taken;
            });
            if (addressed.isPresent()) sent++;
        }
        return sent;
    }

    // Outside of every transaction: a slow server holds no row and no connection.
    private boolean went(Addressed addressed, Claim claim, JavaMailSender sender) {
        try {
            var message = sender.createMimeMessage();
            write(addressed, message);
            sender.send(message);
            return true;
        } catch (MailException refused) {
            String why = String.valueOf(refused.getMostSpecificCause());
            Scope.asSystem(() -> {
                letters.failed(claim, why);
                return claim;
            });
            log.warn("letter {} to account {} will be tried again: {}", claim.letter(), claim.account(), why);
            return false;
        }
    }

    private void write(Addressed addressed, MimeMessage message) {
        try {
            mail.write(addressed, message);
        } catch (MessagingException unwritable) {
            throw new MailPreparationException(unwritable);
        }
    }
}
