package vn.cotmoc.inspections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.cotmoc.testing.KeepsInspections;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// Working papers go out under the name of the inspecting body, as its auditors have set it.
@PortalTest
@ExtendWith(KeepsInspections.class)
class InspectingBodyTests {

    private static final String PAGE = "/inspections/body?province=11";

    @Autowired
    private Visitors visitors;

    private Inspecting inspecting;

    @BeforeEach
    void sit() {
        inspecting = new Inspecting(visitors);
    }

    @Test
    void whatIsSetHeadsThePapersAndAConcludedInspectionKeepsIt() throws Exception {
        String inspection = inspecting.opened("Kiểm tra thể thức");
        assertThat(papers(inspection)).doesNotContain("ỦY BAN KIỂM TRA");
        assertThat(set("ỦY BAN KIỂM TRA", "BC/UBKTTU", 0)).hasStatus(302);
        assertThat(papers(inspection))
                .contains("ỦY BAN KIỂM TRA", "BC/UBKTTU", "T/M ỦY BAN", "CHỦ NHIỆM", "Tỉnh ủy (để báo cáo)");
        inspecting.post(
                Inspecting.AUDITOR, "/inspections/" + inspection + "/conclusion", Map.of("words", "Không có sai sót."));
        assertThat(set("ĐOÀN KIỂM TRA SỐ 5", "BC/UBKTTU", 1)).hasStatus(302);
        assertThat(papers(inspection)).contains("ỦY BAN KIỂM TRA").doesNotContain("ĐOÀN KIỂM TRA SỐ 5");
        assertThat(visitors.person(Inspecting.AUDITOR).get(PAGE))
                .bodyText()
                .contains("bản đặt thứ 2", "ĐOÀN KIỂM TRA SỐ 5");
    }

    @Test
    void whatCannotBePrintedIsSaidAndStaysInTheForm() {
        assertThat(set("ỦY BAN KIỂM TRA", "15-BC", 0))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"#symbol\"", "value=\"15-BC\"");
        assertThat(Inspecting.count("inspecting_body")).isZero();
    }

    @Test
    void whatSomebodyElseHasSetMeanwhileIsShown() {
        set("ỦY BAN KIỂM TRA", "BC/UBKTTU", 0);
        assertThat(set("ĐOÀN KIỂM TRA", "BC/UBKTTU", 0))
                .hasStatus(409)
                .bodyText()
                .contains("ỦY BAN KIỂM TRA", "value=\"ĐOÀN KIỂM TRA\"");
        assertThat(Inspecting.count("inspecting_body")).isOne();
    }

    private MvcTestResult set(String body, String symbol, int seen) {
        return inspecting.post(
                Inspecting.AUDITOR,
                PAGE,
                Map.of(
                        "parentBody",
                        "TỈNH ỦY ĐIỆN BIÊN",
                        "body",
                        body,
                        "symbol",
                        symbol,
                        "place",
                        "Điện Biên",
                        "authority",
                        "T/M ỦY BAN",
                        "position",
                        "CHỦ NHIỆM",
                        "signer",
                        "",
                        "recipients",
                        "Tỉnh ủy (để báo cáo)",
                        "revision",
                        String.valueOf(seen)));
    }

    private String papers(String inspection) throws Exception {
        var answer = visitors.person(Inspecting.AUDITOR).get("/inspections/%s/papers.docx".formatted(inspection));
        assertThat(answer).hasStatusOk();
        try (var text = new XWPFWordExtractor(
                new XWPFDocument(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray())))) {
            return text.getText();
        }
    }
}
