package vn.cotmoc.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.cotmoc.testing.Browser;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.PortalTest;

/// Two people at one row: the slower one is told, sees both values, and has lost nothing.
@PortalTest
@ExtendWith({Browser.Needed.class, KeepsReports.class})
class ConflictJourneyTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void theSlowerOfTwoOfficersSeesBothValues(boolean scripts) {
        try (var quick = Visitor.at(port, "canbo.nnmt", scripts);
                var slow = Visitor.at(port, "canbo.nnmt", scripts)) {
            var first = GridKeys.open(quick, 2026);
            var second = GridKeys.open(slow, 2026);
            assertThat(first.value("3", "3,2")
                            .note("3", "Theo kết quả rà soát.")
                            .save()
                            .status())
                    .isEqualTo(200);

            second.value("3", "3,4").type("3", "level", "25,1").note("3", "Theo báo cáo của các xã.");
            second.choose("25", "missing", "NOT_DUE").note("25", "Đang chờ số của 2 xã.");

            assertThat(second.save().status()).isEqualTo(409);

            assertThat(slow.words(".notice.bad")).contains("Có người đã sửa trước bạn", "3. Tỷ lệ nghèo đa chiều");
            assertThat(second.row("3").innerText()).contains("bản 1", "3,20", "Theo kết quả rà soát.");
            assertThat(second.typed("3", "value")).isEqualTo("3,4");
            assertThat(second.typed("3", "level")).isEqualTo("25,1");
            assertThat(second.typed("3", "note")).isEqualTo("Theo báo cáo của các xã.");
            assertThat(second.typed("25", "note")).isEqualTo("Đang chờ số của 2 xã.");
        }
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void savingOnceMoreAfterAConflictIsTheNextRevision(boolean scripts) {
        try (var quick = Visitor.at(port, "canbo.nnmt", scripts);
                var slow = Visitor.at(port, "canbo.nnmt", scripts)) {
            var first = GridKeys.open(quick, 2026);
            var second = GridKeys.open(slow, 2026);
            first.value("3", "3,2").save();
            assertThat(second.value("3", "3,4").save().status()).isEqualTo(409);
            if (scripts) Axe.findsNothing(slow);

            assertThat(second.save().status()).isEqualTo(200);

            assertThat(slow.words(".notice.good")).isEqualTo("Đã lưu nháp 1 dòng.");
            slow.open(Visitor.RESOLUTION + "/indicators/3");
            assertThat(slow.page().locator("table:has(th:text-is('Bản')) tbody tr").all().stream()
                            .limit(2)
                            .map(row -> row.locator("td").nth(1).innerText()))
                    .containsExactly("3,40", "3,20");
        }
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void anApproverDoesNotApproveWhatHasChangedMeanwhile(boolean scripts) {
        try (var officer = Visitor.at(port, "canbo.nnmt", scripts);
                var approver = Visitor.at(port, "duyet.dienbien", scripts)) {
            approver.page().check("tr [value*='/1/2026/']");
            GridKeys.open(officer, 2026).value("1", "2,1").submit();

            assertThat(approver.press("button[form=approve]").status()).isEqualTo(409);

            assertThat(approver.words(".notice.bad"))
                    .contains("Chưa ghi gì", "Chỉ tiêu 1 vừa được sửa, số hiện nay là 2,10");
        }
    }
}
