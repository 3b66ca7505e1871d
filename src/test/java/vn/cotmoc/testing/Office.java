package vn.cotmoc.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.springframework.util.FileSystemUtils;

/// The LibreOffice of a test run: it opens what the portal has written and prints it. Without one, tests of files are
/// skipped or, where asked, fail.
public final class Office {

    /// With `true`, a test of files without an office fails.
    private static final String REQUIRED = "COTMOC_REQUIRE_OFFICE";

    private static final int MOST_SECONDS = 180;

    private Office() {}

    /// Each file printed to a PDF, by its name; the office is started once for all of them.
    public static Map<String, byte[]> printed(Map<String, byte[]> files) {
        var office = installed();
        if (office.isEmpty()) {
            String why = "No soffice on the path: nothing has opened the files. On Debian, as root: apt-get install"
                    + " libreoffice-writer-nogui libreoffice-calc-nogui";
            if (Boolean.parseBoolean(System.getenv(REQUIRED))) throw new IllegalStateException(why);
            System.err.println("*** SKIPPED *** " + why);
            Assumptions.abort(why);
        }
        try {
            var folder = Files.createTempDirectory("cotmoc-office");
            try {
                return print(office.orElseThrow(), folder, files);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> print(Path office, Path folder, Map<String, byte[]> files) throws IOException {
        var command = new ArrayList<>(List.of(
                office.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.resolve("out").toString()));
        for (var file : files.entrySet())
            command.add(
                    Files.write(folder.resolve(file.getKey()), file.getValue()).toString());
        var log = folder.resolve("log").toFile();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        await(process);
        var printed = new LinkedHashMap<String, byte[]>();
        for (String name : files.keySet()) {
            var page = folder.resolve("out").resolve(name.substring(0, name.lastIndexOf('.')) + ".pdf");
            if (!Files.exists(page))
                throw new IllegalStateException(name + " was not opened: " + Files.readString(log.toPath()));
            printed.put(name, Files.readAllBytes(page));
        }
        return printed;
    }

    private static void await(Process process) {
        try {
            if (process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) return;
            process.destroyForcibly();
            throw new IllegalStateException("the office did not end within %d seconds".formatted(MOST_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Path> installed() {
        var folders = System.getenv("PATH").split(Pattern.quote(File.pathSeparator), -1);
        return Stream.of(folders)
                .map(folder -> Path.of(folder, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
