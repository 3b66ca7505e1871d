package vn.cotmoc.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// Bắc Kạn's series, read on three maps: what cannot be rebuilt says so in a sentence.
@PortalTest
class SeriesPageTests {

    private static final String SLUG = "thu-chuoi-bac-kan";

    @Autowired
    private Visitors visitors;

    @BeforeEach
    void bacKanReportedAndTheOldThaiNguyenDidNot() {
        takeOut();
        var owner = OwnerDatabase.jdbc();
        owner.sql("""
                        insert into resolution (slug, province_id, title, period_from, period_to, content_hash)
                        select ?, id, 'Thử nghiệm', 2021, 2025, '' from administrative_unit where code = '06'
                        """).param(SLUG).update();
        owner.sql("""
                        insert into indicator (resolution_id, province_id, position, code, layer, name, unit, kind, direction, header, clause, folded)
                        select id, province_id, 1, '1', 'BODY', 'Số xã đạt chuẩn nông thôn mới', 'xã', 'LEVEL', 'UP', false, 'II', ''
                        from resolution where slug = ?
                        """).param(SLUG).update();
        report("06", "2025-06-30", 21);
    }

    @AfterEach
    void takeOut() {
        var owner = OwnerDatabase.jdbc();
        owner.sql(
                        "delete from report where indicator_id in (select i.id from indicator i join resolution r on r.id = i.resolution_id where r.slug = ?)")
                .param(SLUG)
                .update();
        owner.sql("delete from indicator where resolution_id in (select id from resolution where slug = ?)")
                .param(SLUG)
                .update();
        owner.sql("delete from resolution where slug = ?").param(SLUG).update();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "REPORTED | Tỉnh Bắc Kạn (đến 30/06/2025)",
                "ADOPTION | Nghị quyết không ghi ngày ban hành; lấy bản đồ ngày 01/01/2021",
                "TODAY    | Tỉnh Thái Nguyên, năm 2024: thiếu số liệu đã duyệt của Tỉnh Thái Nguyên (đến 30/06/2025); số của một phần không thay được cho toàn bộ.",
                "TODAY    | không dựng lại được"
            })
    void theStatementIsPlain(String map, String sentence) {
        assertThat(read(map)).contains(sentence);
    }

    @Test
    void withBothHalvesTheFigureOfTodaysProvinceIsRebuilt() {
        report("19", "2025-06-30", 110);
        assertThat(read("TODAY"))
                .contains(
                        "131",
                        "dựng lại",
                        "Tỉnh Thái Nguyên = Tỉnh Bắc Kạn (đến 30/06/2025) + Tỉnh Thái Nguyên (đến 30/06/2025), năm 2024")
                .doesNotContain("không dựng lại được");
        assertThat(read("REPORTED")).contains("110").doesNotContain("131");
    }

    @Test
    void whoMayNotReadBacKanFindsNoSeries() {
        assertThat(visitors.person("lanhdao.laichau").get("/resolutions/{slug}/indicators/1/series?map=TODAY", SLUG))
                .hasStatus(404);
    }

    private String read(String map) {
        var page = visitors.person("kiemtra.trunguong")
                .get("/resolutions/{slug}/indicators/1/series?map={map}", SLUG, map);
        assertThat(page).hasStatusOk();
        return assertThat(page).bodyText().actual();
    }

    private static void report(String province, String on, int value) {
        OwnerDatabase.jdbc()
                .sql("""
                        insert into report (indicator_id, unit_id, province_id, agency_id, year, revision, status, maturity, amount,
                                            author_id, author_name, recorded_at, entered_by, entered_at)
                        select i.id, u.id, i.province_id, (select id from agency limit 1), 2024, 1, 'APPROVED', 'OFFICIAL', ?,
                               (select id from account limit 1), 'x', now(), 'x', now()
                        from indicator i join resolution r on r.id = i.resolution_id, administrative_unit u
                        where r.slug = ? and u.level = 'PROVINCE' and u.code = ? and u.valid_to = cast(? as date)
                        """)
                .param(value)
                .param(SLUG)
                .param(province)
                .param(on)
                .update();
    }
}
