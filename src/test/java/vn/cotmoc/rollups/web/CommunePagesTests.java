package vn.cotmoc.rollups.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import vn.cotmoc.testing.KeepsAllocations;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.StatementCounter;
import vn.cotmoc.testing.Visitors;

/// The pages of communes with scripts off: forms that lose nothing typed.
@PortalTest
@ExtendWith({KeepsReports.class, KeepsAllocations.class})
class CommunePagesTests {

    private static final String RESOLUTION = "/resolutions/dien-bien-24-nq-tu-2026";
    private static final String PHANG = RESOLUTION + "/communes/03325?period=2026-Q3";
    private static final String NHE = RESOLUTION + "/communes/03160?period=2026-Q3";
    private static final String GRID = RESOLUTION + "/communes?period=2026-Q3";

    @Autowired
    private Visitors visitors;

    @Autowired
    private StatementCounter statements;

    @Test
    void aCommuneEntersSendsAndFindsItAgain() throws UnsupportedEncodingException {
        var saved = post(
                "canbo.muongnhe",
                NHE,
                Map.of(
                        "s:03160:13",
                        "0||||",
                        "v:03160:13",
                        "31",
                        "m:03160:13",
                        "",
                        "t:03160:13",
                        "Lớp may.",
                        "action",
                        "submit"));
        assertThat(saved).hasStatus(302);
        var page = text(visitors.person("canbo.muongnhe").get(NHE));
        assertThat(page).contains("value=\"31\"").contains("Lớp may.").contains("status-submitted");
    }

    @Test
    void whatIsWrongIsSaidAtItsCellAndEverythingTypedStays() throws UnsupportedEncodingException {
        var answer = post(
                "canbo.muongnhe",
                NHE,
                Map.of(
                        "s:03160:13",
                        "0||||",
                        "v:03160:13",
                        "ba mươi",
                        "m:03160:13",
                        "",
                        "t:03160:13",
                        "",
                        "s:03160:12",
                        "0||||",
                        "n:03160:12",
                        "4.500",
                        "d:03160:12",
                        "",
                        "m:03160:12",
                        "",
                        "t:03160:12",
                        "Chưa có mẫu số."));
        assertThat(answer).hasStatus(422);
        assertThat(text(answer))
                .contains("ba mươi")
                .contains("4.500")
                .contains("Chưa có mẫu số.")
                .contains("href=\"#v-03160:13\"")
                .contains("Phải có cả tử số và mẫu số.");
        assertThat(count("03160")).isZero();
    }

    @Test
    void twoAtOneCellSeeEachOther() throws UnsupportedEncodingException {
        post(
                "canbo.muongnhe",
                NHE,
                Map.of("s:03160:13", "0||||", "v:03160:13", "31", "m:03160:13", "", "t:03160:13", ""));
        var answer = post(
                "canbo.muongnhe",
                NHE,
                Map.of("s:03160:13", "0||||", "v:03160:13", "47", "m:03160:13", "", "t:03160:13", ""));
        assertThat(answer).hasStatus(409);
        assertThat(text(answer)).contains("value=\"47\"").contains("Hiện có 31").contains("value=\"1|31||");
    }

    @Test
    void theGridOfAnAgencySavesAllOrNothing() throws UnsupportedEncodingException {
        var wrong = post(
                "canbo.nnmt",
                GRID,
                Map.of(
                        "s:03160:12",
                        "0|||",
                        "n:03160:12",
                        "4.500",
                        "d:03160:12",
                        "5.000",
                        "s:03382:12",
                        "0|||",
                        "n:03382:12",
                        "6.000",
                        "d:03382:12",
                        "5.000"));
        // The second counts more people than there are: then the first is not saved either.
        assertThat(wrong).hasStatus(422);
        assertThat(text(wrong)).contains("4.500").contains("6.000").contains("Mường Nhé");
        var right =
                post("canbo.nnmt", GRID, Map.of("s:03160:12", "0|||", "n:03160:12", "4.500", "d:03160:12", "5.000"));
        assertThat(right).hasStatus(302);
        assertThat(count("03160")).isOne();
    }

    @Test
    void theGridAsksTheDatabaseAFewTimesAndIsLight() throws IOException {
        var officer = visitors.person("canbo.nnmt");
        // Every indicator that agriculture answers for, of all communes.
        OwnerDatabase.jdbc().sql("""
                        insert into collection_rule (indicator_id, province_id, revision, frequency, roll_up, reporters, from_year, reason, author_id, author_name, recorded_at)
                        select i.id, i.province_id, 9, 'QUARTERLY', 'NONE', 'ALL', 2026, 'x', a.id, 'x', now()
                        from indicator i join resolution r on r.id = i.resolution_id, account a
                        where r.slug = 'dien-bien-24-nq-tu-2026' and not i.header and i.layer = 'ANNEX' and a.username = 'quantri'
                        """).update();
        assertThat(statements.statements(() -> assertThat(officer.get(GRID)).hasStatusOk()))
                .isLessThanOrEqualTo(10);
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text(officer.get(GRID)).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(packed.size()).isLessThan(60_000);
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

    private static long count(String unit) {
        return OwnerDatabase.jdbc()
                .sql(
                        "select count(*) from report r join administrative_unit u on u.id = r.unit_id join indicator i on i.id = r.indicator_id"
                                + " where u.code = ? and r.year = 2026 and r.quarter = 3 and i.code in ('12', '13')")
                .param(unit)
                .query(Long.class)
                .single();
    }
}
