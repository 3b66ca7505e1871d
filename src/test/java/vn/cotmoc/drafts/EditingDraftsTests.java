package vn.cotmoc.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.drafts.Editing.Clash;
import vn.cotmoc.drafts.Editing.Closed;
import vn.cotmoc.drafts.Editing.Conflict;
import vn.cotmoc.drafts.Editing.Saved;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.testing.KeepsDrafts;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.users.CurrentUser;

@PortalTest
@ExtendWith(KeepsDrafts.class)
class EditingDraftsTests {

    @Autowired
    private Drafts drafts;

    @Autowired
    private EditingDrafts editing;

    @Autowired
    private People people;

    private DraftId draft;

    @BeforeEach
    void aDraftWithAWholeText() {
        draft = edit(user -> drafts.create(Given.aHead(), user));
        var answer1 = edit(user -> editing.save(draft, Given.aWholeText(), user));
        assertThat(answer1).isInstanceOf(Saved.class);
    }

    @Test
    void whoWasSlowerGetsBothVersionsAndNothingIsWritten() {
        DraftRow seen = row(Sheet.TASKS, "1");
        save(new Edit.Change(seen.id(), seen.version(), with(seen, "content", "Rà soát lại")));
        var mine = new Edit.Change(seen.id(), seen.version(), with(seen, "content", "Rà soát toàn bộ"));
        var other = Given.task("3", "Việc khác");
        var answer2 = edit(user -> editing.save(draft, List.of(mine, other), user));
        assertThat(answer2).isEqualTo(new Conflict(List.of(new Clash(mine, row(Sheet.TASKS, "1")))));
        assertThat(row(Sheet.TASKS, "1").row().text("content")).isEqualTo("Rà soát lại");
        var answer3 = edit(_ -> drafts.rows(draft, Sheet.TASKS));
        assertThat(answer3).hasSize(2);
    }

    @Test
    void aRowThatSomebodyRemovedIsAConflictToo() {
        DraftRow seen = row(Sheet.TASKS, "2");
        save(new Edit.Remove(seen.id(), seen.version()));
        var mine = new Edit.Change(seen.id(), seen.version(), Map.of("number", "2", "content", "Việc"));
        var answer4 = edit(user -> editing.save(draft, List.of(mine), user));
        assertThat(answer4).isEqualTo(new Conflict(List.of(new Clash(mine, null))));
    }

    @Test
    void anIndicatorThatIsRenamedIsRenamedWhereverItIsNamed() {
        DraftRow seen = row(Sheet.INDICATORS, "1");
        save(new Edit.Change(seen.id(), seen.version(), with(seen, "code", "7")));
        assertThat(edit(_ -> drafts.sheets(draft)).of(Sheet.TARGETS).stream().map(SheetRow::key))
                .containsExactly("7 / 2028", "7 / 2030", "2 / 2030");
    }

    @Test
    void aNewRowStandsBehindTheOneItWasAddedAt() {
        DraftRow first = row(Sheet.INDICATORS, "1");
        var sub = Given.indicator("1.1", "Trong đó: hộ nghèo", "%", "LEVEL");
        save(new Edit.Add(Sheet.INDICATORS, sub.cells(), first.id()));
        assertThat(keys(Sheet.INDICATORS)).containsExactly("1", "1.1", "2");
    }

    @Test
    void aRowIsMovedToAPlace() {
        DraftRow second = row(Sheet.TASKS, "2");
        edit(user -> editing.move(second.id(), 1, user));
        assertThat(keys(Sheet.TASKS)).containsExactly("2", "1");
    }

    @Test
    void rowsWithDoubtsAreConfirmedOneByOne() {
        var sure = Given.found(Sheet.FACTS, Map.of("code", "F1"));
        var unsure = Given.found(Sheet.FACTS, Map.of("code", "F2"), Doubt.of("code", "unsure"));
        edit(user -> drafts.fill(draft, new Filling(List.of(sure, unsure), null), user));
        var answer5 = edit(user -> editing.confirmAll(draft, Sheet.FACTS, user));
        assertThat(answer5).isOne();
        DraftRow waiting = row(Sheet.FACTS, "F2");
        assertThat(waiting.confirmed()).isFalse();
        edit(user -> editing.confirm(waiting.id(), waiting.version(), user));
        assertThat(row(Sheet.FACTS, "F2").confirmed()).isTrue();
    }

    @Test
    void theTrailTellsWhatACellSaidBeforeAndAfter() {
        DraftRow seen = row(Sheet.TASKS, "1");
        save(new Edit.Change(seen.id(), seen.version(), with(seen, "content", "Rà soát lại")));
        assertThat(OwnerDatabase.jdbc()
                        .sql("""
                                select account_name || ': ' || (details->>'before.content') || ' → ' || (details->>'after.content')
                                from audit_event where kind = 'draft.row-changed' and subject = ?
                                """)
                        .param(Given.SLUG + "/tasks/1")
                        .query(String.class)
                        .single())
                .isEqualTo("bientap.dienbien: Rà soát các công trình cấp nước tập trung → Rà soát lại");
    }

    @Test
    void aClosedDraftTakesNothingMore() {
        edit(user -> drafts.discard(draft, user));
        var answer6 = edit(user -> editing.save(draft, List.of(Given.task("9", "Muộn")), user));
        assertThat(answer6).isEqualTo(new Closed());
    }

    @Test
    void aRowOfAnotherDraftIsNoRowOfThisOne() {
        DraftRow seen = row(Sheet.TASKS, "1");
        DraftId other = edit(user -> drafts.amend("dien-bien-24-nq-tu-2026", user));
        var edits = List.<Edit>of(new Edit.Remove(seen.id(), seen.version()));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> edit(user -> editing.save(other, edits, user)));
    }

    private void save(Edit edit) {
        var answer7 = edit(user -> editing.save(draft, List.of(edit), user));
        assertThat(answer7).isInstanceOf(Saved.class);
    }

    private DraftRow row(Sheet sheet, String key) {
        return edit(_ -> drafts.rows(draft, sheet)).stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<String> keys(Sheet sheet) {
        return edit(_ -> drafts.rows(draft, sheet)).stream().map(DraftRow::key).toList();
    }

    private static Map<String, String> with(DraftRow row, String column, String cell) {
        var cells = new HashMap<>(row.row().cells());
        cells.put(column, cell);
        return cells;
    }

    private <T> T edit(Function<CurrentUser, T> work) {
        return people.as("bientap.dienbien", () -> work.apply(people.user("bientap.dienbien")));
    }
}
