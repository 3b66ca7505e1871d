package vn.cotmoc.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cotmoc.drafts.Sheet;
import vn.cotmoc.testing.ResolutionDocument;

/// A whole resolution: its head, its clauses, the targets of its sentences, its annexes.
class ResolutionTextTests {

    private static final Annexes FOUND = Annexes.in(ResolutionDocument.docx());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number_symbol | 31-NQ/TU",
                "issued_on | 2026-06-15",
                "title | " + ResolutionDocument.TITLE,
                "issuing_body | Ban Chấp hành Đảng bộ tỉnh",
                "period_from | 2026",
                "period_to | 2030",
                "horizon | 2035",
                "signer | Nguyễn Văn Thử",
                "signer_position | T/M TỈNH ỦY, BÍ THƯ",
                "review_midterm | 2028",
                "review_end | 2030"
            })
    void theHeadIsToldByLetterheadTitleAndSignature(String key, String value) {
        assertThat(FOUND.cell(Sheet.RESOLUTION, key, "value")).isEqualTo(value);
    }

    @Test
    void everyClauseGetsThePathByWhichPeopleQuoteIt() {
        assertThat(FOUND.keys(Sheet.CLAUSES))
                .containsExactly(
                        "MD", "MD.1", "I", "I.1", "I.1.1", "I.2", "I.2.1", "2.1(1)", "2.1(2)", "II", "II.1", "II.2",
                        "III", "III.1", "III.2", "NN", "NN.1", "NN.2", "NN.3", "KY", "KY.1", "KY.2", "PL01", "PL01.1",
                        "PL01.2", "PL02", "PL02.1", "PL02.2");
        assertThat(FOUND.cell(Sheet.CLAUSES, "2.1(1)", "parent")).isEqualTo("I.2.1");
        assertThat(FOUND.cell(Sheet.CLAUSES, "I.2.1", "heading")).isEqualTo("2.1. Mục tiêu cụ thể đến năm 2030:");
    }

    @Test
    void sentencesProposeTargetsBesideTheirWords() {
        assertThat(FOUND.cell(Sheet.TARGETS, "2.1(2).1 / 2030", "comparator")).isEqualTo("LESS_THAN");
        assertThat(FOUND.cell(Sheet.TARGETS, "2.1(2).1 / 2030", "wording")).contains("còn dưới 5%");
        assertThat(FOUND.doubts(Sheet.INDICATORS, "2.1(1).1")).contains("FROM_SENTENCE");
    }

    @Test
    void bothAnnexesAreWhole() {
        assertThat(FOUND.found().rows(Sheet.TASKS)).hasSize(ResolutionDocument.TASKS);
        assertThat(FOUND.found().rows(Sheet.INDICATORS).stream()
                        .filter(row -> "ANNEX".equals(row.cells().get("layer"))))
                .hasSize(ResolutionDocument.INDICATORS);
        assertThat(FOUND.found().left()).isEmpty();
    }
}
