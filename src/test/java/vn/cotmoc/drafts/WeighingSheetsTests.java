package vn.cotmoc.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeighingSheetsTests {

    @ParameterizedTest(name = "{0} from {1} to {2}, {3}: fits {4}")
    @CsvSource({
        "AT_LEAST, 2.5, , , true",
        "AT_LEAST, 2.5, 3, , false",
        "AT_LEAST, , , , false",
        "MORE_THAN, 95, , , true",
        "AT_MOST, , 15, , true",
        "LESS_THAN, 23, , , false",
        "RANGE, 50, 55, , true",
        "RANGE, 55, 50, , false",
        "RANGE, 50, , , false",
        "ABOUT, 460, 460, , true",
        "ABOUT, 460, 500, , false",
        "EXACTLY, 33, 33, , true",
        "STAGE, , , Hoàn thành, true",
        "STAGE, , , , false",
        "UNQUANTIFIED, , , Đạt tỷ lệ bao phủ, true",
        "MAINTAIN, , , , true",
        "NONE, 1, , , false"
    })
    void aComparisonHasJustTheEndsThatItNeeds(
            String comparator, @Nullable String low, @Nullable String high, @Nullable String text, boolean fits) {
        var cells = new HashMap<String, String>(Map.of("code", "1", "milestone", "2030", "comparator", comparator));
        if (low != null) cells.put("low", low);
        if (high != null) cells.put("high", high);
        if (text != null) cells.put("text", text);
        assertThat(rules(Sheet.TARGETS, cells)).isEqualTo(fits ? List.of() : List.of(Rule.TARGET_ENDS));
    }

    @ParameterizedTest(name = "header {0}, kind {1}, direction {2}: {3}")
    @CsvSource({
        "true, , , ",
        "true, LEVEL, UP, KIND_AND_HEADER",
        "false, , , KIND_AND_HEADER",
        "false, LEVEL, , DIRECTION_MISSING",
        "false, LEVEL, DOWN, ",
        "false, STAGE, , ",
        "false, COMPOSITION, , "
    })
    void everyRowButAHeaderHasAKindAndKnowsWhereItGoes(
            String header, @Nullable String kind, @Nullable String direction, @Nullable Rule rule) {
        var cells = new HashMap<String, String>(Map.of("code", "1", "header", header));
        if (kind != null) cells.put("kind", kind);
        if (direction != null) cells.put("direction", direction);
        assertThat(rules(Sheet.INDICATORS, cells)).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void noRowIsItsOwnParentNorItsParentsParent() {
        var first = new SheetRow(Sheet.INDICATORS, 1, Map.of("code", "1", "header", "true", "parent", "1.1"));
        var second = new SheetRow(Sheet.INDICATORS, 2, Map.of("code", "1.1", "header", "true", "parent", "1"));
        assertThat(WeighingSheets.weigh(new ResolutionSheets(Map.of(Sheet.INDICATORS, List.of(first, second)))))
                .extracting(Finding::rule)
                .containsExactly(Rule.PARENT_LOOP, Rule.PARENT_LOOP);
    }

    @Test
    void aDenominatorIsMoreThanNothing() {
        assertThat(rules(Sheet.BASELINES, Map.of("code", "1", "year", "2025", "numerator", "38", "denominator", "0")))
                .containsExactly(Rule.NOT_POSITIVE);
    }

    private static List<Rule> rules(Sheet sheet, Map<String, String> cells) {
        var sheets = new ResolutionSheets(Map.of(sheet, List.of(new SheetRow(sheet, 1, cells))));
        return WeighingSheets.weigh(sheets).stream().map(Finding::rule).toList();
    }
}
