package vn.cotmoc.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.StatementCounter;
import vn.cotmoc.testing.Visitors;

/// The four views of the tasks, their filter and their file.
@PortalTest
class TaskPagesTests {

    @Autowired
    private Visitors visitors;

    @Autowired
    private StatementCounter counter;

    private String text(String who, String path) {
        var answer = visitors.person(who).get(path);
        assertThat(answer).hasStatusOk();
        return Objects.requireNonNull(assertThat(answer).bodyText().actual());
    }

    @Test
    void theListAnswersInOneSentenceFirstAndHasTheColumnsOfTheAnnex() {
        assertThat(text("lanhdao.dienbien", "/tasks"))
                .containsPattern("<p class=\"answer\">28 nhiệm vụ: \\d+ [^<]+\\.</p>")
                .contains(
                        "Cấp ủy theo dõi, chỉ đạo",
                        "Cơ quan chủ trì",
                        "Cơ quan phối hợp",
                        "Nguồn lực",
                        "Thời hạn hoàn thành",
                        "Sản phẩm");
    }

    @ParameterizedTest(name = "{0} finds at {1}: {2}")
    @CsvSource({
        "lanhdao.dienbien, /tasks?q=quan triet, quán triệt, true",
        "lanhdao.dienbien, /tasks?q=khong co viec nay, Không có nhiệm vụ nào khớp, true",
        "lanhdao.dienbien, /tasks, Lai Châu, false",
        "lanhdao.laichau, /tasks, Điện Biên, false",
        "kiemtra.trunguong, /tasks, Tỉnh Lai Châu, true",
        "kiemtra.trunguong, /tasks?province=11, 28 nhiệm vụ, true",
        "lanhdao.laichau, /tasks?province=11, Không có nhiệm vụ nào., true",
        "lanhdao.laichau, /tasks?resolution=dien-bien-24-nq-tu-2026, Không có nhiệm vụ nào., true",
        "canbo.yte, /tasks?mine=true, Sở Y tế, true"
    })
    void whatIsListedDependsOnWhoAsksAndOnTheFilter(String who, String path, String words, boolean there) {
        if (there) assertThat(text(who, path)).contains(words);
        else assertThat(text(who, path)).doesNotContain(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tasks", "/tasks/board", "/tasks/calendar", "/tasks/timeline"})
    void theTabsKeepTheFilter(String path) {
        assertThat(text("lanhdao.dienbien", path + "?q=nước&part=LEAD"))
                .contains(
                        "/tasks/board?part=LEAD&amp;q=n%C6%B0%E1%BB%9Bc",
                        "/tasks/calendar?part=LEAD",
                        "/tasks/timeline?part=LEAD",
                        "/tasks.csv?part=LEAD",
                        "value=\"nước\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tasks?state=X",
                "/tasks?part=X",
                "/tasks?agency=X",
                "/tasks?sort=X",
                "/tasks/calendar?month=2026-13",
                "/tasks/calendar?month=x"
            })
    void aChoiceThatDoesNotExistIsRefused(String path) {
        assertThat(visitors.person("lanhdao.dienbien").get(path)).hasStatus(400);
    }

    @Test
    void aMonthIsATableOfWeeksWithTheDaysOfTheTasks() {
        assertThat(text("lanhdao.dienbien", "/tasks/calendar?month=2026-12"))
                .contains("Tháng 12/2026", "Thứ Hai", "Chủ nhật", "month=2026-11", "month=2027-01")
                .containsPattern("Thứ Năm, 31/12/2026</span>[\\s\\S]*?due-entry");
        assertThat(text("lanhdao.dienbien", "/tasks/calendar?month=2027-01")).contains("Nghỉ lễ");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            /tasks        | Gia hạn từ 30/09/2026 đến 15/12/2026: Chờ bản đồ
            /tasks        | Đã xong kỳ 2026, còn 4 kỳ
            /tasks        | 2 đã xong kỳ này (còn kỳ sau)
            /tasks        | form=STATE
            /tasks/board  | Đã xong kỳ này
            /tasks.csv    | Gia hạn từ 30/09/2026 đến 15/12/2026
            """)
    void aMovedDayAndAYearThatIsDoneAreToldEverywhere(String path, String words) {
        assertThat(text("lanhdao.dienbien", path)).contains(words);
    }

    @Test
    void theOldDayOfAMovedOneIsNotReadAsIfItHeld() {
        assertThat(text("lanhdao.dienbien", "/tasks")).doesNotContain("Chậm nhất ngày 30/9/2026");
    }

    @Test
    void anEmptyMonthLeadsToTheNearestOneInWhichSomethingIsDue() {
        assertThat(text("lanhdao.dienbien", "/tasks/calendar?month=2026-02"))
                .contains("0 hạn trong tháng.")
                .containsPattern("month=2026-\\d\\d\">Hạn gần nhất: \\d\\d/\\d\\d/2026</a>");
        assertThat(text("lanhdao.dienbien", "/tasks/calendar?month=2026-12")).doesNotContain("Hạn gần nhất");
    }

    @Test
    void whoConfirmsIsLedToTheReportsThatWaitForIt() {
        assertThat(text("duyet.dienbien", "/approvals")).contains("href=\"/tasks?waiting=true\"");
        assertThat(text("duyet.dienbien", "/tasks?waiting=true"))
                .contains("Chờ xác nhận", "name=\"waiting\" value=\"true\" checked")
                .containsPattern("<p class=\"answer\">1 nhiệm vụ: ");
    }

    @Test
    void theTimelineHasARowForEachTaskAndTheSameAsATable() {
        assertThat(text("lanhdao.dienbien", "/tasks/timeline"))
                .containsPattern("(class=\"row-label\"[\\s\\S]*?){28}")
                .contains("<title id=\"timeline-title\">", "today-line", "<table");
    }

    @Test
    void theFileHasTheSameTasks() {
        String csv = text("lanhdao.dienbien", "/tasks.csv");
        assertThat(csv.lines().count()).isGreaterThanOrEqualTo(29);
        assertThat(csv).contains("STT", "Cơ quan chủ trì").doesNotContain("Lai Châu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tasks", "/tasks/board", "/tasks/calendar", "/tasks/timeline", "/tasks.csv"})
    void aViewSendsAFixedNumberOfStatements(String path) {
        var one = visitors.person("lanhdao.dienbien");
        var all = visitors.person("kiemtra.trunguong");
        int few = counter.statements(() -> assertThat(one.get(path)).hasStatusOk());
        assertThat(counter.statements(() -> assertThat(all.get(path)).hasStatusOk()))
                .isEqualTo(few);
        assertThat(few).isLessThanOrEqualTo(10);
    }
}
