package vn.cotmoc.rollups.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import vn.cotmoc.testing.KeepsAllocations;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// Sheets of allocated targets: proposed, issued, read from files, and seen by their own commune alone.
@PortalTest
@ExtendWith(KeepsAllocations.class)
class AllocationPagesTests {

    private static final String RESOLUTION = "/resolutions/dien-bien-24-nq-tu-2026";

    @Autowired
    private Visitors visitors;

    @Test
    void allocatedTargetsAreProposedKeptIssuedAndSeenByTheirCommuneAlone() throws UnsupportedEncodingException {
        String sheet = RESOLUTION + "/indicators/13/allocations?year=2028";
        var proposed = post("bientap.dienbien", sheet, Map.of("action", "even", "whole", "5500", "seen", "0"));
        assertThat(proposed).hasStatusOk();
        assertThat(text(proposed)).contains("name=\"a:03325:0\" value=\"122\"").contains("5.500");
        var form = Map.of(
                "action",
                "issue",
                "seen",
                "0",
                "a:03325:0",
                "122",
                "a:03160:0",
                "99",
                "reason",
                "Giao năm 2027",
                "documentNumber",
                "12-QĐ/TU",
                "documentDate",
                "30/12/2026");
        assertThat(post("bientap.dienbien", sheet, form)).hasStatus(302);
        assertThat(post("bientap.dienbien", sheet, form)).hasStatus(409);
        var leaders = text(visitors.person("lanhdao.dienbien").get(sheet));
        assertThat(leaders).contains("221").contains("Phần đã giao chưa đủ").contains("12-QĐ/TU");
        var own = text(visitors.person("canbo.muongphang").get(sheet));
        assertThat(own).contains("Mường Phăng").contains("122").doesNotContain("Mường Nhé", ">99<", "Phần đã giao");
        assertThat(post("canbo.muongphang", sheet, form)).hasStatus(403);
    }

    @Test
    void aFileIsTriedAndNamesEveryCellAtFault() throws UnsupportedEncodingException {
        String file = RESOLUTION + "/indicators/13/allocations/file?year=2027";
        var wrong = text(upload(file, "Mã đơn vị;Tên đơn vị;Cả năm\n03325;Mường Phăng;mười\n99999;x;5\n"));
        assertThat(wrong).contains("dòng 2, cột 3").contains("99999");
        var right = upload(file, "Mã đơn vị;Tên đơn vị;Cả năm\n03325;Mường Phăng;1.122\n");
        assertThat(right).hasStatusOk();
        assertThat(text(right)).contains("name=\"a:03325:0\" value=\"1.122\"");
    }

    private MvcTestResult upload(String path, String csv) {
        return visitors.person("bientap.dienbien")
                .send(HttpMethod.POST, path)
                .multipart()
                .file(new MockMultipartFile("file", "giao.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(String who, String path, Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        return visitors.person(who)
                .send(HttpMethod.POST, path)
                .with(csrf())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .formFields(form)
                .exchange();
    }

    private static String text(MvcTestResult answer) throws UnsupportedEncodingException {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
