package vn.cotmoc.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cotmoc.reviews.RowChange.Aspect;

/// What two reviews say differently of the same promises.
class ComparingRowsTests {

    private static final String SLUG = Boards.SLUG;

    @ParameterizedTest(name = "{0} in 2027, later {1}: {2}")
    @CsvSource({
        "43, 43, ''",
        "43, '43,5', '43 → 43,5'",
        "'', 43, → 43",
        "43, '', 43 →",
        "đã có kế hoạch, hoàn thành, đã có kế hoạch → hoàn thành"
    })
    void aFigureThatIsSaidOtherwiseHasChanged(String then, String now, String change) {
        var rows = compare(figures(2027, then), figures(2027, now), 2028, 2028);
        assertThat(changes(rows, Aspect.FIGURE)).isEqualTo(change);
    }

    @Test
    void theLaterFigureSaysWhoCorrectedItAndWhy() {
        var then = Map.of(2027, Sheets.figure("43", 2, null));
        var now = Map.of(2027, Sheets.figure("43,5", 5, "Đếm sót một xã"));
        var change = compare(then, now, 2028, 2028).getFirst().changes().getFirst();
        assertThat(change.cause()).isEqualTo(new RowChange.Cause(5, "Sở Y tế", "Đếm sót một xã"));
    }

    @Test
    void theSameNumberRecordedAgainIsNoChange() {
        var then = Map.of(2027, Sheets.figure("43", 2, null));
        var now = Map.of(2027, Sheets.figure("43", 4, "Ghi lại"));
        assertThat(compare(then, now, 2028, 2028)).allMatch(ComparedRow::isSame);
    }

    @Test
    void yearsThatTheEarlierReviewCouldNotKnowAreNoChanges() {
        var then = Map.of(2027, Sheets.figure("43", 2, null));
        var now = Map.of(2027, Sheets.figure("43", 2, null), 2028, Sheets.figure("50", 2, null));
        assertThat(compare(then, now, 2027, 2028)).allMatch(ComparedRow::isSame);
        assertThat(compare(then, now, 2028, 2028)).noneMatch(ComparedRow::isSame);
    }

    @Test
    void eachReviewSpeaksOfItsOwnYear() {
        var then = Map.of(2027, Sheets.figure("43", 2, null));
        var now = Map.of(2027, Sheets.figure("43", 2, null), 2028, Sheets.figure("50,5", 2, null));
        var row = compare(then, now, 2027, 2028).getFirst();
        assertThat(row.moved()).contains(new java.math.BigDecimal("7.5"));
    }

    @Test
    void anAmendedTargetIsAChange() {
        var one = Sheets.row("5", "Xã đạt chuẩn", Map.of(), "ACHIEVED", "≥ 50");
        var other = Sheets.row("5", "Xã đạt chuẩn", Map.of(), "ACHIEVED", "≥ 55");
        assertThat(changes(compare(List.of(one), SLUG, List.of(other), SLUG), Aspect.TARGET))
                .isEqualTo("≥ 50 → ≥ 55");
    }

    @ParameterizedTest(name = "{0} of {1} and {2} of {3} in another resolution: together {4}")
    @CsvSource({
        "5, Xã đạt chuẩn, 5, Xã đạt chuẩn, true",
        "5, Xã đạt chuẩn, 9, XÃ ĐẠT  CHUẨN, true",
        "5, Xã đạt chuẩn, 5, Hộ nghèo, false"
    })
    void rowsOfTwoResolutionsMeetByTheirNames(
            String code, String label, String otherCode, String otherLabel, boolean together) {
        var rows = compare(
                List.of(Sheets.row(code, label, Map.of(), "ACHIEVED")), "mot",
                List.of(Sheets.row(otherCode, otherLabel, Map.of(), "ACHIEVED")), "hai");
        assertThat(rows).hasSize(together ? 1 : 2);
    }

    @Test
    void aRowOfOneReviewOnlyIsSaidToBe() {
        var rows = compare(
                List.of(Sheets.row("5", "Xã đạt chuẩn", Map.of(), "ACHIEVED")), SLUG,
                List.of(Sheets.row("6", "Hộ nghèo", Map.of(), "ACHIEVED")), SLUG);
        assertThat(rows).extracting(ComparedRow::isOnlyInFirst).containsExactly(true, false);
        assertThat(rows).extracting(ComparedRow::isOnlyInSecond).containsExactly(false, true);
    }

    @Test
    void theSameRowUnderANewNameIsStillTheSameRow() {
        var rows = compare(
                List.of(Sheets.row("5", "Xã đạt chuẩn", Map.of(), "ACHIEVED")), SLUG,
                List.of(Sheets.row("5", "Xã đạt chuẩn nông thôn mới", Map.of(), "ACHIEVED")), SLUG);
        assertThat(changes(rows, Aspect.NAME)).isEqualTo("Xã đạt chuẩn → Xã đạt chuẩn nông thôn mới");
    }

    @Test
    void aTaskThatIsDoneMeanwhileIsAChange() {
        var then = Sheets.resolution(SLUG, List.of(), List.of(TaskSheets.task("8", "Xây trạm y tế", "OPEN_IN_TIME")));
        var now = Sheets.resolution(SLUG, List.of(), List.of(TaskSheets.task("8", "Xây trạm y tế", "DONE_IN_TIME")));
        var rows = new ComparingRows(
                        new ComparingRows.Said(2028, List.of(then)), new ComparingRows.Said(2028, List.of(now)))
                .all();
        assertThat(changes(rows, Aspect.TASK_STATE)).isEqualTo("OPEN_IN_TIME → DONE_IN_TIME");
        assertThat(rows.getFirst().task()).isTrue();
    }

    /// Who led and who helped have changed places: the same names, and not the same task.
    @Test
    void rolesThatAreSwappedAreChanges() {
        var then = Sheets.resolution(
                SLUG, List.of(), List.of(TaskSheets.task("8", List.of("Sở Y tế"), List.of("Sở Nội vụ"), null)));
        var now = Sheets.resolution(
                SLUG, List.of(), List.of(TaskSheets.task("8", List.of("Sở Nội vụ"), List.of("Sở Y tế"), "9/KH")));
        var rows = new ComparingRows(
                        new ComparingRows.Said(2028, List.of(then)), new ComparingRows.Said(2028, List.of(now)))
                .all();
        assertThat(changes(rows, Aspect.TASK_LEAD)).isEqualTo("Sở Y tế → Sở Nội vụ");
        assertThat(changes(rows, Aspect.TASK_COORDINATING)).isEqualTo("Sở Nội vụ → Sở Y tế");
        assertThat(changes(rows, Aspect.TASK_PRODUCT)).isEqualTo("→ 9/KH");
        assertThat(changes(rows, Aspect.TASK_STATE)).isEmpty();
    }

    private static Map<Integer, FrozenRow.Figure> figures(int year, String said) {
        return said.isEmpty() ? Map.of() : Map.of(year, Sheets.figure(said, 1, null));
    }

    private static List<ComparedRow> compare(
            Map<Integer, FrozenRow.Figure> then, Map<Integer, FrozenRow.Figure> now, int year, int otherYear) {
        var one = Sheets.resolution(SLUG, List.of(Sheets.row("5", "Xã đạt chuẩn", then, "AT_RISK")), List.of());
        var other = Sheets.resolution(SLUG, List.of(Sheets.row("5", "Xã đạt chuẩn", now, "AT_RISK")), List.of());
        return new ComparingRows(
                        new ComparingRows.Said(year, List.of(one)), new ComparingRows.Said(otherYear, List.of(other)))
                .all();
    }

    private static List<ComparedRow> compare(
            List<FrozenRow> one, String slug, List<FrozenRow> other, String otherSlug) {
        return new ComparingRows(
                        new ComparingRows.Said(2028, List.of(Sheets.resolution(slug, one, List.of()))),
                        new ComparingRows.Said(2028, List.of(Sheets.resolution(otherSlug, other, List.of()))))
                .all();
    }

    private static String changes(List<ComparedRow> rows, Aspect wanted) {
        return rows.stream()
                .flatMap(row -> row.changes().stream())
                .filter(change -> change.aspect() == wanted)
                .map(change -> (word(change.before()) + " → " + word(change.after())).strip())
                .findFirst()
                .orElse("");
    }

    private static String word(@Nullable String word) {
        return word == null ? "" : word;
    }
}
