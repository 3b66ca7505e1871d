package vn.cotmoc.rollups.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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

    @Test
    void aWorkbookIsReadAsACsvIsAlsoWhereTheZeroOfACodeIsGone() throws IOException {
        String file = RESOLUTION + "/indicators/13/allocations/file?year=2027";
        var right = upload(file, "giao.xlsx", workbook(3325, "1.122"));
        assertThat(right).hasStatusOk();
        assertThat(text(right)).contains("name=\"a:03325:0\" value=\"1.122\"");
        var wrong = upload(file, "giao.xlsx", workbook(3325, "một nghìn"));
        assertThat(wrong).hasStatus(422);
        assertThat(text(wrong)).contains("dòng 2, cột 3").doesNotContain("value=\"một nghìn\"");
        assertThat(upload(file, "giao.xlsx", "không phải bảng tính".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422);
    }

    private static byte[] workbook(int code, String allocated) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Giao");
            var head = sheet.createRow(0);
            head.createCell(0).setCellValue("Mã đơn vị");
            head.createCell(1).setCellValue("Tên đơn vị");
            head.createCell(2).setCellValue("Cả năm");
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue(code);
            row.createCell(1).setCellValue("Mường Phăng");
            row.createCell(2).setCellValue(allocated);
            book.write(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void aTargetIsDividedAmongAgenciesAsItIsAmongCommunes() throws UnsupportedEncodingException {
        String sheet = RESOLUTION + "/indicators/13/allocations?year=2028&agencies=true";
        var lines = text(visitors.person("bientap.dienbien").get(sheet.replace("allocations?", "allocations.csv?")))
                .lines()
                .skip(1)
                .map(line -> line.split(";")[0])
                .toList();
        assertThat(lines).hasSizeGreaterThan(5).doesNotContain("03325");
        var proposed = post("bientap.dienbien", sheet, Map.of("action", "even", "whole", "5500", "seen", "0"));
        assertThat(text(proposed)).contains("name=\"a:%s:0\"".formatted(lines.getFirst()));
        assertThat(post(
                        "bientap.dienbien",
                        sheet.replace("&agencies=true", ""),
                        Map.of("action", "save", "seen", "0", "a:03325:0", "122", "reason", "Dự kiến")))
                .hasStatus(302);
        var form = Map.of(
                "action",
                "issue",
                "seen",
                "1",
                "a:%s:0".formatted(lines.get(0)),
                "3.000",
                "a:%s:0".formatted(lines.get(1)),
                "2.500",
                "reason",
                "Giao theo ngành",
                "documentNumber",
                "13-QĐ/TU",
                "documentDate",
                "30/12/2026");
        assertThat(post("bientap.dienbien", sheet, form)).hasStatus(302);
        assertThat(text(visitors.person("lanhdao.dienbien").get(sheet)))
                .contains("13-QĐ/TU")
                .contains("5.500");
        assertThat(text(visitors.person("lanhdao.dienbien").get(sheet.replace("&agencies=true", ""))))
                .as("what communes have stays as it was")
                .contains(">122<");
        assertThat(visitors.person("lanhdao.laichau").get(sheet)).hasStatus(404);
    }

    private MvcTestResult upload(String path, String csv) {
        return upload(path, "giao.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private MvcTestResult upload(String path, String name, byte[] content) {
        return visitors.person("bientap.dienbien")
                .send(HttpMethod.POST, path)
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
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
