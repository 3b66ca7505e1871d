package vn.cotmoc.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.cotmoc.testing.Browser;
import vn.cotmoc.testing.KeepsReviews;
import vn.cotmoc.testing.PortalTest;

/// From an empty preparation to a frozen review that an auditor verifies, by people at their screens; the editor's
/// works
/// without scripts, too.
@PortalTest
@ExtendWith({Browser.Needed.class, KeepsReviews.class})
class ReviewJourneyTests {

    private static final String WORDS = "Địa bàn rộng, chia cắt.";

    @LocalServerPort
    private int port;

    @Test
    void aReviewIsPreparedFrozenAndVerified() {
        String number;
        String hash;
        try (var editor = Visitor.at(port, "bientap.dienbien", true)) {
            editor.open("/reviews");
            editor.press("main .toolbar a[href*='/reviews/new']");
            editor.page().selectOption("#kind", "ANNUAL");
            // The only one is chosen beforehand.
            editor.page().uncheck("input[name=resolutions][value='dien-bien-24-nq-tu-2026']");
            editor.press("main form.panel button");
            assertThat(editor.words(".notice.bad")).contains("Chọn ít nhất một nghị quyết.");
            usable(editor);
            editor.page().check("input[name=resolutions][value='dien-bien-24-nq-tu-2026']");
            editor.press("main form.panel button");
            usable(editor);
            editor.press("main a[href*='place=DIFFICULTIES']");
            editor.page().fill("#words", WORDS);
            usable(editor);
            editor.press("main form.panel button");
            assertThat(editor.words("main")).contains(WORDS);
            editor.press("main .toolbar a[href$='/freezing']");
            usable(editor);
            editor.press("main form.panel button");
            assertThat(editor.words(".notice.bad")).contains("đánh dấu xác nhận");
            editor.page().check("#confirmed");
            editor.press("main form.panel button");
            number = editor.page().url().replaceFirst(".*/", "");
            editor.page().waitForSelector("main .toolbar a[href$='/files/json']");
        }
        try (var auditor = Visitor.at(port, "kiemtra.dienbien", true)) {
            auditor.open("/reviews/" + number);
            assertThat(auditor.words("main")).contains(WORDS, "Trong 25 chỉ tiêu chủ yếu");
            hash = auditor.words("main dd.hash");
            auditor.page().waitForFunction("document.querySelectorAll(\"main a[href*='/files/']\").length === 5");
            usable(auditor);
            for (String path : List.of("/differences", "")) {
                auditor.open("/reviews/" + number + path);
                usable(auditor);
            }
            auditor.open("/reviews/comparison?first=" + number + "&second=" + number);
            usable(auditor);
            auditor.open("/verify");
            auditor.page().fill("#number", number);
            auditor.page().fill("#hash", hash.substring(0, 12));
            auditor.press("main form.panel button");
            assertThat(auditor.words(".notice.good")).contains("Đúng: đây là bản chốt số " + number);
            usable(auditor);
        }
        try (var stranger = Visitor.at(port, "lanhdao.laichau", true)) {
            assertThat(stranger.open("/reviews/" + number).status()).isEqualTo(404);
            stranger.open("/verify/" + number + "/" + hash);
            assertThat(stranger.words(".notice.bad")).contains("Không có bản chốt");
        }
    }

    private static void usable(Visitor visitor) {
        visitor.page().setViewportSize(1366, 768);
        Axe.findsNothing(visitor);
        visitor.page().setViewportSize(390, 844);
        Axe.findsNothing(visitor);
        assertThat((Boolean) visitor.page()
                        .evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                .as(visitor.page().url())
                .isFalse();
        visitor.page().setViewportSize(1366, 768);
    }
}
