package vn.cotmoc.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.StatementCounter;
import vn.cotmoc.testing.Visitors;

/// Row 3.1 of 24-NQ/TU in 2026: approved, corrected, corrected again, and then drafted anew. Every page and program
/// sees
/// of each day what was approved and known on that day.
@PortalTest
@ExtendWith(KeepsReports.class)
class AsOfDayTests {

    private static final String RESOLUTION = "/resolutions/dien-bien-24-nq-tu-2026";
    private static final String PAGE = RESOLUTION + "/indicators/3.1?asOf=";

    @Autowired
    private Visitors visitors;

    @Autowired
    private StatementCounter counter;

    @BeforeEach
    void aValueApprovedAndCorrectedTwice() {
        Past.step("3.1", "2026-05-11T09:00:00+07:00", "SUBMITTED", "2.0");
        Past.step("3.1", "2026-05-12T23:59:00+07:00", "APPROVED", "2.0");
        Past.step("3.1", "2026-06-20T09:00:00+07:00", "SUBMITTED", "3.4");
        Past.step("3.1", "2026-06-23T00:00:00+07:00", "APPROVED", "3.4");
        Past.step("3.1", "2026-08-01T09:00:00+07:00", "SUBMITTED", "3.0");
        Past.step("3.1", "2026-08-02T09:00:00+07:00", "APPROVED", "3.0");
        Past.step("3.1", "2026-09-01T09:00:00+07:00", "DRAFT", "9.9");
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        // What was sent on the 11th was approved a minute before midnight of the 12th.
        "2026-05-11, NO_DATA, -, Chưa có số liệu",
        "2026-05-12, AT_RISK, '2,00', Có nguy cơ",
        // The correction was approved at midnight: it is known on the 23rd, not on the 22nd.
        "2026-06-22, AT_RISK, '2,00', Có nguy cơ",
        "2026-06-23, EXCEEDED, '3,40', Vượt",
        "2026-08-01, EXCEEDED, '3,40', Vượt",
        "2026-08-02, ACHIEVED, '3,00', Đạt",
        // A draft is nobody's knowledge.
        "2026-09-02, ACHIEVED, '3,00', Đạt"
    })
    void eachDayShowsWhatWasKnownThatDay(String day, String verdict, String value, String word) {
        var leader = visitors.person("lanhdao.dienbien");
        var page = assertThat(leader.get(PAGE + day)).hasStatusOk().bodyText();
        page.contains("Như tại ngày", word).doesNotContain("9,90");
        if (!value.equals("-")) page.contains(value);
        var program = visitors.program("lanhdao.dienbien");
        assertThat(program.get("/api/v1" + RESOLUTION + "/indicators/3.1/verdicts?asOf=" + day))
                .bodyJson()
                .extractingPath("$.now.verdict")
                .isEqualTo(verdict);
        for (String list :
                new String[] {"/api/v1/provinces/11/dashboard?asOf=", "/api/v1" + RESOLUTION + "/progress?asOf="})
            assertThat(verdict(list + day)).isEqualTo(verdict);
    }

    private String verdict(String address) {
        var found = assertThat(visitors.program("lanhdao.dienbien").get(address))
                .hasStatusOk()
                .bodyText()
                .actual();
        var own = found.substring(found.indexOf("\"code\":\"3.1\""));
        return own.replaceFirst("(?s).*?\"verdict\":\"(\\w+)\".*", "$1");
    }

    @Test
    void thePagesSayAsOfWhichDayTheySpeak() {
        var leader = visitors.person("lanhdao.dienbien");
        assertThat(leader.get("/provinces/11?asOf=2026-06-30"))
                .bodyText()
                .contains("Như tại ngày 30/6/2026", "tính đến ngày 30/6/2026", "asOf=2026-06-30");
        assertThat(visitors.program("lanhdao.dienbien")
                        .inEnglish()
                        .get("/api/v1/provinces/11/dashboard?asOf=2031-01-01"))
                .bodyText()
                .contains("01/01/2031 has not come yet");
        assertThat(leader.get("/provinces/11?asOf=2026")).bodyText().doesNotContain("Như tại ngày 22");
    }

    @Test
    void stepsThatCameLaterAreNotInTheHistoryOfThatDay() {
        var leader = visitors.person("lanhdao.dienbien");
        assertThat(leader.get(PAGE + "2026-06-30"))
                .bodyText()
                .contains("00:00 23/06/2026")
                .doesNotContain("09:00 02/08/2026");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "2026-13-01",
                "hom-nay",
                "30/6/2026",
                "20260630",
                "2019",
                "99999",
                "2019-05-01",
                "2026-6-1",
                "-1"
            })
    void nonsenseGetsAnAnswerInWords(String nonsense) {
        var leader = visitors.person("lanhdao.dienbien");
        for (String page : new String[] {PAGE, "/provinces/11?asOf=", "/api/v1/provinces/11/dashboard?asOf="})
            assertThat(leader.get(page + nonsense)).hasStatus(400).bodyText().containsAnyOf("Hãy ghi", "Năm phải");
    }

    @Test
    void aDayThatHasNotComeShowsTodayAndSaysSo() {
        assertThat(visitors.person("lanhdao.dienbien").get(PAGE + "2031-01-01"))
                .hasStatusOk()
                .bodyText()
                .contains("Ngày 01/01/2031 chưa tới", "Đạt");
        assertThat(visitors.program("lanhdao.dienbien").get("/api/v1/provinces/11/dashboard?asOf=2031-01-01"))
                .hasStatus(400)
                .bodyText()
                .contains("chưa tới");
    }

    @Test
    void beforeTheResolutionThereIsNothingToJudge() {
        assertThat(visitors.person("lanhdao.dienbien").get(PAGE + "2026-04-02"))
                .hasStatusOk()
                .bodyText()
                .contains("Ngày 02/4/2026 chưa có cam kết này", "nghị quyết có từ ngày 03/4/2026");
        assertThat(visitors.person("lanhdao.dienbien").get("/provinces/11?asOf=2026-04-02"))
                .hasStatusOk()
                .bodyText()
                .contains("chưa có nghị quyết nào để đánh giá");
        assertThat(visitors.program("lanhdao.dienbien").get("/api/v1" + RESOLUTION + "/progress?asOf=2026-04-02"))
                .hasStatus(400)
                .bodyText()
                .contains("nghị quyết có từ ngày 03/4/2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, "/provinces/11?asOf="})
    void aDayCostsNoStatementMoreThanAYear(String page) {
        var leader = visitors.person("lanhdao.dienbien");
        assertThat(counter.statements(() -> leader.get(page + "2026-06-30")))
                .isEqualTo(counter.statements(() -> leader.get(page + "2026")));
    }
}
