package vn.cotmoc.drafts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.cotmoc.testing.Json;
import vn.cotmoc.testing.KeepsDrafts;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.StatementCounter;
import vn.cotmoc.testing.Visitors;

@PortalTest
@ExtendWith(KeepsDrafts.class)
class DraftPagesTests {

    private static final String EDITOR = "bientap.dienbien";

    @Autowired
    private Visitors visitors;

    @Autowired
    private StatementCounter counter;

    private String draft = "";

    @BeforeEach
    void aDraft() {
        draft = "/drafts/" + KeepsDrafts.aDraftOfDienBien();
    }

    @ParameterizedTest
    @CsvSource({
        "Trên 95, UP, %, MORE_THAN, 95, '', trên 95% (bằng 95 là chưa đạt)",
        "'50 - 55', UP, %, RANGE, 50, 55, từ 50 đến 55%",
        "'7.500-8000', UP, người, RANGE, '7.500', '8.000', từ 7.500 đến 8.000 người",
        "'2,5', UP, lần, AT_LEAST, '2,5', '', 'ít nhất 2,5 lần'",
        "15, DOWN, %, AT_MOST, '', 15, không quá 15%"
    })
    void aTargetIsReadWhileItIsTyped(
            String printed, String direction, String unit, String comparator, String low, String high, String words) {
        var reading = Json.of(visitors.person(EDITOR)
                .get("/drafts/reading?printed={p}&direction={d}&unit={u}", printed, direction, unit));
        assertThat(reading.path("understood").asBoolean()).isTrue();
        assertThat(reading.path("comparator").asString()).isEqualTo(comparator);
        assertThat(reading.path("low").asString()).isEqualTo(low);
        assertThat(reading.path("high").asString()).isEqualTo(high);
        assertThat(reading.path("words").asString()).isEqualTo(words);
    }

    @Test
    void whatCannotBeReadIsRefusedInWords() {
        var reading = Json.of(visitors.person(EDITOR).get("/drafts/reading?printed={p}", "nhiều hơn trước"));
        assertThat(reading.path("understood").asBoolean()).isFalse();
        assertThat(reading.path("words").asString()).contains("trước", "ít nhất 95%");
    }

    @Test
    void wrongCellsAreKeptAndShownAtTheirPlace() {
        post("/rows", "sheet=facts&main.code=F1&main.value=hai+ph%E1%BA%A9y+n%C4%83m&main.year=n%C4%83m+ngo%C3%A1i");
        String row = OwnerDatabase.jdbc()
                .sql("select id from draft_row where sheet = 'FACTS'")
                .query(String.class)
                .single();
        assertThat(body(visitors.person(EDITOR).get(draft + "/rows/" + row)))
                .contains("hai phẩy năm", "Không đọc được số", "Không đọc được năm", "Ô này phải có nội dung.");
        assertThat(body(visitors.person(EDITOR).get(draft)))
                .contains(draft + "/rows/" + row + "#main-value", "Còn ô phải sửa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/head", "/sheets/tasks", "/sheets/indicators/new", "/sheets/clauses"})
    void aPageAsksNoMoreForManyRowsThanForOne(String page) {
        var visitor = visitors.person(EDITOR);
        int few = counter.statements(() -> assertThat(visitor.get(draft + page)).hasStatusOk());
        OwnerDatabase.jdbc().sql("""
                        insert into draft_row (draft_id, province_id, sheet, position, cells)
                        select d.id, d.province_id, s.sheet, n, jsonb_build_object(s.key, n::text)
                        from draft d, generate_series(2, 120) n, (values ('TASKS', 'number'), ('INDICATORS', 'code'), ('CLAUSES', 'path')) s (sheet, key)
                        where d.slug = 'dien-bien-ban-thao-thu' and d.state = 'OPEN'
                        """).update();
        int many =
                counter.statements(() -> assertThat(visitor.get(draft + page)).hasStatusOk());
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/resolutions", "/api/v1/resolutions", "/provinces/11", "/review-tables"})
    void aDraftIsOnNoPageButTheDesk(String page) {
        assertThat(body(visitors.person("kiemtra.trunguong").get(page)))
                .doesNotContain("Bản thảo thử", "dien-bien-ban-thao-thu");
    }

    @Test
    void theEditorFindsTheDeskInTheNavigation() {
        assertThat(body(visitors.person(EDITOR).get("/resolutions"))).contains("href=\"/drafts\"");
        assertThat(body(visitors.person("canbo.nnmt").get("/resolutions"))).doesNotContain("href=\"/drafts\"");
    }

    @Test
    void aNewDraftWithFaultsKeepsWhatWasTyped() {
        var answer = send(
                "/drafts", "title=V%E1%BB%81+n%C6%B0%E1%BB%9Bc&issuedOn=31%2F2%2F2026&periodFrom=2030&periodTo=2026");
        assertThat(body(answer))
                .contains("Về nước", "31/2/2026", "Ngày không đọc được", "phải từ năm đầu trở đi", "Hãy chọn tỉnh");
    }

    @Test
    void aSurvivingControlCharacterIsNoError() {
        post("/rows", "sheet=facts&main.code=F%00%01x");
        assertThat(OwnerDatabase.jdbc()
                        .sql("select cells->>'code' from draft_row where sheet = 'FACTS'")
                        .query(String.class)
                        .single())
                .isEqualTo("Fx");
    }

    @Test
    void anUnknownRowOrSheetIsNotThere() {
        assertThat(visitors.person(EDITOR).get(draft + "/rows/" + UUID.randomUUID()))
                .hasStatus(404);
        assertThat(visitors.person(EDITOR).get(draft + "/sheets/no-such-sheet")).hasStatus(404);
    }

    private void post(String path, String form) {
        assertThat(send(draft + path, form)).hasStatus(302);
    }

    private MvcTestResult send(String address, String form) {
        return visitors.person(EDITOR)
                .send(HttpMethod.POST, address)
                .with(csrf())
                .locale(Locale.of("vi"))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(form)
                .exchange();
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
