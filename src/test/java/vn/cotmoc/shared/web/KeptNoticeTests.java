package vn.cotmoc.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.cotmoc.testing.KeepsMeetings;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// The page after a form says once that it was kept.
@PortalTest
@ExtendWith(KeepsMeetings.class)
class KeptNoticeTests {

    @Autowired
    private Visitors visitors;

    @Test
    void thePageAfterAFormSaysThatItWasKeptAndTheNextOneDoesNot() throws Exception {
        var answer = form("Phiên họp tháng 11", "01/11/2026");
        assertThat(answer.getMvcResult().getResponse().getStatus()).isEqualTo(302);
        var left = cookie(answer);
        assertThat(left.getMaxAge()).isEqualTo(60);
        assertThat(left.isHttpOnly()).isTrue();
        var next = visitors.person("bientap.dienbien")
                .send(HttpMethod.GET, "/provinces/11/meetings")
                .cookie(left)
                .exchange();
        assertThat(next).bodyText().contains("Đã ghi.");
        assertThat(cookie(next).getMaxAge()).isZero();
        assertThat(visitors.person("bientap.dienbien").get("/provinces/11/meetings"))
                .bodyText()
                .doesNotContain("Đã ghi.");
    }

    @Test
    void whatWasRefusedWasNotKept() throws Exception {
        assertThat(form("", "32/11/2026").getMvcResult().getResponse().getCookie(KeptNotice.NAME))
                .isNull();
    }

    private MvcTestResult form(String title, String heldOn) {
        return visitors.person("bientap.dienbien")
                .send(HttpMethod.POST, "/provinces/11/meetings")
                .param("title", title)
                .param("heldOn", heldOn)
                .param("asOf", "2026")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private static Cookie cookie(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getMvcResult().getResponse().getCookie(KeptNotice.NAME));
    }
}
