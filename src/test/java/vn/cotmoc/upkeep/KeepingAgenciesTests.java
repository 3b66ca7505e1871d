package vn.cotmoc.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.cotmoc.agencies.AdoptingAgencies;
import vn.cotmoc.agencies.Agencies;
import vn.cotmoc.agencies.Agency;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.agencies.Match;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;
import vn.cotmoc.users.Scope;

/// Editors keep their province's register; each step is shown before it is taken, and nothing is lost by it.
@PortalTest
class KeepingAgenciesTests {

    private static final String EDITOR = "bientap.dienbien";
    private static final String OLD = "Sở Ngoại vụ";
    private static final String NEW = "Sở Đối ngoại";

    @Autowired
    private Visitors visitors;

    @Autowired
    private People people;

    @Autowired
    private Agencies agencies;

    @Autowired
    private AdoptingAgencies adopting;

    private long lastEvent;

    @BeforeEach
    void remember() {
        lastEvent = OwnerDatabase.jdbc()
                .sql("select coalesce(max(id), 0) from audit_event")
                .query(Long.class)
                .single();
    }

    @AfterEach
    void putBack() {
        var jdbc = OwnerDatabase.jdbc();
        jdbc.sql("delete from agency_succession where by_hand").update();
        jdbc.sql("delete from agency_alias where source is not null").update();
        jdbc.sql("delete from agency where by_hand").update();
        jdbc.sql("delete from audit_event where id > ?").param(lastEvent).update();
    }

    @Test
    void aStepIsShownBeforeItIsTaken() {
        assertThat(add(OLD, "weigh"))
                .hasStatusOk()
                .bodyText()
                .contains("Thêm cơ quan “Sở Ngoại vụ”.", "thành viên của “Các sở, ban, ngành”", "value=\"take\"");
        assertThat(ids(OLD)).isEmpty();
        assertThat(add(OLD, "take")).hasRedirectedUrl("/agency-register?province=11");
        assertThat(ids(OLD)).hasSize(1);
        assertThat(recorded()).containsExactly("agency.added");
    }

    @Test
    void whatIsMissingOrTakenIsSaidAtItsField() {
        assertThat(add("Sở Y tế", "take")).hasStatusOk().bodyText().contains("Tỉnh đã có cơ quan mang tên này.");
        assertThat(add("", "take")).hasStatusOk().bodyText().contains("Nhập tên cơ quan.", "href=\"#name\"");
        assertThat(recorded()).isEmpty();
    }

    @Test
    void aFurtherNameIsReadFromThenOn() {
        String health = id("Sở Y tế");
        assertThat(post(health + "/aliases", "alias", "Ngành Y", "aliasSource", "Công văn 1", "action", "take"))
                .hasRedirectedUrl("/agency-register/" + health);
        assertThat(read("ngành y")).isEqualTo("Sở Y tế");
        assertThat(post(health + "/aliases", "alias", "Sở Nội vụ", "aliasSource", "x", "action", "take"))
                .hasStatusOk()
                .bodyText()
                .contains("Tên này đã có trong danh sách của tỉnh.");
    }

    @Test
    void aRenamedAgencyEndsAndHandsItsWorkToTheNewOne() {
        add(OLD, "take");
        add(NEW, "take");
        String old = id(OLD);
        String successor = id(NEW);
        assertThat(end(old, successor, "weigh")).hasStatusOk().bodyText().contains("ngày cuối 30/6/2026");
        assertThat(agency(old)).extracting(found -> found.validTo()).isNull();
        assertThat(end(old, successor, "take")).hasRedirectedUrl("/agencies/" + old);
        assertThat(agency(old).validTo()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(agency(successor).predecessors()).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo(OLD);
            assertThat(line.effectiveOn()).isEqualTo(LocalDate.of(2026, 7, 1));
            assertThat(line.legalBasis()).isEqualTo("Nghị quyết 2/NQ-HĐND");
        });
        assertThat(read("Sở NV")).isEqualTo("Sở Nội vụ");
        assertThat(recorded()).containsExactly("agency.added", "agency.added", "agency.ended", "agency.succeeded");
        assertThat(end(old, successor, "take")).hasStatusOk().bodyText().contains("Cơ quan đã có ngày kết thúc.");
    }

    @Test
    void theReferenceListDoesNotUndoWhatPeopleEntered() {
        add(OLD, "take");
        end(id(OLD), "", "take");
        Scope.asSystem(() -> {
            adopting.adopt(List.of(new AdoptingAgencies.Entry(
                    province().value(),
                    OLD,
                    null,
                    "OTHER",
                    false,
                    null,
                    null,
                    null,
                    "Danh mục",
                    List.of(),
                    List.of(),
                    "so ngoai vu")));
            return true;
        });
        assertThat(agency(id(OLD)).validTo()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(agency(id(OLD)).source()).isEqualTo("Nghị quyết 1/NQ-HĐND");
    }

    private MvcTestResult add(String name, String action) {
        return send(
                "/agency-register?province=11",
                "name",
                name,
                "kind",
                "DEPARTMENT",
                "source",
                "Nghị quyết 1/NQ-HĐND",
                "action",
                action);
    }

    private MvcTestResult end(String agency, String successor, String action) {
        return post(
                agency + "/ending",
                "lastDay",
                "30/6/2026",
                "basis",
                "Nghị quyết 2/NQ-HĐND",
                "successor",
                successor,
                "action",
                action);
    }

    private MvcTestResult post(String path, String... fields) {
        return send("/agency-register/" + path, fields);
    }

    private MvcTestResult send(String uri, String... fields) {
        var request = visitors.person(EDITOR).send(HttpMethod.POST, uri).with(csrf());
        for (int at = 0; at < fields.length; at += 2) request = request.param(fields[at], fields[at + 1]);
        return request.exchange();
    }

    private Agency agency(String id) {
        return people.as(
                EDITOR,
                () -> agencies.find(AgencyId.of(id), LocalDate.of(2026, 11, 22)).orElseThrow());
    }

    private String read(String printed) {
        return people.as(
                                EDITOR,
                                () -> agencies.names(province(), LocalDate.of(2026, 11, 22))
                                        .find(printed))
                        instanceof Match.Known known
                ? known.name()
                : "";
    }

    private static UnitId province() {
        return new UnitId(OwnerDatabase.jdbc()
                .sql("select id from administrative_unit where level = 'PROVINCE' and code = '11' and valid_to is null")
                .query(UUID.class)
                .single());
    }

    private static String id(String name) {
        return ids(name).getFirst();
    }

    private static List<String> ids(String name) {
        return OwnerDatabase.jdbc()
                .sql("select id from agency where name = ? and province_id = ?")
                .param(name)
                .param(province().value())
                .query(String.class)
                .list()
                .stream()
                .map(String::valueOf)
                .toList();
    }

    private List<String> recorded() {
        return OwnerDatabase.jdbc()
                .sql("select kind from audit_event where id > ? and kind like 'agency.%' order by id")
                .param(lastEvent)
                .query(String.class)
                .list()
                .stream()
                .map(String::valueOf)
                .toList();
    }
}
