package vn.cotmoc.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import vn.cotmoc.embedded.EmbeddedFailure.Reason;

/// The database files of a data folder, from the first initdb to every later start.
record Cluster(DataFolder folder, ServerLog log, Leftovers leftovers) {

    static final String MAJOR_VERSION = "18";
    static final long FIRST_START_MEGABYTES = 300;
    private static final long LATER_START_MEGABYTES = 64;

    EmbeddedPostgres start(int port, EmbeddedSettings settings) throws IOException {
        discardUnfinished();
        boolean fresh = !Files.exists(folder.database().resolve("PG_VERSION"));
        folder.requireFreeSpace(fresh ? FIRST_START_MEGABYTES : LATER_START_MEGABYTES);
        var credentials = credentials(fresh);
        if (fresh) Files.createFile(unfinished());
        else requireOurVersion();
        log.open();
        var passwordFile = OwnerOnly.createTemporaryFile(folder.root(), "initdb");
        try {
            Files.writeString(passwordFile, credentials.superuser() + "\n");
            return builder(port, settings, credentials, passwordFile).start();
        } catch (ExceptionInInitializerError e) {
            // The library reports so when the binaries cannot be unpacked.
            throw new IOException("the binaries could not be unpacked", e);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    Credentials credentials(boolean fresh) throws IOException {
        var file = folder.credentials();
        if (Files.exists(file)) return Credentials.read(file);
        if (!fresh) throw new EmbeddedFailure(Reason.CREDENTIALS_MISSING, null, file);
        var credentials = Credentials.random();
        credentials.write(file);
        return credentials;
    }

    private EmbeddedPostgres.Builder builder(
            int port, EmbeddedSettings settings, Credentials credentials, Path passwordFile) {
        var output = Redirect.appendTo(folder.log().toFile());
        var builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.database())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(folder.binaries().toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(settings.startupTimeout())
                .setOutputRedirector(output)
                .setErrorRedirector(output)
                .setConnectConfig("password", credentials.superuser())
                .setDataDirectoryCustomizer(_ -> readyToServe())
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "vi-VN")
                .setLocaleConfig("locale", isLinux() ? "C.UTF-8" : "C");
        ServerSettings.all().forEach(builder::setServerConfig);
        return builder;
    }

    // Runs after initdb and before the server starts.
    private void readyToServe() {
        try {
            Files.deleteIfExists(unfinished());
            // Unpacking opens the folder of the binaries to everyone.
            OwnerOnly.createFolder(folder.binaries());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        leftovers.clear();
    }

    // An initdb that was cut off leaves half a cluster, which holds nothing yet and which PostgreSQL cannot use.
    private void discardUnfinished() throws IOException {
        if (!Files.exists(unfinished())) return;
        if (Files.exists(folder.database())) {
            try (var files = Files.walk(folder.database())) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
            }
        }
        Files.delete(unfinished());
    }

    private Path unfinished() {
        return folder.root().resolve("initdb.unfinished");
    }

    private void requireOurVersion() throws IOException {
        var found = Files.readString(folder.database().resolve("PG_VERSION")).strip();
        if (!found.equals(MAJOR_VERSION)) throw new EmbeddedFailure(Reason.WRONG_VERSION, null, found, MAJOR_VERSION);
    }

    private static boolean isLinux() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    }
}
