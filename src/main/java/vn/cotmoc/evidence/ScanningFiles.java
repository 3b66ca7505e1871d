package vn.cotmoc.evidence;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Hands files to clamd and believes only the two answers that it knows; everything else counts as no answer.
@Component
class ScanningFiles {

    private static final Logger log = LoggerFactory.getLogger(ScanningFiles.class);
    private static final byte[] INSTREAM = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;
    private static final String CLEAN = "stream: OK";
    private static final Pattern FOUND = Pattern.compile("stream: ([\\x21-\\x7E]{1,200}) FOUND");

    private final EvidenceSettings.Clamd clamd;

    ScanningFiles(EvidenceSettings settings) {
        this.clamd = settings.clamd();
    }

    Scan scan(Path file) {
        if (!clamd.isConfigured()) return new Scan.NotConfigured();
        // A scanner that neither reads nor answers would hold the person forever: then the line is cut.
        var socket = new Socket();
        var watch = Thread.ofVirtual().start(() -> cut(socket, clamd.timeout()));
        try (socket) {
            socket.connect(new InetSocketAddress(clamd.host(), clamd.port()), (int)
                    clamd.timeout().toMillis());
            send(file, socket);
            return judge(answer(socket.getInputStream()));
        } catch (IOException broken) {
            return unanswered(String.valueOf(broken.getMessage()));
        } finally {
            watch.interrupt();
        }
    }

    private static void send(Path file, Socket socket) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK));
            out.write(INSTREAM);
            var buffer = new byte[CHUNK];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                out.writeInt(read);
                out.write(buffer, 0, read);
            }
            out.writeInt(0);
            out.flush();
        }
    }

    // Up to the NUL that ends it: half an answer is none.
    private static String answer(InputStream in) throws IOException {
        var answer = new ByteArrayOutputStream();
        for (int next = in.read(); next != 0; next = in.read()) {
            if (next < 0 || answer.size() == LONGEST_ANSWER) throw new IOException("no whole answer: " + answer);
            answer.write(next);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    private Scan judge(String answer) {
        if (answer.equals(CLEAN)) return new Scan.Clean();
        var found = FOUND.matcher(answer);
        return found.matches() ? new Scan.Infected(found.group(1)) : unanswered(answer);
    }

    private Scan unanswered(String why) {
        log.warn("clamd at {}:{} gave no answer that counts: {}", clamd.host(), clamd.port(), why);
        return new Scan.Unanswered(why);
    }

    private static void cut(Socket socket, Duration after) {
        try {
            Thread.sleep(after);
            socket.close();
        } catch (InterruptedException answered) {
            Thread.currentThread().interrupt();
        } catch (IOException closed) {
            log.debug("already closed", closed);
        }
    }
}
