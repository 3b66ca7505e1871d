package vn.cotmoc.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.testing.KeepsReviews;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// The tasks of 24-NQ/TU in the review of 2026, from what the demonstration tells of that year.
@PortalTest
@ExtendWith(KeepsReviews.class)
class FrozenTasksTests {

    @Autowired
    private Visitors visitors;

    private Boards boards;

    @BeforeEach
    void sit() {
        boards = new Boards(visitors);
    }

    /// Task 8 was done for 2026, late; its time for 2027 has begun since and is not what is reviewed.
    @Test
    void aYearIsReviewedByWhatItAskedForAndNotByTheNextOne() {
        var review = frozen("");
        var task = task(review, "8");
        assertThat(task.state()).isEqualTo("DONE_LATE");
        assertThat(task.reported()).isTrue();
        assertThat(task.product()).contains("745/QĐ-UBND");
        assertThat(task.year()).isEqualTo(2026);
        assertThat(task.later()).isPositive();
        assertThat(task.nextOn()).isEqualTo(LocalDate.of(2026, 12, 30));
        assertThat(review.word("tasks/" + Boards.SLUG)).contains("đã xong kỳ năm 2026, còn các kỳ sau");
    }

    @Test
    void bothStatesAndEveryMovedDayStandInIt() {
        var review = frozen("");
        var set = task(review, "12");
        assertThat(set.stateWords()).isNotEqualTo(set.automatic());
        assertThat(set.automatic()).isEqualTo("Chưa hoàn thành trong hạn");
        assertThat(set.reason()).startsWith("Thường trực Tỉnh ủy thống nhất");
        var moved = task(review, "3");
        assertThat(moved.moved()).singleElement().asString().contains("30/9/2026", "gia hạn", "Chờ bản đồ hiện trạng");
        assertThat(moved.nextOn()).isEqualTo(LocalDate.of(2026, 12, 15));
    }

    @Test
    void theDayBeforeNoneOfItHadHappened() {
        var review = frozen("09/07/2026");
        assertThat(task(review, "8").state()).isEqualTo("OPEN_OVERDUE");
        assertThat(task(review, "12").automatic()).isNull();
        assertThat(task(review, "3").moved()).isEmpty();
    }

    @Test
    void aReviewOfTheFirstFormatIsStillRead() {
        String text = """
                {"number":"8","content":"Giao chỉ tiêu","monitoring":[],"lead":["Sở Tài chính"],"coordinating":[],"deadline":"Hàng năm",
                "state":"OPEN_IN_TIME","stateWords":"Trong hạn","reported":true,"behind":false,"product":null,"next":"30/12/2026",
                "difficulty":null,"proposal":null}""";
        var first = new String(
                boards.export("lanhdao.dienbien", KeepsReviews.aReviewOfDienBien(), "json"), StandardCharsets.UTF_8);
        var read = Canonical.read(first.replace(
                "\"resolutions\":[]",
                "\"resolutions\":[{\"slug\":\"x\",\"name\":\"x\",\"title\":\"x\",\"periodFrom\":2026,\"periodTo\":2030,\"numbered\":0,"
                        + "\"counts\":{},\"answer\":\"\",\"tableTitle\":\"\",\"standing\":\"\",\"columns\":[{\"name\":\"code\",\"head\":\"STT\",\"group\":null,\"form\":\"ORDINAL\",\"width\":5}],\"rows\":[],\"tasks\":["
                        + text + "]}]"));
        assertThat(read.format()).isEqualTo(1);
        var task = read.resolutions().getFirst().tasks().getFirst();
        assertThat(task.moved()).isEmpty();
        assertThat(task.later()).isZero();
        assertThat(new WritingReports(read, "0".repeat(64)).document().parts()).isNotEmpty();
    }

    private Snapshot frozen(String day) {
        String number = boards.frozen(boards.opened(Boards.SLUG, day));
        return Canonical.read(new String(boards.export("lanhdao.dienbien", number, "json"), StandardCharsets.UTF_8));
    }

    private static FrozenTask task(Snapshot review, String number) {
        return review.resolutions().getFirst().tasks().stream()
                .filter(task -> task.number().equals(number))
                .findFirst()
                .orElseThrow();
    }
}
