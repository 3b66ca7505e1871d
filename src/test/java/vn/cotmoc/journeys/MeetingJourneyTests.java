package vn.cotmoc.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.cotmoc.testing.Browser;
import vn.cotmoc.testing.KeepsMeetings;
import vn.cotmoc.testing.PortalTest;

/// From the province's page to a session, its decisions and the agency's answer, by people at their screens.
@PortalTest
@ExtendWith({Browser.Needed.class, KeepsMeetings.class})
class MeetingJourneyTests {

    private static final String TODAY =
            LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).format(DateTimeFormatter.ofPattern("dd/MM/uuuu"));
    private static final String WORDS = "Bố trí nhân lực cho 12 trạm y tế xã chưa đạt chuẩn.";

    @LocalServerPort
    private int port;

    @Test
    void aSessionIsOpenedDecidedInAndFollowed() {
        String meeting;
        String decision;
        String task;
        try (var editor = visitor("bientap.dienbien")) {
            editor.open("/provinces/11");
            editor.press("main .toolbar a[href*='/pack']");
            assertThat(editor.words("main h1")).isEqualTo("Tài liệu phiên họp Ban Thường vụ");
            usable(editor);
            editor.press("main .toolbar a[href*='/meetings/new']");
            editor.page().fill("#heldOn", "hôm nay");
            editor.press("main form.panel button");
            assertThat(editor.words(".notice.bad")).contains("Ghi tên phiên họp.", "Ngày họp cần viết");
            assertThat(editor.page().inputValue("#heldOn")).isEqualTo("hôm nay");
            usable(editor);
            editor.page().fill("#title", "Phiên họp thử");
            editor.page().fill("#heldOn", TODAY);
            editor.press("main form.panel button");
            meeting = editor.page().url();
            usable(editor);

            editor.press("main .toolbar a[href*='/decisions/new']");
            usable(editor);
            editor.page().fill("#content", WORDS);
            editor.page().selectOption("#agency", "");
            editor.page().fill("#dueOn", TODAY);
            editor.page().locator("#agency").evaluate("one => one.required = false");
            editor.press("main form.panel button");
            assertThat(editor.words(".notice.bad")).contains("Chọn cơ quan chịu trách nhiệm");
            assertThat(editor.page().inputValue("#content")).isEqualTo(WORDS);
            editor.page().selectOption("#agency", new SelectOption().setLabel("Sở Y tế"));
            editor.press("main form.panel button");
            assertThat(editor.words("#decisions + .table-wrap")).contains(WORDS, "Đang thực hiện");
            decision = editor.page().locator("#decisions + .table-wrap a").getAttribute("href");
            usable(editor);
        }
        try (var officer = visitor("canbo.yte")) {
            officer.open("/work");
            officer.press("main a[href='/decisions']");
            usable(officer);
            officer.press("main td a, main th a");
            assertThat(officer.page().locator("main form.panel").count()).isZero();
            task = officer.page().locator("main dl a[href^='/tasks/']").getAttribute("href");
            usable(officer);
            assertThat(officer.open(meeting.replaceFirst("http://[^/]*", "")).status())
                    .isEqualTo(404);
        }
        try (var leader = visitor("lanhdao.dienbien")) {
            leader.open(decision);
            assertThat(leader.words("main")).contains("Đang thực hiện", "Chưa hoàn thành trong hạn");
            assertThat(leader.page().locator("main form.panel").count()).isZero();
            usable(leader);
            leader.open("/tasks?resolution=sessions");
            assertThat(leader.page().locator("main a[href='" + task + "']").count())
                    .isEqualTo(1);
            leader.open("/provinces/11/pack");
            assertThat(leader.words("main")).contains(WORDS, "1 đang thực hiện");
        }
    }

    // Axe adds itself to the page, which the portal's own policy rightly refuses.
    private Visitor visitor(String account) {
        return Visitor.at(port, Visitor.desk().setBypassCSP(true)).signIn(account);
    }

    private static void usable(Visitor visitor) {
        for (int width : new int[] {390, 1366}) {
            visitor.page().setViewportSize(width, 844);
            Axe.findsNothing(visitor);
            assertThat(visitor.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(width);
        }
    }
}
