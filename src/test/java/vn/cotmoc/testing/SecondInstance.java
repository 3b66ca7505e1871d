package vn.cotmoc.testing;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Another portal on the same database, in a process of its own, as behind a balancer.
public final class SecondInstance implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final int port;

    private SecondInstance(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// What a portal that was asked for one thing and has ended left behind.
    public record Ended(int code, String said) {}

    public static SecondInstance start(String... more) throws IOException, InterruptedException {
        return start(TestDatabase.TODAY, List.of(), more);
    }

    /// On another day, and with options of its own for the machine, such as the language of its administrator.
    public static SecondInstance start(String today, List<String> machine, String... more)
            throws IOException, InterruptedException {
        int port = freePort();
        var log = new File("target/second-instance.log");
        var instance = new SecondInstance(process(port, log, today, machine, more), port);
        instance.awaitAnswer(log);
        return instance;
    }

    /// A command that ends by itself, as on the machine of the portal.
    public static Ended run(String... command) throws IOException, InterruptedException {
        var log = new File("target/second-command.log");
        var process = process(freePort(), log, TestDatabase.TODAY, List.of(), command);
        if (!process.waitFor(PATIENCE)) process.destroyForcibly();
        return new Ended(process.waitFor(), Files.readString(log.toPath()));
    }

    private static Process process(int port, File log, String today, List<String> machine, String... more)
            throws IOException {
        var database = TestPostgres.instance();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(machine);
        command.addAll(List.of(
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                "vn.cotmoc.CotMocApplication",
                "--server.port=" + port,
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.portalUser(),
                "--spring.datasource.password=" + database.portalPassword(),
                "--spring.flyway.url=" + database.jdbcUrl(),
                "--spring.flyway.user=" + database.ownerUser(),
                "--spring.flyway.password=" + database.ownerPassword(),
                "--cotmoc.demo.enabled=true",
                "--cotmoc.reminders.scheduled=false",
                "--cotmoc.audit.scheduled=false",
                "--cotmoc.reviews.scheduled=false",
                "--cotmoc.demo.today=" + today));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
    }

    // The runner's ends with a separator, and an empty part means the folder that we stand in: migrations twice.
    private static String classPath() {
        var named = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(named.split(Pattern.quote(File.pathSeparator), -1))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /// Nothing is ended in order: as by a power cut.
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public int port() {
        return port;
    }

    private void awaitAnswer(File log) throws InterruptedException {
        var address = URI.create("http://localhost:%d/sign-in".formatted(port));
        try (var client = HttpClient.newHttpClient()) {
            for (Instant end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end); Thread.sleep(300)) {
                if (!process.isAlive()) break;
                try {
                    client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
                    return;
                } catch (IOException notYet) {
                    // It is still starting.
                }
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("the second portal did not start: see " + log);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(Duration.ofSeconds(20))) process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
