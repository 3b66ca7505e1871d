package vn.cotmoc.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckpointTests {

    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final Checkpoint ONE = new Checkpoint(1, HASH, Instant.parse("2026-11-22T03:04:05.678901Z"), 10, 12);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "0123 4567 89ab cdef, true",
        "0123456789ABCDEF, true",
        "0123.4567.89ab.cdef.0123, true",
        // Too few figures would fit too much.
        "0123 4567 89ab, false",
        "0123 4567 89ab cdee, false",
        "'', false"
    })
    void sixteenFiguresOfAHashAreTyped(String typed, boolean fits) {
        assertThat(ONE.isTyped(typed)).isEqualTo(fits);
        assertThat(ONE.isTyped(ONE.printed())).isTrue();
        assertThat(ONE.printed()).isEqualTo("0123 4567 89ab cdef");
    }

    @Test
    void aHashHasSixtyFourFigures() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint(1, "0123", ONE.at(), 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint(0, HASH, ONE.at(), 1, 1));
    }

    @Test
    void theFileIsAddedToAndPassesOverALineThatACrashHasCut() throws IOException {
        Path path = folder.resolve("trail/checkpoints.csv");
        var file = new CheckpointFile(new AuditSettings(path, List.of(), "x@localhost"));
        assertThat(file.read()).isEmpty();
        file.append(List.of(ONE));
        Files.writeString(path, "2,20,2", StandardOpenOption.APPEND);
        assertThat(file.read()).containsExactly(ONE);
        file.append(List.of(new Checkpoint(2, HASH, ONE.at(), 20, 22)));
        assertThat(file.read()).hasSize(2).last().extracting(Checkpoint::number).isEqualTo(2L);
    }
}
