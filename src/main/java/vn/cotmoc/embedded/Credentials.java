package vn.cotmoc.embedded;

import java.io.IOException;
import java.io.StringReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import vn.cotmoc.embedded.EmbeddedFailure.Reason;

/// The random passwords of one data folder, kept beside the data and readable by its owner only.
record Credentials(String superuser, String owner, String portal) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Credentials random() {
        return new Credentials(password(), password(), password());
    }

    static Credentials read(Path file) throws IOException {
        OwnerOnly.file(file);
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        return new Credentials(
                required(properties, "superuser", file),
                required(properties, "owner", file),
                required(properties, "portal", file));
    }

    // Written whole and forced to disk before initdb runs: a database whose password was lost is lost.
    void write(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null) throw new IOException("%s has no folder".formatted(file));
        var temporary = OwnerOnly.createTemporaryFile(folder, "credentials");
        var text = "superuser=%s\nowner=%s\nportal=%s\n".formatted(superuser, owner, portal);
        try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.UTF_8.encode(text));
            channel.force(true);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String required(Properties properties, String name, Path file) {
        var value = properties.getProperty(name, "").strip();
        if (value.isEmpty()) throw new EmbeddedFailure(Reason.CREDENTIALS_MISSING, null, file);
        return value;
    }

    private static String password() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Credentials[hidden]";
    }
}
