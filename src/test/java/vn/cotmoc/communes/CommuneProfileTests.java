package vn.cotmoc.communes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.testing.KeepsAllocations;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.StatementCounter;
import vn.cotmoc.testing.Visitors;

/// What leaders see of communes, on their pages, beside an indicator and in files; Mường Phăng is 03325, Mường Nhé
/// 03160.
@PortalTest
@ExtendWith({KeepsReports.class, KeepsAllocations.class})
class CommuneProfileTests {

    private static final String PHANG = "/communes/03325";
    private static final String TRAINED = "/resolutions/dien-bien-24-nq-tu-2026/indicators/13";

    @Autowired
    private Visitors visitors;

    @Autowired
    private StatementCounter statements;

    @Test
    void theSentenceCountsWhatIsAskedReportedAndReached() throws Exception {
        issue("13", "03325", "2026-05-04T09:00:00+07:00", "1");
        assertThat(page(PHANG + "?asOf=2026"))
                .contains("chỉ tiêu phải báo cáo")
                .contains("1 đạt mức giao trong 1 chỉ tiêu được giao mức")
                .contains("Đạt mức giao")
                .contains("quý 1, 2")
                .contains("/resolutions/dien-bien-24-nq-tu-2026/indicators/13?asOf=2026#communes");
    }

    @ParameterizedTest(name = "{0} reads {1}: {2}")
    @CsvSource({
        "lanhdao.dienbien, /communes/03325, 200",
        "kiemtra.trunguong, /communes/03325, 200",
        "canbo.muongphang, /communes/03325, 200",
        // Another commune's staff, and another province, find nothing.
        "canbo.muongphang, /communes/03160, 404",
        "lanhdao.laichau, /communes/03325, 404",
        "lanhdao.dienbien, /communes/99999, 404",
        "lanhdao.laichau, /provinces/11/communes, 404"
    })
    void communesAreForThoseWhoReadThem(String who, String path, int status) {
        assertThat(visitors.person(who).get(path)).hasStatus(status);
    }

    @Test
    void aCommunesStaffFindTheirOwnInTheListAndNoOthersUnderAnIndicator() throws Exception {
        assertThat(text("canbo.muongphang", "/provinces/11/communes"))
                .contains("Mường Phăng")
                .doesNotContain("Mường Nhé");
        assertThat(text("canbo.muongphang", TRAINED)).doesNotContain("id=\"communes\"");
    }

    @Test
    void onlyWhoMayEnterIsLedToTheEntryPage() throws Exception {
        String entry = "/resolutions/dien-bien-24-nq-tu-2026/communes/03325\"";
        assertThat(text("canbo.muongphang", PHANG)).contains(entry);
        assertThat(page(PHANG)).doesNotContain(entry);
    }

    @Test
    void aDayShowsWhatWasApprovedAndIssuedByThen() throws Exception {
        // Quarters are decided on twelve days after their end.
        issue("13", "03325", "2026-09-01T09:00:00+07:00", "1");
        assertThat(page(PHANG + "?asOf=2026-04-11")).doesNotContain("quý 1");
        assertThat(page(PHANG + "?asOf=2026-08-31")).contains("quý 1, 2<").doesNotContain("được giao mức.");
        assertThat(page(PHANG + "?asOf=2026-09-01")).contains("được giao mức.");
        assertThat(page(TRAINED + "?asOf=2026-04-11")).contains("0 đã có số liệu được duyệt");
    }

    @Test
    void theListCountsFindsWithoutMarksAndSorts() throws Exception {
        issue("13", "03325", "2026-05-04T09:00:00+07:00", "1");
        assertThat(page("/provinces/11/communes?q=muong phang"))
                .contains("/communes/03325?asOf=", "1/1")
                .doesNotContain("/communes/03160?asOf=");
        String down = page("/provinces/11/communes?sort=-code");
        assertThat(down.indexOf("/communes/03325?")).isLessThan(down.indexOf("/communes/03160?"));
        assertThat(visitors.person("lanhdao.dienbien").get("/provinces/11/communes?sort=colour"))
                .hasStatus(400);
    }

    @Test
    void theMapHasATilePerCommuneAndTheTableTheSame() throws Exception {
        String plain = page(TRAINED + "?asOf=2026");
        assertThat(plain).contains("tile-quarter-1").doesNotContain("tile-reach-met");
        assertThat(tiles(plain)).isEqualTo(45);
        issue("13", "03325", "2026-05-04T09:00:00+07:00", "1");
        assertThat(page(TRAINED + "?asOf=2026&sort=-value"))
                .contains("tile-reach-met", "tile-reach-not-allocated", "aria-sort=\"descending\"");
    }

    @Test
    void filesSayWhatThePagesSay() throws Exception {
        issue("13", "03325", "2026-05-04T09:00:00+07:00", "1");
        assertThat(page(PHANG + "/figures.csv?asOf=2026")).contains("Đạt mức giao", "SỐ LIỆU MINH HỌA", ",2026,");
        assertThat(page(TRAINED + "/communes.csv?asOf=2026").lines()).hasSize(46);
        assertThat(page("/provinces/11/communes.csv?q=muong phang").lines()).hasSize(2);
        assertThat(visitors.person("canbo.muongphang").get(TRAINED + "/communes.csv"))
                .hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({"/communes/03325, 9", "/provinces/11/communes, 6"})
    void aPageAsksAFewTimesHoweverManyCommunes(String path, int most) {
        var leader = visitors.person("lanhdao.dienbien");
        assertThat(statements.statements(() -> assertThat(leader.get(path)).hasStatusOk()))
                .isLessThanOrEqualTo(most);
    }

    private String page(String path) throws Exception {
        return text("lanhdao.dienbien", path);
    }

    private String text(String who, String path) throws Exception {
        var answer = visitors.person(who).get(path);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static int tiles(String page) {
        int from = page.indexOf("<svg class=\"tiles\"");
        return page.substring(from, page.indexOf("</svg>", from)).split("<a ", -1).length - 1;
    }

    private static void issue(String code, String unit, String moment, String amount) {
        OwnerDatabase.jdbc()
                .sql("""
                        with sheet as (
                            insert into allocation (indicator_id, province_id, agency_id, year, revision, status, document_number, document_date, reason,
                                author_id, author_name, recorded_at)
                            select i.id, i.province_id, i.advising_agency_id, 2026, 1, 'ISSUED', '12/QĐ-UBND', date '2026-05-04', 'x', a.id, 'x', :at
                            from indicator i join resolution r on r.id = i.resolution_id, account a
                            where r.slug = 'dien-bien-24-nq-tu-2026' and i.code = :code and a.username = 'bientap.dienbien'
                            returning id, province_id
                        )
                        insert into allocation_part (allocation_id, province_id, unit_id, quarter, amount)
                        select s.id, s.province_id, u.id, 0, cast(:amount as numeric) from sheet s, administrative_unit u
                        where u.code = :unit and u.level = 'COMMUNE' and u.valid_to is null
                        """)
                .param("code", code)
                .param("unit", unit)
                .param("amount", amount)
                .param("at", OffsetDateTime.parse(moment))
                .update();
    }
}
