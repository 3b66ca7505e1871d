package vn.cotmoc.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.FileSystemResource;
import vn.cotmoc.drafts.Finding;
import vn.cotmoc.drafts.Linting;
import vn.cotmoc.drafts.ResolutionSheets;
import vn.cotmoc.drafts.Rule;
import vn.cotmoc.drafts.Severity;
import vn.cotmoc.shared.Vietnamese;

/// What the checks say about the resolutions that the portal holds.
class LintingResolutionsTests {

    static Stream<String> folders() {
        return Stream.of(Objects.requireNonNull(new File("db/resolutions").listFiles(File::isDirectory)))
                .map(File::getName)
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void nothingKeepsAnAdoptedResolutionFromBeingTakenIn(String slug) throws IOException {
        assertThat(findings(slug))
                .filteredOn(finding -> finding.severity() == Severity.BLOCKS)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyMeaningIsTheReadingOfItsWordingOrSaysWhyNot(String slug) throws IOException {
        assertThat(findings(slug))
                .filteredOn(finding -> Set.of(Rule.MEANING_DIFFERS, Rule.WORDING_NOT_READ, Rule.WORDING_NOT_IN_CLAUSE)
                        .contains(finding.rule()))
                .isEmpty();
    }

    /// From 17,24 % at the end of 2025, 3 points a year leave 2,24 % in 2030; the same clause asks for "dưới 10%".
    @Test
    void laiChausYearlyFallGoesFarBeyondItsLevel() throws IOException {
        assertThat(findings("lai-chau-ntm-2026-2030"))
                .filteredOn(finding -> finding.rule() == Rule.RATE_BEYOND_LEVEL)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.key()).isEqualTo("2.2.1(2).2 / 2030");
                    assertThat(finding.arguments())
                            .containsExactly("2.2.1(2).1", "17,24", "2025", "3", "5", "2,24", "10");
                });
    }

    private static List<Finding> findings(String slug) throws IOException {
        ResolutionSheets sheets =
                new ResolutionFolder(new FileSystemResource("db/resolutions/" + slug + "/resolution.csv")).read();
        var agencies = new HashSet<String>();
        for (CsvRow row : CsvFile.read(new FileSystemResource("db/reference/agencies.csv"))) {
            if (!row.required("province").equals(sheets.head("province"))) continue;
            agencies.add(Vietnamese.fold(row.required("name")));
            row.list("aliases").stream().map(Vietnamese::fold).forEach(agencies::add);
        }
        return Linting.lint(sheets, name -> agencies.contains(Vietnamese.fold(name)), LocalDate.of(2026, 11, 22));
    }
}
