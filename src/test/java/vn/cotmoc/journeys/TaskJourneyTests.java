package vn.cotmoc.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.cotmoc.testing.Browser;
import vn.cotmoc.testing.KeepsTasks;
import vn.cotmoc.testing.PortalTest;

/// A task of Phụ lục 01 from its line in the resolution to its confirmed completion, by two people.
@PortalTest
@ExtendWith({Browser.Needed.class, KeepsTasks.class})
class TaskJourneyTests {

    private static final String LINE = "#task-11 a[href*='/tasks/']";
    private static final String YEAR = "main a[href*='occurrence=2030']";
    private static final String CHOSEN = "tr.chosen-row";

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void anAgencyReportsCompletionAndTheOfficeConfirmsIt(boolean scripts) {
        try (var officer = Visitor.at(port, "canbo.yte", scripts)) {
            officer.open(Visitor.RESOLUTION);
            officer.press(LINE);
            officer.press(YEAR);
            assertThat(officer.words(CHOSEN)).contains("Chưa hoàn thành trong hạn", "31/12/2030");
            if (scripts) Axe.findsNothing(officer);
            officer.page().selectOption("#standing", "DONE");
            officer.page().fill("#words", "Đã tiêm chủng đủ tại 45 xã.");
            officer.press("main form.panel button");
            assertThat(officer.words(".notice.bad")).contains("phải có tên sản phẩm hoặc số văn bản");
            assertThat(officer.page().inputValue("#words")).isEqualTo("Đã tiêm chủng đủ tại 45 xã.");
            if (scripts) Axe.findsNothing(officer);
            officer.page().fill("#product", "Báo cáo kết quả năm 2026");
            officer.page().fill("#productNumber", "512/BC-SYT");
            officer.press("main form.panel button");
            assertThat(officer.words(CHOSEN)).contains("chờ xác nhận", "512/BC-SYT");
        }
        try (var office = Visitor.at(port, "duyet.dienbien", scripts)) {
            office.open(Visitor.RESOLUTION);
            office.press(LINE);
            office.press(YEAR);
            office.page().fill("#words", "Đúng như hồ sơ.");
            office.press("main form.panel button");
            assertThat(office.words(CHOSEN)).contains("Hoàn thành đúng hạn");
            assertThat(office.words("#steps + .table-wrap tbody tr:first-child"))
                    .contains("Xác nhận hoàn thành", "Đúng như hồ sơ.");
        }
    }
}
