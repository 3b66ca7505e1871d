package vn.cotmoc.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferenceTests {

    private static final SheetRow OLD = task("1", "Tuyên truyền");

    @Test
    void aRowIsAddedWordedAnewOrEnded() {
        var before = sheets(OLD, task("2", "Bố trí vốn"));
        var after = sheets(task("1", "Tuyên truyền, vận động"), task("3", "Kiểm tra"));
        assertThat(Difference.between(before, after))
                .extracting(difference ->
                        "%s %s %s".formatted(difference.key(), difference.before() != null, difference.after() != null))
                .containsExactly("1 true true", "2 true false", "3 false true");
    }

    @Test
    void aRowThatOnlyStandsElsewhereIsNoDifference() {
        var other = task("2", "Bố trí vốn");
        assertThat(Difference.between(sheets(OLD, other), sheets(other, OLD))).isEmpty();
    }

    @Test
    void itTellsWhichCellsDiffer() {
        var difference = Difference.between(sheets(OLD), sheets(OLD.with("deadline", "Tháng 5/2026")))
                .getFirst();
        assertThat(difference.columns()).extracting(SheetColumn::name).containsExactly("deadline");
    }

    private static SheetRow task(String number, String content) {
        return new SheetRow(Sheet.TASKS, 0, Map.of("number", number, "content", content));
    }

    private static ResolutionSheets sheets(SheetRow... tasks) {
        return new ResolutionSheets(Map.of(Sheet.TASKS, List.of(tasks)));
    }
}
