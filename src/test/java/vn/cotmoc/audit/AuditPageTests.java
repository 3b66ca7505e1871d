package vn.cotmoc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.StatementCounter;
import vn.cotmoc.testing.Visitors;

/// The trail as auditors read it.
@PortalTest
@ExtendWith({KeepsReports.class, FreshChain.class})
class AuditPageTests {

    private static final String VALUE = "/api/v1/resolutions/dien-bien-24-nq-tu-2026/indicators/25/values/2026";
    private static final String LIFE = "/resolutions/dien-bien-24-nq-tu-2026/values/25/2026/life";

    @Autowired
    private Visitors visitors;

    @Autowired
    private Sealing sealing;

    @Autowired
    private StatementCounter counter;

    @Test
    void aValueThatIsSavedTellsWhoWhenWhatAndFromWhereInWordsAndAsARow() {
        save("31");
        String found = visitors.program("kiemtra.dienbien")
                .get("/api/v1/audit?account=canbo.nnmt&limit=5")
                .getMvcResult()
                .getResponse()
                .getContentType();
        assertThat(found).startsWith("application/json");
        var rows = OwnerDatabase.jdbc().sql("""
                        select e.kind || ' ' || e.account_name || ' ' || e.origin || ' ' || e.place || ' ' || e.address || ' ' || (e.txid = w.txid)
                        from audit_event e join (select txid from audit_event where kind = 'report.draft' order by id desc limit 1) w on w.txid = e.txid
                        where e.subject like 'report/%' or e.kind = 'report.draft' order by e.kind
                        """).query(String.class).list();
        assertThat(rows)
                .containsExactly(
                        "report.draft canbo.nnmt API PUT " + VALUE + " 127.0.0.0/24 true",
                        "row.added canbo.nnmt API PUT " + VALUE + " 127.0.0.0/24 true");
    }

    @Test
    void theLifeOfAFigureIsOnOnePageWithWhatAHandHasDone() {
        save("31");
        save("32,5");
        assertThat(visitors.person("kiemtra.dienbien").get(LIFE))
                .bodyText()
                .contains("Lưu nháp số liệu", "31 (ước thực hiện) → 32,5 (ước thực hiện)", "canbo.nnmt", "qua API")
                .doesNotContain("sửa thẳng");
        OwnerDatabase.jdbc()
                .sql(
                        "update report set amount = 99 where author_name = (select display_name from account where username = 'canbo.nnmt') and amount = 32.5")
                .update();
        assertThat(visitors.person("kiemtra.dienbien").get(LIFE))
                .bodyText()
                .contains("sửa thẳng trong cơ sở dữ liệu", "32,5 → 99", "cotmoc_owner");
        for (String object : List.of("25/2026", "25", "25/"))
            assertThat(visitors.person("kiemtra.dienbien")
                            .get("/audit?kind=hand&object=dien-bien-24-nq-tu-2026/" + object))
                    .bodyText()
                    .contains("32,5 → 99");
        for (String object : List.of("24/2026", "25/2027", "25/2026-Q1", "25/2026/03325"))
            assertThat(visitors.person("kiemtra.dienbien")
                            .get("/audit?kind=hand&object=dien-bien-24-nq-tu-2026/" + object))
                    .bodyText()
                    .doesNotContain("32,5 → 99");
    }

    @Test
    void anEventShowsBeforeAndAfterSideBySideAndItsPlaceInTheChain() {
        save("31");
        sealing.seal();
        long row = OwnerDatabase.jdbc()
                .sql("select max(id) from audit_event where kind = 'row.added' and subject like 'report/%'")
                .query(Long.class)
                .single();
        var auditor = visitors.person("kiemtra.dienbien");
        assertThat(auditor.get("/audit/events/" + row))
                .hasStatusOk()
                .bodyText()
                .contains("Thêm dòng: số liệu báo cáo", "Giá trị", "127.0.0.0/24", "trong chuỗi", "Cùng một giao dịch");
        assertThat(auditor.get("/audit/events/" + row + "?lang=en"))
                .bodyText()
                .contains("Row added: reported values", "In the same transaction");
    }

    @ParameterizedTest
    @CsvSource({
        "account=canbo.nnmt&kind=report., true",
        "account=cánbộ.nnmt, true",
        "account=quantri&object=dien-bien-24-nq-tu-2026/25, false",
        "object=dien-bien-24-nq-tu-2026/25/2026, true",
        "object=dien-bien-24-nq-tu-2026/25/2027, false",
        "kind=evidence.&object=/25/, false",
        "to=01/01/2020, false",
        "from=01/01/2020&object=/25/2026, true"
    })
    void eventsAreFoundByPersonObjectKindAndDay(String query, boolean found) {
        save("31");
        var page = visitors.person("kiemtra.dienbien").get("/audit?" + query);
        assertThat(page).hasStatusOk();
        assertThat(text(page).contains("dien-bien-24-nq-tu-2026/25/2026</a>")).isEqualTo(found);
    }

    @Test
    void anAuditorOfAProvinceSeesAndCountsNoEventOfAnother() {
        OwnerDatabase.jdbc().sql("""
                        insert into audit_event (account_name, kind, subject, province_id)
                        select 'thu', 'test.elsewhere', 'khong-cua-minh', id from administrative_unit where code = '12' and level = 'PROVINCE' and valid_to is null
                        """).update();
        sealing.seal();
        try {
            assertThat(text(visitors.person("kiemtra.dienbien").get("/audit?object=khong-cua-minh")))
                    .doesNotContain("test.elsewhere");
            assertThat(text(visitors.person("kiemtra.trunguong").get("/audit?object=khong-cua-minh")))
                    .contains("test.elsewhere");
            assertThat(text(visitors.person("kiemtra.dienbien").get("/audit.csv?object=khong-cua-minh")))
                    .doesNotContain("khong-cua-minh");
            var auditor = visitors.program("kiemtra.dienbien");
            var before = told(auditor.get("/api/v1/audit/verify"));
            OwnerDatabase.jdbc()
                    .sql("update audit_event set account_name = 'khac' where kind = 'test.elsewhere'")
                    .update();
            // The chain is one: that it was doctored is told, where is not.
            var told = told(auditor.get("/api/v1/audit/verify"));
            assertThat(told.sound()).isFalse();
            assertThat(told.faults()).isEqualTo(before.faults());
            assertThat(told.elsewhere()).isEqualTo(before.elsewhere() + 1);
            assertThat(text(visitors.person("kiemtra.trunguong").get("/audit/verification?run=true")))
                    .contains("đã bị can thiệp", "đã bị sửa");
        } finally {
            OwnerDatabase.jdbc()
                    .sql("delete from audit_event where kind = 'test.elsewhere'")
                    .update();
        }
    }

    private static Told told(MvcTestResult answer) {
        var told = new AtomicReference<Told>();
        assertThat(answer).bodyJson().convertTo(Told.class).satisfies(told::set);
        return told.get();
    }

    record Told(boolean sound, int faults, long elsewhere) {
        @JsonCreator
        static Told of(
                @JsonProperty("sound") boolean sound,
                @JsonProperty("faults") List<Object> faults,
                @JsonProperty("elsewhere") long elsewhere) {
            return new Told(sound, faults.size(), elsewhere);
        }
    }

    @Test
    void aPrintedCheckpointIsComparedWithTheTrail() {
        sealing.seal();
        var printed = OwnerDatabase.jdbc()
                .sql("select encode(root, 'hex') from audit_batch where number = 1")
                .query(String.class)
                .single()
                .substring(0, 16);
        var auditor = visitors.person("kiemtra.dienbien");
        String compare = "/audit/verification?number=%s&hash=%s";
        assertThat(text(auditor.get(compare.formatted(1, printed)))).contains("Khớp:");
        assertThat(text(auditor.get(compare.formatted(1, "0123456789abcdef")))).contains("Không khớp");
        assertThat(text(auditor.get(compare.formatted(99, printed)))).contains("Không có mốc số này");
        assertThat(text(auditor.get(compare.formatted("x", printed)))).contains("số nguyên dương");
    }

    @ParameterizedTest
    @CsvSource({
        "/audit, 4",
        "/audit?kind=report.&from=01/01/2026, 4",
        "/audit/verification, 4",
        "/resolutions/dien-bien-24-nq-tu-2026/values/25/2026/life, 9"
    })
    void aPageOfTheTrailSendsAFixedNumberOfStatements(String page, int most) {
        var auditor = visitors.person("kiemtra.dienbien");
        assertThat(counter.statements(() -> assertThat(auditor.get(page)).hasStatusOk()))
                .isLessThanOrEqualTo(most);
    }

    private void save(String value) {
        int revision = OwnerDatabase.jdbc().sql("""
                        select coalesce(max(f.revision), 0) from report f join indicator i on i.id = f.indicator_id and i.code = '25'
                        join resolution r on r.id = i.resolution_id and r.slug = 'dien-bien-24-nq-tu-2026' where f.year = 2026 and f.unit_id = f.province_id and f.quarter = 0
                        """).query(Integer.class).single();
        assertThat(visitors.program("canbo.nnmt")
                        .put(
                                "{\"value\": \"%s\", \"maturity\": \"ESTIMATE\", \"revision\": %d}"
                                        .formatted(value, revision),
                                VALUE))
                .hasStatus2xxSuccessful();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getMvcResult().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
