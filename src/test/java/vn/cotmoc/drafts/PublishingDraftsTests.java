package vn.cotmoc.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.drafts.Draft.AmendingDocument;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.resolutions.Amendments;
import vn.cotmoc.resolutions.Resolutions;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.tasks.Tasks;
import vn.cotmoc.testing.KeepsDrafts;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.users.CurrentUser;

@PortalTest
@ExtendWith(KeepsDrafts.class)
class PublishingDraftsTests {

    private static final AmendingDocument AMENDING = new AmendingDocument(
            "101-NQ/TU", LocalDate.of(2026, 9, 1), "Sửa đổi mục tiêu nước sạch", LocalDate.of(2026, 9, 15));

    @Autowired
    private Drafts drafts;

    @Autowired
    private EditingDrafts editing;

    @Autowired
    private PublishingDrafts publishing;

    @Autowired
    private Resolutions resolutions;

    @Autowired
    private Indicators indicators;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Amendments amendments;

    @Autowired
    private People people;

    private DraftId draft;

    @BeforeEach
    void aDraftWithAWholeText() {
        draft = edit(user -> drafts.create(Given.aHead(), user));
        edit(user -> editing.save(draft, Given.aWholeText(), user));
    }

    @Test
    void aDraftIsNowhereUntilItIsPublished() {
        var before = edit(_ -> resolutions.find(Given.SLUG));
        assertThat(before).isEmpty();
        var published = publish(draft);
        assertThat(published).isEqualTo(new Publishing.Published(Given.SLUG, false));
        var rows = edit(_ -> indicators.ofResolution(Given.SLUG));
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().milestones()).hasSize(2);
    }

    @Test
    void theTrailNamesThePersonWhoPublished() {
        publish(draft);
        assertThat(OwnerDatabase.jdbc()
                        .sql(
                                "select account_name || ' ' || subject from audit_event where kind = 'resolution.published'")
                        .query(String.class)
                        .single())
                .isEqualTo("bientap.dienbien " + Given.SLUG);
    }

    @Test
    void whatWaitsForConfirmationIsNotPublished() {
        var found = Given.found(
                Sheet.FACTS, Map.of("code", "F1", "name", "x", "value_text", "1", "quote", "x 1", "clause", "PL"));
        edit(user -> drafts.fill(draft, new Filling(List.of(found), null), user));
        assertThat(obstacles(publish(draft))).containsExactly(Obstacle.UNCONFIRMED_ROWS);
        edit(user -> editing.confirmAll(draft, Sheet.FACTS, user));
        assertThat(publish(draft)).isInstanceOf(Publishing.Published.class);
    }

    @Test
    void whatCannotBeReadIsNotPublished() {
        edit(user -> editing.save(draft, List.of(Given.target("9", "năm sau", "40", "ABOUT", "bốn mươi")), user));
        var refused = publish(draft);
        assertThat(obstacles(refused)).containsExactly(Obstacle.BLOCKING_FINDINGS);
        assertThat(((Publishing.Refused) refused).why().findings())
                .filteredOn(finding -> finding.severity() == Severity.BLOCKS)
                .extracting(Finding::rule)
                .containsExactly(Rule.UNKNOWN_INDICATOR, Rule.UNREADABLE_YEAR, Rule.UNREADABLE_NUMBER);
    }

    @Test
    void anAmendmentNeedsItsDocumentAndADifference() {
        publish(draft);
        DraftId amendment = edit(user -> drafts.amend(Given.SLUG, user));
        assertThat(obstacles(publish(amendment)))
                .containsExactly(Obstacle.NO_DIFFERENCE, Obstacle.AMENDING_DOCUMENT_MISSING);
        var early = new AmendingDocument("1", LocalDate.of(2026, 5, 31), "Sớm", LocalDate.of(2026, 5, 30));
        edit(user -> editing.amendBy(amendment, early, user));
        assertThat(obstacles(publish(amendment)))
                .containsExactly(
                        Obstacle.NO_DIFFERENCE, Obstacle.AMENDED_BEFORE_ISSUED, Obstacle.EFFECTIVE_BEFORE_ISSUED);
        var late = new AmendingDocument("1", LocalDate.of(2026, 6, 30), "Muộn", LocalDate.of(2099, 1, 1));
        edit(user -> editing.amendBy(amendment, late, user));
        assertThat(obstacles(publish(amendment))).containsExactly(Obstacle.NO_DIFFERENCE, Obstacle.NOT_YET_EFFECTIVE);
    }

    @Test
    void anAmendmentKeepsTheFormerWordingWithItsDocument() {
        anAmendedTarget();
        var kept = edit(_ -> amendments.of(Given.SLUG, "1"));
        assertThat(kept).singleElement().satisfies(amendment -> {
            assertThat(amendment.name()).isEqualTo("101-NQ/TU");
            assertThat(amendment.effectiveOn()).isEqualTo("2026-09-15");
            assertThat(amendment.changes()).singleElement().satisfies(change -> {
                assertThat(change.before()).containsEntry("printed", "Trên 95").containsEntry("low", "95");
                assertThat(change.after()).containsEntry("printed", "Trên 98").containsEntry("low", "98");
            });
        });
        var now = edit(_ -> indicators.find(Given.SLUG, "1")).orElseThrow();
        assertThat(now.milestone(2030).orElseThrow().printed()).isEqualTo("Trên 98");
        var untouched = edit(_ -> amendments.of(Given.SLUG, "2"));
        assertThat(untouched).isEmpty();
    }

    @Test
    void whatAnAmendmentDropsIsEndedAndStaysReadable() {
        publish(draft);
        DraftId amendment = edit(user -> drafts.amend(Given.SLUG, user));
        remove(amendment, Sheet.INDICATORS, "2");
        remove(amendment, Sheet.TASKS, "2");
        edit(user -> editing.amendBy(amendment, AMENDING, user));
        assertThat(publish(amendment)).isEqualTo(new Publishing.Published(Given.SLUG, true));

        var ended = edit(_ -> indicators.find(Given.SLUG, "2")).orElseThrow();
        assertThat(ended.ended()).isNotNull().satisfies(ending -> {
            assertThat(ending.on()).isEqualTo("2026-09-15");
            assertThat(ending.by()).isEqualTo("101-NQ/TU");
        });
        assertThat(ended.milestones()).hasSize(1);
        assertThat(ended.isInForceIn(2025)).isTrue();
        assertThat(ended.isInForceIn(2026)).isFalse();
        var resolution = edit(_ -> resolutions.find(Given.SLUG)).orElseThrow();
        var all = edit(_ -> tasks.ofResolution(resolution.id().value()));
        assertThat(all)
                .filteredOn(task -> task.endedOn() != null)
                .singleElement()
                .satisfies(task -> assertThat(task.number()).isEqualTo("2"));
        var counts = edit(_ -> resolutions.counted("11")).stream()
                .filter(counted -> counted.resolution().slug().equals(Given.SLUG))
                .findFirst()
                .orElseThrow()
                .counts();
        assertThat(counts).isEqualTo(new Resolutions.Counts(1, 1, 2, 1, 0));
        // A later amendment begins with the text in force, and may take the code up again.
        DraftId next = edit(user -> drafts.amend(Given.SLUG, user));
        assertThat(edit(_ -> drafts.sheets(next)).of(Sheet.INDICATORS)).hasSize(1);
    }

    @Test
    void whoBeganWithAnOlderTextDoesNotOverwriteTheNewerOne() {
        publish(draft);
        DraftId amendment = edit(user -> drafts.amend(Given.SLUG, user));
        changeTarget(amendment);
        edit(user -> editing.amendBy(amendment, AMENDING, user));
        OwnerDatabase.jdbc()
                .sql("update resolution set title = 'Tên khác' where slug = ?")
                .param(Given.SLUG)
                .update();
        assertThat(obstacles(publish(amendment))).containsExactly(Obstacle.ADOPTED_TEXT_CHANGED);
    }

    @Test
    void onlyEditorsOfTheProvincePublish() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() ->
                        people.as("kiemtra.dienbien", () -> publishing.publish(draft, people.user("kiemtra.dienbien"))))
                .satisfies(problem -> assertThat(problem.status().value()).isEqualTo(403));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(
                        () -> people.as("canbo.laichau", () -> publishing.publish(draft, people.user("canbo.laichau"))))
                .satisfies(problem -> assertThat(problem.status().value()).isEqualTo(404));
    }

    private void anAmendedTarget() {
        publish(draft);
        DraftId amendment = edit(user -> drafts.amend(Given.SLUG, user));
        changeTarget(amendment);
        edit(user -> editing.amendBy(amendment, AMENDING, user));
        assertThat(publish(amendment)).isEqualTo(new Publishing.Published(Given.SLUG, true));
    }

    private void changeTarget(DraftId amendment) {
        DraftRow row = row(amendment, Sheet.TARGETS, "1 / 2030");
        var cells = new HashMap<>(row.row().cells());
        cells.putAll(Map.of("printed", "Trên 98", "low", "98"));
        edit(user -> editing.save(amendment, List.of(new Edit.Change(row.id(), row.version(), cells)), user));
    }

    private void remove(DraftId amendment, Sheet sheet, String key) {
        DraftRow row = row(amendment, sheet, key);
        edit(user -> editing.save(amendment, List.of(new Edit.Remove(row.id(), row.version())), user));
    }

    private DraftRow row(DraftId id, Sheet sheet, String key) {
        return edit(_ -> drafts.rows(id, sheet)).stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Publishing publish(DraftId id) {
        return edit(user -> publishing.publish(id, user));
    }

    private static List<Obstacle> obstacles(Publishing outcome) {
        return ((Publishing.Refused) outcome).why().obstacles();
    }

    private <T> T edit(Function<CurrentUser, T> work) {
        return people.as("bientap.dienbien", () -> work.apply(people.user("bientap.dienbien")));
    }
}
