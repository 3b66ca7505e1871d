package vn.cotmoc.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/// The scanner is believed when it says one of two things, and no file is kept without it where there is one.
class ScanningFilesTests {

    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final Duration IMPATIENT = Duration.ofMillis(300);

    @TempDir
    private Path folder;

    private Path file;
    private byte[] content;

    @BeforeEach
    void aFileOfSeveralPieces() throws IOException {
        content = new byte[300_000];
        new Random(74).nextBytes(content);
        file = Files.write(folder.resolve("sent"), content);
    }

    @Test
    void withoutAScannerNothingIsScanned() {
        assertThat(scan(new EvidenceSettings.Clamd("", 3310, PATIENT))).isEqualTo(new Scan.NotConfigured());
    }

    @Test
    void theScannerGetsEveryByteAndIsBelieved() throws IOException {
        try (var clamd = FakeClamd.honest()) {
            assertThat(scan(clamd.settings(PATIENT))).isEqualTo(new Scan.Clean());
            assertThat(clamd.received()).containsExactly(content);
        }
    }

    @Test
    void aVirusIsFoundByName() throws IOException {
        Files.writeString(file, SentFiles.EICAR);
        try (var clamd = FakeClamd.honest()) {
            assertThat(scan(clamd.settings(PATIENT))).isEqualTo(new Scan.Infected("Eicar-Test-Signature"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\0",
                "OK\0",
                "stream: OK",
                "stream: OK\n",
                "stream: OK FOUND",
                "stream: okay\0",
                "stream: OK OK\0",
                " stream: OK\0",
                "UNKNOWN COMMAND\0",
                "INSTREAM size limit exceeded. ERROR\0",
                "HTTP/1.1 200 OK\r\n\r\n"
            })
    void everyOtherAnswerIsNone(String answer) throws IOException {
        try (var clamd = FakeClamd.answering(_ -> answer)) {
            assertThat(scan(clamd.settings(PATIENT))).isInstanceOf(Scan.Unanswered.class);
        }
    }

    @Test
    void anAnswerWithoutEndIsNone() throws IOException {
        try (var clamd = FakeClamd.answering(_ -> "x".repeat(100_000))) {
            assertThat(scan(clamd.settings(PATIENT))).isInstanceOf(Scan.Unanswered.class);
        }
    }

    @Test
    @Timeout(10)
    void aScannerThatHangsIsGivenUp() throws IOException {
        Files.write(file, new byte[20_000_000]);
        try (var clamd = FakeClamd.hanging()) {
            assertThat(scan(clamd.settings(IMPATIENT))).isInstanceOf(Scan.Unanswered.class);
        }
    }

    @Test
    @Timeout(10)
    void aScannerThatReadsAndNeverAnswersIsGivenUp() throws IOException {
        try (var clamd = FakeClamd.answering(_ -> {
            try {
                Thread.sleep(Duration.ofSeconds(8));
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
            return "stream: OK\0";
        })) {
            assertThat(scan(clamd.settings(IMPATIENT))).isInstanceOf(Scan.Unanswered.class);
        }
    }

    @Test
    void aScannerThatIsDownIsNoScanner() throws IOException {
        int closed;
        try (var door = new ServerSocket(0)) {
            closed = door.getLocalPort();
        }
        assertThat(scan(new EvidenceSettings.Clamd("127.0.0.1", closed, PATIENT)))
                .isInstanceOf(Scan.Unanswered.class);
    }

    private Scan scan(EvidenceSettings.Clamd clamd) {
        var settings = new EvidenceSettings(
                DataSize.ofMegabytes(10),
                20,
                DataSize.ofGigabytes(1),
                StoredIn.DATABASE,
                folder,
                Duration.ofHours(1),
                clamd);
        return new ScanningFiles(settings).scan(file);
    }
}
