package vn.cotmoc.entry.web;

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
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;
import vn.cotmoc.testing.Json;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;
import vn.cotmoc.testing.Visitors.Visitor;

/// What the grid's script is told about one row at a time.
@PortalTest
@ExtendWith(KeepsReports.class)
class GridRowTests {

    private static final String VALUES = "/resolutions/dien-bien-24-nq-tu-2026/values";

    private Visitor officer;

    @BeforeEach
    void signIn(@Autowired Visitors visitors) {
        officer = visitors.person("canbo.nnmt");
    }

    @Test
    void aRowIsSavedAsADraftAndComesBackAsItIsWritten() throws Exception {
        var answer = send("/row", "code=3.1&seen=0&value=3,20&maturity=PRELIMINARY&note=Nguồn A");
        assertThat(answer).hasStatusOk();
        assertThat(words(answer))
                .contains("value=\"3,2\"", "name=\"rows[0].seen\" value=\"1\"", "Nguồn A", "status-draft");
        assertThat(statuses("3.1")).containsExactly("DRAFT");
    }

    @Test
    void aCheckSaysHowANumberIsReadAndWhatItWouldGiveAndSavesNothing() throws Exception {
        var answer = send("/check", "code=3.1&seen=0&value=3,2&maturity=ESTIMATE");
        assertThat(answer).hasStatusOk();
        assertThat(words(answer)).contains("Đọc là 3,20", "class=\"verdict");
        assertThat(statuses("3.1")).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "value=abc | Ở đây cần một số",
                "value=2.5 | data-live=\"faults\"",
                "value=3,2&missing=NO_SOURCE | hãy bỏ một trong hai",
                "note=chỉ có ghi chú | Hãy nhập số, hoặc chọn lý do chưa có số."
            })
    void whatCannotBeReadIsNamedAndKept(String fields, String why) throws Exception {
        for (String path : List.of("/check", "/row")) {
            var answer = send(path, "code=3.1&seen=0&maturity=ESTIMATE&" + fields);
            assertThat(answer).hasStatus(422);
            assertThat(words(answer)).contains(why, "class=\"wrong\"");
        }
        assertThat(statuses("3.1")).isEmpty();
    }

    @Test
    void whoIsSlowerSeesBothValuesAndMayInsistOnHis() throws Exception {
        send("/row", "code=3.1&seen=0&value=3,2&maturity=ESTIMATE");
        var slower = send("/row", "code=3.1&seen=0&value=3,4&maturity=ESTIMATE");
        assertThat(slower).hasStatus(409);
        assertThat(words(slower)).contains("value=\"3,4\"", "3,20", "data-keep=\"1\"", "data-take");
        assertThat(statuses("3.1")).hasSize(1);

        assertThat(send("/row", "code=3.1&seen=1&value=3,4&maturity=ESTIMATE")).hasStatusOk();
        assertThat(statuses("3.1")).hasSize(2);
    }

    @Test
    void theSameAttemptSentAgainIsWrittenOnce() {
        for (int time = 0; time < 3; time++)
            assertThat(officer.with("Idempotency-Key", "attempt-1")
                            .send(HttpMethod.POST, VALUES + "/row?year=2026")
                            .with(csrf())
                            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                            .content("code=3.1&seen=0&value=3,2&maturity=ESTIMATE")
                            .exchange())
                    .hasStatusOk();
        assertThat(statuses("3.1")).containsExactly("DRAFT");
    }

    @Test
    void aDraftCanBeEmptiedAgainAndIsThenAsGoodAsNeverEntered() throws Exception {
        send("/row", "code=3.1&seen=0&value=3,2&maturity=ESTIMATE");
        var emptied = send("/row", "code=3.1&seen=1&value=&maturity=ESTIMATE");
        assertThat(emptied).hasStatusOk();
        assertThat(words(emptied)).contains("value=\"\"", "Chưa nhập");
        assertThat(statuses("3.1")).containsExactly("DRAFT", "DRAFT");

        var sent = officer.send(HttpMethod.POST, VALUES + "?year=2026")
                .with(csrf())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("action=submit&rows[0].code=3.1&rows[0].seen=2&rows[0].value=&rows[0].maturity=ESTIMATE"
                        + "&rows[0].original=|||||ESTIMATE|||")
                .exchange();
        assertThat(sent).hasStatus(302);
        assertThat(statuses("3.1")).as("nothing of it is sent").containsExactly("DRAFT", "DRAFT");
    }

    @Test
    void whatIsApprovedCannotBeEmptied() throws Exception {
        var emptied = send("/row", "code=12&seen=2&value=&maturity=ESTIMATE");
        assertThat(emptied).hasStatus(422);
        assertThat(words(emptied)).contains("Muốn bỏ, hãy chọn lý do chưa có số.");
    }

    @ParameterizedTest(name = "{0} is read as {1}, {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2,5;1.234,5;; | VIETNAMESE | 2,5;1.234,5;;",
                "2.5;1,234.5 | ENGLISH | 2,5;1.234,5",
                "2.5;x | ENGLISH | 2,5;!x",
                "2.5;2,5 | VIETNAMESE | !2.5;2,5"
            })
    void aPastedBlockIsReadInItsOwnStyle(String texts, String style, String cells) {
        var answer = officer.send(HttpMethod.POST, "/values/pasted")
                .with(csrf())
                .param("block", texts.replace(';', '\u001e'))
                .exchange();
        var block = Json.of(answer);
        assertThat(block.path("style").asString()).isEqualTo(style);
        assertThat(String.join(
                        ";",
                        block.path("cells").values().stream()
                                .map(cell -> (cell.path("fault").isNull() ? "" : "!")
                                        + cell.path("text").asString())
                                .toList()))
                .isEqualTo(cells);
    }

    @Test
    void aScriptIsToldThatNobodyIsSignedInAndIsNotSentToAPage(@Autowired Visitors visitors) {
        var nobody = visitors.nobody().with("X-Requested-With", "XMLHttpRequest");
        assertThat(nobody.get(VALUES + "?year=2026")).hasStatus(401);
        assertThat(visitors.nobody().get(VALUES + "?year=2026")).hasStatus(302);
    }

    private MvcTestResult send(String path, String fields) {
        var parameters =
                UriComponentsBuilder.fromUriString("/?" + fields).build().getQueryParams();
        var request =
                officer.send(HttpMethod.POST, VALUES + path + "?year=2026").with(csrf());
        parameters.forEach((name, values) -> request.param(name, values.getFirst() == null ? "" : values.getFirst()));
        return request.exchange();
    }

    private static String words(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static List<String> statuses(String code) {
        return OwnerDatabase.jdbc()
                .sql("select r.status from report r join indicator i on i.id = r.indicator_id"
                        + " where i.code = ? and r.year = 2026 and r.quarter = 0 order by r.revision")
                .param(code)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
