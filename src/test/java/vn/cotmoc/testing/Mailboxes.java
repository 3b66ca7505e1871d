package vn.cotmoc.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// A mail server that can be taken down and brought up again at the same address, and what has arrived there.
public final class Mailboxes implements AutoCloseable {

    private final int port;
    private GreenMail server;

    public Mailboxes() throws IOException {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        server = fresh();
        server.start();
    }

    private GreenMail fresh() {
        return new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    public void down() {
        server.stop();
    }

    public void up() {
        server = fresh();
        server.start();
    }

    public ObjectProvider<JavaMailSender> sender() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        return new StaticListableBeanFactory(Map.of("sender", sender)).getBeanProvider(JavaMailSender.class);
    }

    public List<MimeMessage> arrived() {
        return List.of(server.getReceivedMessages());
    }

    /// The plain text and the HTML of a mail, in this order.
    public static List<String> bodies(MimeMessage mail) throws MessagingException, IOException {
        var found = new ArrayList<String>();
        collect((Multipart) mail.getContent(), found);
        return found;
    }

    private static void collect(Multipart parts, List<String> found) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.getContent() instanceof Multipart inner) collect(inner, found);
            else found.add(String.valueOf(part.getContent()).replace("\r\n", "\n"));
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
