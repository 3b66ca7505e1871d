package vn.cotmoc.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cotmoc.shared.Knowledge;
import vn.cotmoc.targets.Plan;
import vn.cotmoc.tasks.FormerTasks.Replaced;
import vn.cotmoc.tasks.TaskDeadline.Former;
import vn.cotmoc.testing.SampleTask;

/// How a task read before amendments that were published later.
class FormerTasksTests {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final UUID HEALTH = SampleTask.agency("Sở Y tế");
    private static final Former FIRST = new Former("Quý IV năm 2026", "Năm 2027", LocalDate.of(2026, 9, 15), "101");
    private static final Former EARLIER = new Former("Tháng 5/2026", "Quý IV năm 2026", LocalDate.of(2026, 7, 1), "90");

    @Test
    void whatWasReplacedLaterStandsThereAgain() {
        var row = known(later("1", cells("Rà soát cũ", "Quý IV năm 2026"), false, FIRST), null)
                .getFirst();
        assertThat(row.head().content()).isEqualTo("Rà soát cũ");
        assertThat(row.head().deadlineText()).isEqualTo("Quý IV năm 2026");
        assertThat(row.head().agencies(Task.Part.LEAD))
                .extracting(TaskHead.Assignment::agency)
                .containsExactly(HEALTH);
        assertThat(row.head().agencies(Task.Part.COORDINATING)).isEmpty();
        assertThat(row.head().fundingSources()).containsExactly("Ngân sách tỉnh", "Vốn vay");
        assertThat(row.former()).containsExactly(EARLIER);
    }

    @Test
    void ofTwoLaterAmendmentsTheFirstKnowsHowItRead() {
        var both = new ArrayList<>(later("1", cells("Rà soát cũ", "Quý IV năm 2026"), false, FIRST));
        both.addAll(later("1", cells("Rà soát giữa", "Năm 2027"), false, FIRST));
        assertThat(known(both, null).getFirst().head().content()).isEqualTo("Rà soát cũ");
    }

    @Test
    void whatWasAddedLaterWasNotThere() {
        assertThat(known(later("1", null, false, FIRST), null)).isEmpty();
        assertThat(known(later("2", null, false, FIRST), null)).hasSize(1);
    }

    @ParameterizedTest(name = "ended on {0}, by a later amendment {1}: still ended on 01/9: {2}")
    @CsvSource({
        ", false, false",
        "2026-08-31, false, true",
        "2026-09-01, false, true",
        "2026-09-02, false, false",
        "2026-08-31, true, false"
    })
    void whatEndsLaterHadNotEnded(@Nullable LocalDate endedOn, boolean byLater, boolean ended) {
        List<Replaced> later = byLater ? later("1", cells("Việc 1", "Năm 2026"), true, FIRST) : List.of();
        assertThat(known(later, endedOn).getFirst().head().endedOn() != null).isEqualTo(ended);
    }

    private static Map<String, String> cells(String content, String deadline) {
        return Map.of(
                "layer",
                "ANNEX",
                "content",
                content,
                "deadline",
                deadline,
                "clause",
                "PL01",
                "lead_agencies",
                "Sở Y tế|Sở không còn ai biết",
                "funding_sources",
                "Ngân sách tỉnh| Vốn vay");
    }

    private static List<Replaced> later(
            String number, @Nullable Map<String, String> before, boolean ended, Former deadline) {
        return List.of(new Replaced(number, before, ended, deadline));
    }

    private static List<HeadRows.Row> known(List<Replaced> later, @Nullable LocalDate endedOn) {
        var head = SampleTask.number("1")
                .led("Sở Tài chính")
                .due("2026-12-31", TaskState.OPEN_IN_TIME)
                .build()
                .head();
        var plan = new Plan(SampleTask.BEGINS, 2026, 2030, 2028, 2030);
        var row = new HeadRows.Row(ended(head, endedOn), plan, List.of(EARLIER, FIRST));
        var named = Map.of("Sở Y tế", new FormerTasks.Named(HEALTH, "Sở Y tế", false, false, null));
        return new FormerTasks(new Knowledge(DAY), later, named)
                .known(row).stream().toList();
    }

    private static TaskHead ended(TaskHead now, @Nullable LocalDate on) {
        return new TaskHead(
                now.id(),
                now.resolution(),
                now.decision(),
                now.province(),
                now.provinceCode(),
                now.provinceName(),
                now.position(),
                now.number(),
                now.layer(),
                now.content(),
                now.printedContent(),
                now.monitoringText(),
                now.leadText(),
                now.coordinatingText(),
                now.fundingText(),
                now.deadlineText(),
                now.clause(),
                now.note(),
                now.agencies(),
                now.fundingSources(),
                on,
                on == null ? null : "101-NQ/TU");
    }
}
