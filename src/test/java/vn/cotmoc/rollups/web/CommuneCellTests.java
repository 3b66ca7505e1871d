package vn.cotmoc.rollups.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.StatementCounter;
import vn.cotmoc.testing.Visitors;
import vn.cotmoc.testing.Visitors.Visitor;

/// What the script of the communes' grids is told about one cell at a time.
@PortalTest
@ExtendWith(KeepsReports.class)
class CommuneCellTests {

    private static final String COMMUNES = "/resolutions/dien-bien-24-nq-tu-2026/communes";
    private static final String OWN = "&m:03160:13=&t:03160:13=&q:03160:13=ESTIMATE";

    private Visitor commune;
    private Visitor agency;

    @BeforeEach
    void signIn(@Autowired Visitors visitors) {
        commune = visitors.person("canbo.muongnhe");
        agency = visitors.person("canbo.nnmt");
    }

    @Test
    void aCellIsSavedAsADraftAndComesBackAsItIsWritten() throws Exception {
        var answer = send(commune, "/cell", "03160:13", "s:03160:13=0|||||ESTIMATE&v:03160:13=31,0" + OWN);
        assertThat(answer).hasStatusOk();
        assertThat(words(answer))
                .contains(
                        "value=\"31\"",
                        "value=\"1|31|||||ESTIMATE\"",
                        "status-draft",
                        "data-record=\"13/2026-Q3/03160\"");
        assertThat(statuses("13")).containsExactly("DRAFT");
    }

    @Test
    void aRowOfItsOwnPageKeepsItsMaturityItsReasonAndItsNote() throws Exception {
        send(
                commune,
                "/cell",
                "03160:13",
                "s:03160:13=0|||||ESTIMATE&v:03160:13=&m:03160:13=NO_SOURCE&t:03160:13=Sổ chưa chốt.&q:03160:13=OFFICIAL");
        var shown = commune.get(COMMUNES + "/cell?period=2026-Q3&cell=03160:13&full=true");
        assertThat(words(shown))
                .containsPattern("value=\"NO_SOURCE\"[^>]*selected")
                .containsPattern("value=\"OFFICIAL\"[^>]*selected")
                .contains("Sổ chưa chốt.");
    }

    @Test
    void theHeadOfTheGridSaysHowCertainACellIsAndADraftThatIsOnlySentStaysAsItWas() throws Exception {
        send(agency, "/cell", "03160:12", "s:03160:12=0|||&n:03160:12=4.500&d:03160:12=5.000&maturity=OFFICIAL");
        var sent = agency.send(HttpMethod.POST, COMMUNES + "?period=2026-Q3")
                .with(csrf())
                .param("action", "submit")
                .param("maturity", "ESTIMATE")
                .param("s:03160:12", "1||4.500|5.000")
                .param("n:03160:12", "4.500")
                .param("d:03160:12", "5.000")
                .exchange();
        assertThat(sent).hasStatus(302);
        assertThat(maturities("12")).containsExactly("OFFICIAL", "OFFICIAL");
        assertThat(statuses("12")).containsExactly("DRAFT", "SUBMITTED");
    }

    @Test
    void aCheckSaysHowItIsReadAndWhatTheChecksFindAndSavesNothing() throws Exception {
        var answer = send(agency, "/check", "03160:12", "s:03160:12=0|||&n:03160:12=4.500&d:03160:12=5.000");
        assertThat(answer).hasStatusOk();
        assertThat(words(answer)).contains("Đọc là 90,0 (4.500/5.000)");
        assertThat(statuses("12")).isEmpty();
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "canbo.muongnhe; v:03160:13=abc; Ở đây cần một số",
                "canbo.muongnhe; v:03160:13=31&m:03160:13=NO_SOURCE; Đã có số thì bỏ chọn lý do",
                "canbo.muongnhe; v:03160:13=&t:03160:13=chỉ có ghi chú; Hãy nhập số, hoặc chọn lý do chưa có số."
            })
    void whatCannotBeReadIsNamedAndKept(String who, String fields, String why) throws Exception {
        for (String path : List.of("/check", "/cell")) {
            var answer = send(commune, path, "03160:13", "s:03160:13=0|||||ESTIMATE&" + fields + missing(fields));
            assertThat(answer).hasStatus(422);
            assertThat(words(answer)).contains(why, "class=\"wrong");
        }
        assertThat(statuses("13")).as(who).isEmpty();
    }

    private static String missing(String fields) {
        return (fields.contains("m:03160") ? "" : "&m:03160:13=") + "&q:03160:13=ESTIMATE";
    }

    @Test
    void moreThanThereAreIsRefusedBeforeAnythingIsSaved() throws Exception {
        var answer = send(agency, "/check", "03160:12", "s:03160:12=0|||&n:03160:12=6.000&d:03160:12=5.000");
        assertThat(answer).hasStatus(422);
        assertThat(words(answer)).contains("6.000", "class=\"wrong");
    }

    @Test
    void whoIsSlowerSeesBothValuesAndMayInsistOnHis() throws Exception {
        send(commune, "/cell", "03160:13", "s:03160:13=0|||||ESTIMATE&v:03160:13=31" + OWN);
        var slower = send(commune, "/cell", "03160:13", "s:03160:13=0|||||ESTIMATE&v:03160:13=47" + OWN);
        assertThat(slower).hasStatus(409);
        assertThat(words(slower)).contains("value=\"47\"", "Hiện có 31", "data-keep=\"1\"", "data-take");
        assertThat(statuses("13")).hasSize(1);
        assertThat(send(commune, "/cell", "03160:13", "s:03160:13=1|||||ESTIMATE&v:03160:13=47" + OWN))
                .hasStatusOk();
        assertThat(statuses("13")).hasSize(2);
    }

    @Test
    void theSameAttemptSentAgainIsWrittenOnce() {
        for (int time = 0; time < 3; time++)
            assertThat(send(
                            commune.with("Idempotency-Key", "cell-1"),
                            "/cell",
                            "03160:13",
                            "s:03160:13=0|||||ESTIMATE&v:03160:13=31" + OWN))
                    .hasStatusOk();
        assertThat(statuses("13")).containsExactly("DRAFT");
    }

    @Test
    void aDraftCanBeEmptiedAgainAndIsNotSentThen() throws Exception {
        send(commune, "/cell", "03160:13", "s:03160:13=0|||||ESTIMATE&v:03160:13=31" + OWN);
        var emptied = send(commune, "/cell", "03160:13", "s:03160:13=1|31|||||ESTIMATE&v:03160:13=" + OWN);
        assertThat(emptied).hasStatusOk();
        assertThat(words(emptied)).contains("value=\"\"");
        var sent = commune.send(HttpMethod.POST, COMMUNES + "/03160?period=2026-Q3")
                .with(csrf())
                .param("action", "submit")
                .param("s:03160:13", "2|||||ESTIMATE")
                .param("v:03160:13", "")
                .param("m:03160:13", "")
                .param("t:03160:13", "")
                .param("q:03160:13", "ESTIMATE")
                .exchange();
        assertThat(sent).hasStatus(302);
        assertThat(statuses("13")).as("nothing of it is sent").containsExactly("DRAFT", "DRAFT");
    }

    @Test
    void aCellAsksTheDatabaseAFewTimes(@Autowired StatementCounter statements) {
        assertThat(statements.statements(
                        () -> send(commune, "/cell", "03160:13", "s:03160:13=0|||||ESTIMATE&v:03160:13=31" + OWN)))
                .isLessThanOrEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({"cell=03160:99,404", "cell=x,404", "cell=03160:13&period=2026-Q9,400", "cell=03325:13,404"})
    void aCellThatIsNotThereIsSaidToBeNotThere(String asked, int status) {
        assertThat(commune.get(COMMUNES + "/cell?" + (asked.contains("period") ? "" : "period=2026-Q3&") + asked))
                .hasStatus(status);
    }

    private static MvcTestResult send(Visitor who, String path, String cell, String fields) {
        var parameters =
                UriComponentsBuilder.fromUriString("/?" + fields).build().getQueryParams();
        var request = who.send(HttpMethod.POST, COMMUNES + path + "?period=2026-Q3&cell=" + cell)
                .with(csrf());
        parameters.forEach((name, values) -> request.param(name, values.getFirst() == null ? "" : values.getFirst()));
        return request.exchange();
    }

    private static String words(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static List<String> statuses(String code) {
        return column("status", code);
    }

    private static List<String> maturities(String code) {
        return column("maturity", code);
    }

    private static List<String> column(String column, String code) {
        return OwnerDatabase.jdbc()
                .sql("select r." + column + " from report r join administrative_unit u on u.id = r.unit_id"
                        + " join indicator i on i.id = r.indicator_id where u.code = '03160' and i.code = ?"
                        + " and r.year = 2026 and r.quarter = 3 order by r.revision")
                .param(code)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
