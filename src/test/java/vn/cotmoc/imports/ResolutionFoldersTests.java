package vn.cotmoc.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.FileSystemResource;
import vn.cotmoc.drafts.ResolutionSheets;
import vn.cotmoc.drafts.Sheet;
import vn.cotmoc.drafts.SheetRow;

/// What holds of the proofreadable files of every resolution.
class ResolutionFoldersTests {

    static Stream<String> folders() {
        return Stream.of(Objects.requireNonNull(new File("db/resolutions").listFiles(File::isDirectory)))
                .map(File::getName)
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aFolderIsNamedLikeItsResolution(String slug) {
        assertThat(read(slug).head("slug")).isEqualTo(slug);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyTargetOfTheBodyIsFoundWordForWordInItsClause(String slug) {
        var sheets = read(slug);
        var clauses = sheets.of(Sheet.CLAUSES).stream()
                .collect(Collectors.toMap(SheetRow::key, row -> row.cells().getOrDefault("text", "")));
        var annex = sheets.of(Sheet.CLAUSES).stream()
                .filter(row -> "ANNEX".equals(row.text("kind")))
                .map(SheetRow::key)
                .collect(Collectors.toSet());
        var targets = sheets.of(Sheet.TARGETS).stream()
                .filter(row -> !annex.contains(row.required("clause")))
                .toList();
        assertThat(targets)
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(clauses.get(row.required("clause"))).contains(row.required("wording")))
                .allSatisfy(row -> assertThat(row.required("wording")).contains(row.required("printed")));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyFactIsQuotedWordForWordFromItsClause(String slug) {
        var sheets = read(slug);
        var clauses = sheets.of(Sheet.CLAUSES).stream()
                .collect(Collectors.toMap(SheetRow::key, row -> row.cells().getOrDefault("text", "")));
        assertThat(sheets.of(Sheet.FACTS))
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(clauses.get(row.required("clause"))).contains(row.required("quote")))
                .allSatisfy(row -> assertThat(row.required("quote")).contains(row.required("value_text")));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyRowButAHeaderHasAKindAndATarget(String slug) {
        var sheets = read(slug);
        var promised = sheets.of(Sheet.TARGETS).stream()
                .map(row -> row.required("code"))
                .collect(Collectors.toSet());
        assertThat(sheets.of(Sheet.INDICATORS)).allSatisfy(row -> {
            assertThat(row.text("kind") == null).as(row.key()).isEqualTo(row.flag("header"));
            assertThat(promised.contains(row.key())).as(row.key()).isEqualTo(!row.flag("header"));
        });
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyTaskHasALeadAgency(String slug) {
        assertThat(read(slug).of(Sheet.TASKS))
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(row.list("lead_agencies")).as(row.key()).isNotEmpty());
    }

    /// The account that COUNTS.md gives of the five documents.
    @ParameterizedTest(name = "{0}: {1} rows, {2} targets, {3} tasks, {4} facts")
    @CsvSource({
        "dien-bien-24-nq-tu-2026, 63, 84, 28, 7",
        "lai-chau-ntm-2026-2030, 31, 34, 6, 9",
        "lang-son-cong-tac-dan-toc-2021-2030, 40, 47, 8, 22",
        "bac-kan-ctmtqg-2021-2025, 21, 21, 6, 16",
        "quang-ngai-mien-nui-2021-2025, 47, 66, 6, 6"
    })
    void everyPromiseAssignmentAndFactIsCounted(String slug, int rows, int targets, int tasks, int facts) {
        var sheets = read(slug);
        assertThat(sheets.of(Sheet.INDICATORS)).hasSize(rows);
        assertThat(sheets.of(Sheet.TARGETS))
                .filteredOn(row -> row.text("printed") != null)
                .hasSize(targets);
        assertThat(sheets.of(Sheet.TASKS)).hasSize(tasks);
        assertThat(sheets.of(Sheet.FACTS)).hasSize(facts);
    }

    private static ResolutionSheets read(String slug) {
        try {
            return new ResolutionFolder(new FileSystemResource("db/resolutions/" + slug + "/resolution.csv")).read();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
