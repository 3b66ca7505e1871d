package vn.cotmoc.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.cotmoc.documents.Oddity;
import vn.cotmoc.targets.Doubt;

/// Whatever a reading may be unsure of can be said.
class DoubtWordsTests {

    @Test
    void everyDoubtHasItsWordsAndNoWordsAreLeftOver() throws IOException {
        List<Enum<?>[]> reasons = List.of(Unsure.values(), Oddity.values(), Doubt.values());
        var known = Stream.concat(
                        reasons.stream().flatMap(Arrays::stream).map(Enum::name),
                        Stream.of(vn.cotmoc.drafts.Doubt.REPLACED))
                .map(reason -> "drafts.doubt." + reason)
                .toList();
        try (var lines = Files.lines(Path.of("src/main/resources/messages.properties"))) {
            var said = lines.filter(line -> line.startsWith("drafts.doubt."))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(said).containsExactlyInAnyOrderElementsOf(known);
        }
    }
}
