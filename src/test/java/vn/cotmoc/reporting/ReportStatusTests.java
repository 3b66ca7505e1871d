package vn.cotmoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where a value may go from where it stands.
class ReportStatusTests {

    @ParameterizedTest(name = "{0} may become {1}")
    @CsvSource({
        "DRAFT, DRAFT SUBMITTED",
        "SUBMITTED, DRAFT CONFIRMED APPROVED RETURNED",
        "CONFIRMED, DRAFT APPROVED RETURNED",
        "RETURNED, DRAFT SUBMITTED",
        "APPROVED, DRAFT"
    })
    void aValueMovesOnlyAlongTheWorkflow(ReportStatus from, String expected) {
        Set<String> moves = Arrays.stream(ReportStatus.values())
                .filter(from::mayBecome)
                .map(Enum::name)
                .collect(Collectors.toSet());
        assertThat(moves).containsExactlyInAnyOrder(expected.split(" "));
    }
}
