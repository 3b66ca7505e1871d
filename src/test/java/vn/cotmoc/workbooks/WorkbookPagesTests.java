package vn.cotmoc.workbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// A file on its way through the pages: sent, checked, mended where it is wrong, and written.
@PortalTest
@ExtendWith(KeepsReports.class)
class WorkbookPagesTests {

    private static final String OFFICER = "canbo.nnmt";

    @Autowired
    private Visitors visitors;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private People people;

    @Test
    void aSoundFileIsWrittenWhenItsSenderSaysSo() {
        String page = sent(OFFICER, "values.csv", Sheets.csv("3,2"));
        assertThat(visitors.person(OFFICER).get(page))
                .hasStatusOk()
                .bodyText()
                .contains("1 giá trị sẽ được ghi", "Ghi tất cả");
        assertThat(written()).isZero();
        assertThat(confirmed(OFFICER, page)).hasRedirectedUrl(page);
        assertThat(visitors.person(OFFICER).get(page)).bodyText().contains("Đã ghi 1 giá trị");
        assertThat(written()).isEqualTo(1);
        assertThat(confirmed(OFFICER, page)).hasRedirectedUrl(page + "?late");
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void theSameFileASecondTimeChangesNothing() {
        confirmed(OFFICER, sent(OFFICER, "values.csv", Sheets.csv("3,2")));
        assertThat(visitors.person(OFFICER).get(sent(OFFICER, "values.csv", Sheets.csv("3,2"))))
                .bodyText()
                .contains("Không có gì để ghi")
                .doesNotContain("Ghi tất cả");
    }

    @Test
    void whatIsWrongComesBackInItsCell() throws IOException {
        String page = sent(
                OFFICER,
                "biểu.xlsx",
                Sheets.withValue(Sheets.text("E", "1.234")).bytes());
        assertThat(visitors.person(OFFICER).get(page))
                .bodyText()
                .contains("E2", "hai số khác nhau", "Viết 1234 hoặc 1,2340");
        byte[] marked =
                visitors.person(OFFICER).get(page + "/marked").getResponse().getContentAsByteArray();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
            var cell = workbook.getSheet("Biểu").getRow(1).getCell(4);
            assertThat(cell.getStringCellValue()).isEqualTo("1.234");
            assertThat(cell.getCellComment().getString().getString()).contains("hai số khác nhau");
            assertThat(cell.getCellStyle().getFillForegroundColor()).isNotZero();
        }
        assertThat(visitors.person(OFFICER).get(sent(OFFICER, "again.xlsx", marked)))
                .bodyText()
                .contains("hai số khác nhau");
    }

    @Test
    void aCsvComesBackWithItsFaultsInAColumn() {
        String page = sent(OFFICER, "values.csv", Sheets.csv("1.234"));
        assertThat(visitors.person(OFFICER).get(page + "/marked").getResponse().getContentAsByteArray())
                .asString(StandardCharsets.UTF_8)
                .contains("fault", "value: “1.234” có thể là hai số khác nhau.");
    }

    @Test
    void whatSomebodyElseWroteMeanwhileIsNotOverwritten() {
        String page = sent(OFFICER, "values.csv", Sheets.csv("3,2"));
        confirmed(OFFICER, sent(OFFICER, "other.csv", Sheets.csv("4,5")));
        confirmed(OFFICER, page);
        assertThat(visitors.person(OFFICER).get(page)).bodyText().contains("4,5", "lần ghi 1", "Chưa ghi giá trị nào");
        assertThat(written()).isEqualTo(1);
    }

    @ParameterizedTest(name = "a portal that died at {0}")
    @CsvSource({"RECEIVED, 1 giá trị sẽ được ghi, 0", "WRITING, Đã ghi 1 giá trị, 1"})
    void whatAPortalHasLeftHalfDoneIsTakenUpAgainOnce(String state, String words, int rows) {
        String page = sent(OFFICER, "values.csv", Sheets.csv("3,2"));
        assertThat(visitors.person(OFFICER).get(page)).bodyText().contains("1 giá trị sẽ được ghi");
        OwnerDatabase.jdbc()
                .sql(
                        "update workbook_import set state = ?, worked_at = worked_at - interval '3 minutes' where id = ?::uuid")
                .params(state, page.substring(page.lastIndexOf('/') + 1))
                .update();
        for (int time = 0; time < 100 && !text(page).contains(words); time++) LockSupport.parkNanos(100_000_000);
        assertThat(text(page)).contains(words);
        assertThat(written()).isEqualTo(rows);
    }

    private String text(String page) {
        return new String(
                visitors.person(OFFICER).get(page).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void nobodySeesWhatAnotherHasSent() {
        String page = sent(OFFICER, "values.csv", Sheets.csv("3,2"));
        for (var other : new String[] {"canbo.yte", "canbo.muongphang", "canbo.laichau"}) {
            assertThat(visitors.person(other).get(page)).hasStatus(404);
            assertThat(confirmed(other, page)).hasStatus(404);
            assertThat(visitors.person(other).get(page + "/marked")).hasStatus(404);
        }
    }

    @ParameterizedTest(name = "{0} sends a value of {1} for {2}: {3}")
    @CsvSource({
        "canbo.muongphang, 03325, 3.1, 200",
        "canbo.muongphang, 03160, 3.1, 422",
        "canbo.muongphang, 11, 3.1, 422",
        "canbo.muongnhe, 03325, 3.1, 422",
        "canbo.nnmt, 03160, 3.1, 200",
        "canbo.nnmt, 3160, 3.1, 200",
        "canbo.nnmt, 11, 10.1, 422",
        "canbo.nnmt, 02650, 3.1, 422",
        "canbo.yte, 11, 3.1, 422"
    })
    void everybodyBringsInOnlyWhatIsTheirs(String who, String unit, String code, int status) {
        var csv = "indicator,unit,period,value,revision\n%s,%s,2026,\"3,2\",0\n".formatted(code, unit);
        assertThat(visitors.person(who)
                        .send(
                                org.springframework.http.HttpMethod.POST,
                                "/api/v1/resolutions/" + Sheets.SLUG + "/values/import")
                        .contentType("text/csv")
                        .content(csv)
                        .exchange())
                .hasStatus(status);
        assertThat(written()).isEqualTo(status == 200 ? 1 : 0);
    }

    @Test
    void aCommunesStaffTakeOutTheirCommuneAlone() {
        var csv = visitors.person("canbo.muongphang")
                .get("/workbooks/values?year=2026&units=communes&quarters=true&format=csv");
        assertThat(csv).hasStatusOk().bodyText().contains(",03325,2026-Q1,").doesNotContain(",03160,");
        var own = visitors.person("canbo.muongphang").get("/workbooks/values?year=2026&format=csv");
        assertThat(own).hasStatusOk().bodyText().contains(",03325,2026,").doesNotContain(",11,2026,");
    }

    @Test
    void theWorkbookIsLockedButForWhatIsToBeEntered() throws IOException {
        byte[] content = visitors.person(OFFICER)
                .get("/workbooks/values?year=2026&resolution=" + Sheets.SLUG)
                .getResponse()
                .getContentAsByteArray();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            var sheet = workbook.getSheetAt(1);
            assertThat(sheet.isSheetLocked()).isTrue();
            assertThat(sheet.getDataValidations()).hasSize(3);
            assertThat(sheet.getRow(WritingSheet.FIRST - 1).getZeroHeight()).isTrue();
            for (var row : sheet)
                for (var cell : row)
                    assertThat(cell.getCellType()).isNotEqualTo(org.apache.poi.ss.usermodel.CellType.FORMULA);
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("SỐ LIỆU MINH HỌA");
        }
    }

    private String sent(String who, String name, byte[] content) {
        var result = mvc.post()
                .uri("/workbooks/imports")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .with(authentication(people.signedIn(who)))
                .with(csrf())
                .exchange();
        assertThat(result).hasStatus3xxRedirection();
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    private MvcTestResult confirmed(String who, String page) {
        return mvc.post()
                .uri(page + "/confirmation")
                .with(authentication(people.signedIn(who)))
                .with(csrf())
                .exchange();
    }

    private static long written() {
        return OwnerDatabase.jdbc()
                .sql(
                        "select count(*) from report r join indicator i on i.id = r.indicator_id where i.code = '3.1' and r.year = 2026 and i.resolution_id in (select id from resolution where slug = ?)")
                .param(Sheets.SLUG)
                .query(Long.class)
                .single();
    }
}
