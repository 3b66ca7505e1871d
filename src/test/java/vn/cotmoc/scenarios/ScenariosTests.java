package vn.cotmoc.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cotmoc.testing.Json;
import vn.cotmoc.testing.KeepsScenarios;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// A scenario is its author's own until it is shared, is never lost, and is never a report.
@PortalTest
@ExtendWith(KeepsScenarios.class)
class ScenariosTests {

    private static final String SLUG = "dien-bien-24-nq-tu-2026";
    private static final String TWO_ROWS = """
            {"resolution": "%s", "name": "%s", "shared": %s, "indicators": [
              {"code": "5", "supposed": {"2027": 60, "2028": "66"}},
              {"code": "13", "supposed": {"2027": "5.700"}, "wanted": 6000, "by": 2030}]}
            """;

    @Autowired
    private Visitors visitors;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aPrivateOneIsThereForItsAuthorAlone() {
        String id = keep("lanhdao.dienbien", "Của riêng", false);
        assertThat(visitors.person("lanhdao.dienbien").get("/scenarios/" + id)).hasStatusOk();
        for (String who :
                new String[] {"bientap.dienbien", "kiemtra.dienbien", "kiemtra.trunguong", "lanhdao.laichau"}) {
            assertThat(visitors.person(who).get("/scenarios/" + id)).as(who).hasStatus(404);
            assertThat(text(visitors.person(who).get("/scenarios"))).as(who).doesNotContain("Của riêng");
        }
    }

    @ParameterizedTest(name = "{0} reads a shared scenario of Điện Biên: {1}")
    @CsvSource({
        "bientap.dienbien, 200",
        "canbo.muongphang, 200",
        "kiemtra.trunguong, 200",
        "lanhdao.laichau, 404",
        "canbo.laichau, 404"
    })
    void aSharedOneIsReadWithinTheProvince(String who, int status) {
        String id = keep("lanhdao.dienbien", "Cùng xem", true);
        assertThat(visitors.person(who).get("/scenarios/" + id)).hasStatus(status);
        assertThat(text(visitors.person(who).get("/scenarios")).contains("Cùng xem"))
                .isEqualTo(status == 200);
    }

    /// Row 5 alone among those that move: what changes is said as counts before and after.
    @Test
    void theWholeResolutionIsCountedBeforeAndAfter() {
        String id = keep("lanhdao.dienbien", "Tăng tốc", false);
        var item = Json.of(visitors.person("lanhdao.dienbien").get("/api/v1/scenarios/" + id));
        int now = 0;
        int then = 0;
        for (var count : item.path("counts")) {
            now += count.path("now").intValue();
            then += count.path("then").intValue();
        }
        assertThat(now).isEqualTo(then).isPositive();
        assertThat(item.path("rows").get(0).path("then").asString()).isEqualTo("EXCEEDED");
        assertThat(text(visitors.person("lanhdao.dienbien").get("/scenarios/" + id)))
                .containsPattern("answer\">[^<]*1 vượt → 2 vượt[^<]*</p>")
                .contains("y2027=60", "2027: 60,0", "Năm 2030: 6.000");
    }

    @Test
    void everySaveIsARevisionAndNothingIsOverwritten() {
        String id = keep("lanhdao.dienbien", "Nhiều bản", true);
        var leader = visitors.person("lanhdao.dienbien");
        assertThat(leader.put(TWO_ROWS.formatted(SLUG, "Nhiều bản nữa", true), "/api/v1/scenarios/" + id))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.revision")
                .isEqualTo(2);
        assertThat(names(id)).containsExactly("Nhiều bản", "Nhiều bản nữa");
        for (String change : new String[] {"update scenario_revision set name = 'x'", "delete from scenario_value"})
            assertThat(refused("lanhdao.dienbien", change)).as(change).contains("permission denied");
    }

    @Test
    void onlyItsAuthorChangesItInTheDatabaseToo() {
        String id = keep("lanhdao.dienbien", "Của lãnh đạo", true);
        String append = """
                insert into scenario_revision (scenario_id, province_id, revision, name, shared, withdrawn, recorded_at)
                select id, province_id, 9, 'của người khác', true, false, now() from scenario where id = '%s'
                """.formatted(id);
        assertThat(refused("bientap.dienbien", append)).contains("row-level security");
        assertThat(visitors.person("bientap.dienbien")
                        .put(TWO_ROWS.formatted(SLUG, "x", true), "/api/v1/scenarios/" + id))
                .hasStatus(403);
    }

    @Test
    void aWithdrawnOneLeavesEverybodyElse() {
        String id = keep("lanhdao.dienbien", "Sẽ rút", true);
        assertThat(visitors.person("lanhdao.dienbien")
                        .send(HttpMethod.DELETE, "/api/v1/scenarios/" + id)
                        .exchange())
                .hasStatus(204);
        assertThat(visitors.person("bientap.dienbien").get("/scenarios/" + id)).hasStatus(404);
        assertThat(text(visitors.person("lanhdao.dienbien").get("/scenarios/" + id)))
                .contains("Kịch bản này đã rút");
        assertThat(names(id)).hasSize(2);
        // What was shared before and is the author's own now is no more to be read either.
        assertThat(as("bientap.dienbien", "select count(*) from scenario_value"))
                .isEqualTo("0");
    }

    @Test
    void takingSharingBackHidesTheFormerRevisionsToo() {
        String id = keep("lanhdao.dienbien", "Đã chia sẻ", true);
        assertThat(visitors.person("lanhdao.dienbien")
                        .put(TWO_ROWS.formatted(SLUG, "Giữ riêng", false), "/api/v1/scenarios/" + id))
                .hasStatusOk();
        assertThat(as("bientap.dienbien", "select count(*) from scenario_revision where scenario_id = '" + id + "'"))
                .isEqualTo("0");
    }

    @Test
    void aRefusedSaveKeepsWhatWasTyped() {
        var answer = post("lanhdao.dienbien", "/resolutions/" + SLUG + "/indicators/5/what-if", "y2027=43&want=&name=");
        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("Đặt tên cho kịch bản.", "value=\"43\"");
    }

    @Test
    void theFileSaysThatItIsNoReport() {
        String id = keep("lanhdao.dienbien", "Ra tệp", false);
        var lines = text(visitors.person("lanhdao.dienbien").get("/scenarios/" + id + "/rows.csv"))
                .lines()
                .skip(1)
                .toList();
        assertThat(lines)
                .hasSize(4)
                .allSatisfy(line -> assertThat(line).startsWith("\"GIẢ ĐỊNH, không phải số liệu báo cáo.\""));
    }

    @Test
    void theTrailHoldsThatItWasKeptAndNotWhat() {
        keep("lanhdao.dienbien", "Bí mật của tôi", false);
        assertThat(OwnerDatabase.jdbc()
                        .sql(
                                "select details::text from audit_event where kind = 'scenario.kept' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .contains("\"values\": 4")
                .doesNotContain("Bí mật");
    }

    private String keep(String who, String name, boolean shared) {
        var answer = visitors.person(who).post(TWO_ROWS.formatted(SLUG, name, shared), "/api/v1/scenarios");
        assertThat(answer).hasStatus(201);
        return Json.of(answer).path("id").asString();
    }

    private static List<String> names(String id) {
        return OwnerDatabase.jdbc()
                .sql("select name from scenario_revision where scenario_id = cast(? as uuid) order by revision")
                .param(id)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private MvcTestResult post(String who, String path, String form) {
        return visitors.person(who)
                .send(HttpMethod.POST, path)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(form)
                .exchange();
    }

    private String as(String who, String sql) {
        return people.as(
                who,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> String.valueOf(jdbc.sql(sql).query().singleValue())));
    }

    private String refused(String who, String sql) {
        try {
            people.as(
                    who,
                    () -> new TransactionTemplate(transactions)
                            .execute(_ -> jdbc.sql(sql).update()));
            return "";
        } catch (DataAccessException refused) {
            return String.valueOf(refused.getMostSpecificCause().getMessage());
        }
    }

    private static String text(MvcTestResult page) {
        return assertThat(page).bodyText().actual();
    }
}
