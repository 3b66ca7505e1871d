package vn.cotmoc.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cotmoc.journeys.Visitor.RESOLUTION;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.cotmoc.testing.Browser;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.PortalTest;

/// A year's figures on their whole way: entered, sent, returned or approved, judged, and taken into the review table.
@PortalTest
@ExtendWith({Browser.Needed.class, KeepsReports.class})
class MainJourneyTests {

    private static final String NO_DATA = "Chưa có số liệu";
    private static final String WHY_RETURNED = "Chưa ghi nguồn của thu nhập năm 2020.";

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void aFigureTravelsFromTheOfficerToTheReview(boolean scripts) {
        var before = board(scripts);

        anOfficerEntersAndSendsSixRows(scripts);
        assertThat(board(scripts)).as("what is only sent is not judged").isEqualTo(before);

        anApproverReturnsOneAndApprovesTheOthers(scripts);
        var after = board(scripts);
        assertThat(after.counts()).isNotEqualTo(before.counts());
        assertThat(before.verdicts().getFirst()).isEqualTo(NO_DATA);
        assertThat(after.verdicts().getFirst()).isEqualTo("Vượt");
        assertThat(after.share()).isEqualTo("40,5");

        anAuditorFindsTheSameFiguresEverywhere(scripts);
        theOfficerSeesTheReturnedRowFirst(scripts);
    }

    private void anOfficerEntersAndSendsSixRows(boolean scripts) {
        try (var officer = Visitor.at(port, "canbo.nnmt", scripts)) {
            assertThat(officer.words("main")).contains("Còn 3 chỉ tiêu chưa nhập cho năm 2026", "1 bị trả lại");
            officer.press("main a.btn-primary");
            var grid = GridKeys.of(officer);
            assertThat(grid.row("12.1").innerText()).contains("Bị trả lại: Chưa có kết quả kiểm nghiệm");
            typeOneOfEachKind(grid);

            assertThat(grid.save().status()).isEqualTo(200);
            assertThat(officer.words(".notice.good")).isEqualTo("Đã lưu nháp 6 dòng.");
            assertThat(status(grid, "5")).isEqualTo("Nháp");
            assertThat(grid.typed("3", "level")).isEqualTo("24,8");
            assertThat(grid.typed("19", "reason")).isEqualTo("Đã bố trí xong hai điểm dân cư.");

            assertThat(grid.submit().status()).isEqualTo(200);
            assertThat(officer.words(".notice.good")).isEqualTo("Đã gửi duyệt 6 dòng.");
            assertThat(List.of("1", "3", "3.1", "5", "12.1", "19"))
                    .extracting(code -> status(grid, code))
                    .containsOnly("Đã gửi");
        }
    }

    /// Times a base, a yearly fall with its level, no value with the reason, parts of a share and a stage that correct
    /// approved values, and a plain share that was returned.
    private static void typeOneOfEachKind(GridKeys grid) {
        grid.value("1", "2,08");
        grid.value("3", "3,6").type("3", "level", "24,8");
        grid.choose("3.1", "missing", "NO_SOURCE");
        grid.type("5", "numerator", "17").type("5", "reason", "Thêm một xã có quyết định công nhận.");
        grid.value("12.1", "40,5").note("12.1", "Đã có kết quả kiểm nghiệm của 3 công trình.");
        grid.choose("19", "stage", "MOSTLY_DONE").type("19", "reason", "Đã bố trí xong hai điểm dân cư.");
    }

    private static String status(GridKeys grid, String code) {
        return grid.row(code).locator("[data-live=status] .status").innerText();
    }

    private void anApproverReturnsOneAndApprovesTheOthers(boolean scripts) {
        try (var approver = Visitor.at(port, "duyet.dienbien", scripts)) {
            assertThat(waited(approver, "5").innerText())
                    .contains("40,5 (17/42)", "38,1 (16/42)", "+2,4", "Thêm một xã có quyết định công nhận.");
            returnTheFirst(approver);

            for (String code : List.of("3", "3.1", "5", "12.1", "19"))
                waited(approver, code).locator("[type=checkbox]").check();
            assertThat(approver.press("button[form=approve]").status()).isEqualTo(200);
            assertThat(approver.words(".notice.good")).isEqualTo("Đã duyệt 5 số liệu.");
        }
    }

    private static void returnTheFirst(Visitor approver) {
        var boxes = approver.page().locator("[name=chosen][type=checkbox]");
        int waiting = boxes.count();
        assertThat(byKey(approver, returning("1")).status()).isEqualTo(409);
        assertThat(approver.words(".notice.bad")).contains("Chưa ghi gì", "Trả lại thì phải ghi lý do");
        assertThat(boxes.count()).isEqualTo(waiting);

        waited(approver, "1").locator("[name=reason]").fill(WHY_RETURNED);
        assertThat(byKey(approver, returning("1")).status()).isEqualTo(200);
        assertThat(approver.words(".notice.good")).isEqualTo("Đã trả lại một số liệu kèm lý do.");
    }

    // A long page without scripts may never hold still enough for a pointer; a key needs no such thing.
    private static Response byKey(Visitor visitor, String what) {
        visitor.page().focus(what);
        return visitor.page()
                .waitForResponse(
                        answer -> answer.request().isNavigationRequest()
                                && (answer.status() < 300 || answer.status() >= 400),
                        () -> visitor.page().keyboard().press("Enter"));
    }

    private static Locator waited(Visitor approver, String code) {
        return approver.page().locator(provincial(code));
    }

    // A commune's value has the commune's id behind its revision.
    private static String provincial(String code) {
        return "tr:has(input[value*='/%1$s/2026/']:not([value*='/%1$s/2026/1/']):not([value*='/%1$s/2026/2/']))"
                .formatted(code);
    }

    private static String returning(String code) {
        return provincial(code) + " button";
    }

    /// What a leader reads first: the counts, and the verdicts of the rows that this journey is about.
    private record Board(String counts, List<String> verdicts, String share) {}

    private Board board(boolean scripts) {
        try (var leader = Visitor.at(port, "lanhdao.dienbien", scripts)) {
            leader.open("/provinces/11?asOf=2026");
            var counts = leader.words(".counts");
            assertThat(leader.words(".answer")).contains("25 chỉ tiêu");
            return new Board(
                    counts,
                    List.of(verdict(leader, "3"), verdict(leader, "5"), verdict(leader, "19")),
                    leader.words("tr:has([href*='/indicators/5?']) td[data-label='2026'] span"));
        }
    }

    private static String verdict(Visitor leader, String code) {
        return leader.words("tr:has([href*='/indicators/%s?']) .verdict span:not(.sign)".formatted(code));
    }

    private void anAuditorFindsTheSameFiguresEverywhere(boolean scripts) {
        try (var auditor = Visitor.at(port, "kiemtra.dienbien", scripts)) {
            auditor.open("/review-tables");
            auditor.press("a[href$='asOf=2026']");
            var review = ReviewFigures.read(auditor);

            assertThat(review.csv()).as("the workbook says what the CSV says").isEqualTo(review.workbook());
            assertThat(review.of("5").result()).isEqualTo("40,5");
            assertThat(review.of("1").verdict()).isEqualTo(NO_DATA);
            review.csv().forEach(line -> {
                auditor.open(RESOLUTION + "/indicators/%s?asOf=2026".formatted(line.code()));
                assertThat(ReviewFigures.Line.onPage(auditor, line.code())).isEqualTo(line);
            });
        }
    }

    private void theOfficerSeesTheReturnedRowFirst(boolean scripts) {
        try (var officer = Visitor.at(port, "canbo.nnmt", scripts)) {
            assertThat(officer.words("main .answer")).contains("1 bị trả lại");
            assertThat(officer.words("main tbody tr"))
                    .startsWith("1. Thu nhập bình quân")
                    .contains("Bị trả lại: " + WHY_RETURNED, "Trả lại");
        }
    }
}
