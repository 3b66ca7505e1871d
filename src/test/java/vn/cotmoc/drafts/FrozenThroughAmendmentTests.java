package vn.cotmoc.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
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
import vn.cotmoc.reviews.Boards;
import vn.cotmoc.reviews.ReviewFormat;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.testing.KeepsDrafts;
import vn.cotmoc.testing.KeepsReviews;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;
import vn.cotmoc.users.CurrentUser;

/// A resolution that is amended after its review was frozen: other targets, names, rows, tasks and deadlines.
@PortalTest
@ExtendWith({KeepsDrafts.class, KeepsReviews.class})
class FrozenThroughAmendmentTests {

    private static final String LEADER = "lanhdao.dienbien";

    @Autowired
    private Drafts drafts;

    @Autowired
    private EditingDrafts editing;

    @Autowired
    private PublishingDrafts publishing;

    @Autowired
    private People people;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Clock clock;

    private Boards boards;

    @BeforeEach
    void adopted() {
        boards = new Boards(visitors);
        DraftId draft = edit(user -> drafts.create(Given.aHead(), user));
        edit(user -> editing.save(draft, Given.aWholeText(), user));
        edit(user -> publishing.publish(draft, user));
    }

    @Test
    void anAmendmentChangesNoByteAndShowsAsADifference() {
        String number = boards.frozen(boards.opened(Given.SLUG, ""));
        var before = boards.exports(LEADER, number);
        amend();
        var after = boards.exports(LEADER, number);
        for (var format : ReviewFormat.values())
            assertThat(after.get(format)).as(format.name()).isEqualTo(before.get(format));
        assertThat(visitors.person(LEADER).get("/reviews/" + number + "/differences"))
                .hasStatusOk()
                .bodyText()
                .contains("Mục tiêu đến năm 2028", "≥ 85", "≥ 90")
                .contains("Tỷ lệ hộ dân nông thôn được sử dụng nước sạch", "Tỷ lệ hộ dùng nước sạch")
                .contains(
                        "Thời gian hoàn thành", "Quý IV năm 2026", "Năm 2027", "Nội dung nhiệm vụ", "Cơ quan chủ trì");
    }

    /// Whoever reviews after the amendment as of a day before it reads the tasks as they read then.
    @Test
    void aReviewOfADayBeforeTheAmendmentHasTheFormerTasks() {
        amend();
        var yesterday = Vietnamese.date(LocalDate.now(clock).minusDays(1));
        String then = json(boards.frozen(boards.opened(Given.SLUG, yesterday)));
        assertThat(then)
                .contains("Rà soát các công trình cấp nước tập trung", "\"deadline\":\"Quý IV năm 2026\"", "≥ 85")
                .contains("Bố trí vốn cho cấp nước vùng cao")
                .doesNotContain("Năm 2027", "Việc thêm sau", "≥ 90");
        String now = json(boards.frozen(boards.opened(Given.SLUG, "")));
        assertThat(now)
                .contains("Rà soát và sửa chữa", "\"deadline\":\"Năm 2027\"", "Việc thêm sau", "≥ 90", "Sở Tài chính")
                .doesNotContain("Bố trí vốn cho cấp nước vùng cao");
    }

    private String json(String number) {
        return new String(boards.export(LEADER, number, "json"), StandardCharsets.UTF_8);
    }

    private void amend() {
        DraftId amendment = edit(user -> drafts.amend(Given.SLUG, user));
        change(amendment, Sheet.TARGETS, "1 / 2028", Map.of("printed", "≥ 90", "low", "90"));
        change(amendment, Sheet.INDICATORS, "1", Map.of("name", "Tỷ lệ hộ dùng nước sạch"));
        change(
                amendment,
                Sheet.TASKS,
                "1",
                Map.of(
                        "content",
                        "Rà soát và sửa chữa các công trình cấp nước",
                        "deadline",
                        "Năm 2027",
                        "lead",
                        "Sở Tài chính",
                        "lead_agencies",
                        "Sở Tài chính"));
        var dropped = row(amendment, Sheet.TASKS, "2");
        edit(user -> editing.save(amendment, List.of(new Edit.Remove(dropped.id(), dropped.version())), user));
        edit(user -> editing.save(amendment, List.of(Given.task("3", "Việc thêm sau")), user));
        var today = LocalDate.now(clock);
        var document = new AmendingDocument("101-NQ/TU", today.minusDays(5), "Sửa đổi mục tiêu nước sạch", today);
        edit(user -> editing.amendBy(amendment, document, user));
        Publishing published = edit(user -> publishing.publish(amendment, user));
        assertThat(published).isEqualTo(new Publishing.Published(Given.SLUG, true));
    }

    private void change(DraftId amendment, Sheet sheet, String key, Map<String, String> cells) {
        DraftRow row = row(amendment, sheet, key);
        var changed = new HashMap<>(row.row().cells());
        changed.putAll(cells);
        edit(user -> editing.save(amendment, List.of(new Edit.Change(row.id(), row.version(), changed)), user));
    }

    private DraftRow row(DraftId id, Sheet sheet, String key) {
        return edit(_ -> drafts.rows(id, sheet)).stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private <T> T edit(Function<CurrentUser, T> work) {
        return people.as("bientap.dienbien", () -> work.apply(people.user("bientap.dienbien")));
    }
}
