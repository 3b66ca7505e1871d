package vn.cotmoc.drafts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import vn.cotmoc.drafts.DraftId;
import vn.cotmoc.drafts.DraftRow;
import vn.cotmoc.drafts.DraftRowId;
import vn.cotmoc.drafts.Edit;
import vn.cotmoc.drafts.Sheet;
import vn.cotmoc.drafts.SheetRow;

class TypedFormTests {

    private static final DraftId DRAFT = new DraftId(UUID.randomUUID());

    private final DraftRow indicator =
            row(Sheet.INDICATORS, Map.of("code", "4", "name", "Lao động", "direction", "UP"));
    private final DraftRow target = row(
            Sheet.TARGETS,
            Map.of("code", "4", "milestone", "2028", "printed", "40,0", "comparator", "AT_LEAST", "low", "40.0"));

    @Test
    void whatIsLeftAloneStaysLetterForLetter() {
        var form = typed("target0.printed", "40,0", "target0.low", "40", "target0.comparator", "AT_LEAST");
        assertThat(form.targets().getFirst().cells()).containsEntry("low", "40.0");
    }

    @Test
    void theReadingFillsTheCellsOfWhatIsTypedAnew() {
        var cells = typed("target0.printed", "50 - 55", "target0.low", "40", "target0.comparator", "AT_LEAST")
                .targets()
                .getFirst()
                .cells();
        assertThat(cells)
                .containsEntry("comparator", "RANGE")
                .containsEntry("low", "50")
                .containsEntry("high", "55");
    }

    @Test
    void whatCannotBeReadLeavesTheCellsToThePerson() {
        var form = typed("target0.printed", "nhiều hơn trước", "target0.low", "41", "target0.comparator", "AT_LEAST");
        assertThat(form.targets().getFirst().cells()).containsEntry("low", "41");
        assertThat(form.readings().getFirst().isUnderstood()).isFalse();
        assertThat(form.isUnexplained(form.targets().getFirst())).isTrue();
    }

    @ParameterizedTest(name = "note \"{0}\": unexplained {1}")
    @CsvSource({"'', true", "Theo giải thích của Sở, false"})
    void whoDecidesAgainstTheReadingSaysWhy(String note, boolean unexplained) {
        var form = typed(
                "target0.printed",
                "Trên 40",
                "target0.comparator",
                "AT_LEAST",
                "target0.low",
                "40",
                "target0.overridden",
                "true",
                "target0.note",
                note);
        assertThat(form.targets().getFirst().cells()).containsEntry("comparator", "AT_LEAST");
        assertThat(form.isUnexplained(form.targets().getFirst())).isEqualTo(unexplained);
    }

    @Test
    void aBlankCellKeepsWhatTheMilestoneBeforeAsksFor() {
        var form = typed(
                "target0.printed",
                "100",
                "target0.comparator",
                "AT_LEAST",
                "target1.milestone",
                "2030",
                "target1.printed",
                "",
                "target1.comparator",
                "NONE");
        assertThat(form.targets().getLast().cells()).containsEntry("comparator", "MAINTAIN");
    }

    @Test
    void aMilestoneThatWasNeverFilledInIsNone() {
        var form = typed("target0.printed", "40,0", "target1.milestone", "2030", "target1.governing", "true");
        assertThat(form.edits(null)).hasSize(2).hasOnlyElementsOfType(Edit.Change.class);
    }

    private TypedForm typed(String... fields) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("main.id", indicator.id().toString());
        form.add("main.code", "4");
        form.add("main.name", "Lao động");
        form.add("main.direction", "UP");
        form.add("target0.id", target.id().toString());
        form.add("target0.milestone", "2028");
        for (int i = 0; i < fields.length; i += 2) form.set(fields[i], fields[i + 1]);
        return TypedForm.read(Sheet.INDICATORS, form, List.of(indicator, target))
                .reread();
    }

    private static DraftRow row(Sheet sheet, Map<String, String> cells) {
        return new DraftRow(
                new DraftRowId(UUID.randomUUID()),
                DRAFT,
                1,
                new SheetRow(sheet, 1, cells),
                Map.of(),
                List.of(),
                true,
                0);
    }
}
