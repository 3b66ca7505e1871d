package vn.cotmoc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarningTests {

    private final List<Checkpoint> four = AChain.of(40).checkpoints();

    @ParameterizedTest(name = "{0} to {1} in the file, {2} sealed, {3} let out, waiting for {4} s: {5}")
    @CsvSource({
        "0, 0, 0, 0, 0, ''",
        "0, 0, 4, 4, 0, NO_WITNESS 4",
        // Nobody can tell whether it ever left: it is not there now.
        "0, 0, 4, 0, 0, NO_WITNESS 4",
        "0, 0, 0, 4, 0, NO_WITNESS 4",
        "0, 4, 4, 4, 600, ''",
        "2, 4, 4, 4, 0, LATE_WITNESS 3",
        "0, 4, 4, 4, 660, SEALING_LATE 11"
    })
    void whatKeepsTheResultFromSayingMoreIsSaid(
            int from, int to, long sealed, long letOut, long waiting, String expected) {
        var witness = Warning.of(four.subList(from, to), sealed, letOut);
        assertThat(Warning.withWaiting(witness, 0, waiting * 1_000_000))
                .extracting(warning -> warning.kind() + " " + warning.number())
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }
}
