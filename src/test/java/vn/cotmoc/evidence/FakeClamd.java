package vn.cotmoc.evidence;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// A clamd that speaks the real protocol and answers as it is told.
final class FakeClamd implements Closeable {

    private final ServerSocket door;
    private final List<byte[]> received = new CopyOnWriteArrayList<>();

    private FakeClamd(ServerSocket door) {
        this.door = door;
    }

    /// Answers each file with what the function says of it.
    static FakeClamd answering(Function<byte[], String> answer) {
        var fake = new FakeClamd(open());
        Thread.ofVirtual().start(() -> fake.serve(answer));
        return fake;
    }

    /// As a real one: the test virus is found, everything else is clean.
    static FakeClamd honest() {
        return answering(file -> new String(file, StandardCharsets.ISO_8859_1).contains(SentFiles.EICAR)
                ? "stream: Eicar-Test-Signature FOUND\0"
                : "stream: OK\0");
    }

    /// Takes calls and neither reads nor answers.
    static FakeClamd hanging() {
        return new FakeClamd(open());
    }

    EvidenceSettings.Clamd settings(Duration timeout) {
        return new EvidenceSettings.Clamd("127.0.0.1", door.getLocalPort(), timeout);
    }

    List<byte[]> received() {
        return received;
    }

    private static ServerSocket open() {
        try {
            return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void serve(Function<byte[], String> answer) {
        while (!door.isClosed())
            try (Socket caller = door.accept()) {
                byte[] file = read(new DataInputStream(caller.getInputStream()));
                received.add(file);
                caller.getOutputStream().write(answer.apply(file).getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException gone) {
                // The portal hung up, or the test is over.
            }
    }

    private static byte[] read(DataInputStream in) throws IOException {
        byte[] command = in.readNBytes(10);
        if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) throw new IOException("no INSTREAM");
        var file = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) file.write(in.readNBytes(length));
        return file.toByteArray();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
