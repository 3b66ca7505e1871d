package vn.cotmoc.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.testing.Json;
import vn.cotmoc.testing.KeepsMeetings;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// Decisions are recorded once, in order, and only as they can be meant.
@PortalTest
@ExtendWith(KeepsMeetings.class)
class RecordingTests {

    private static final String REPORTER = "canbo.yte";
    private static final String WORDS = "Rà soát trạm y tế xã.\nBáo cáo Thường trực.";

    @Autowired
    private Visitors visitors;

    private Sittings sittings;
    private String meeting;

    @BeforeEach
    void sit() {
        sittings = new Sittings(visitors);
        meeting = sittings.opened("Phiên họp thử", Sittings.day(0));
    }

    @Test
    void aFormSentTwiceRecordsOneDecision() {
        UUID form = UUID.randomUUID();
        assertThat(sittings.decide(meeting, WORDS, Sittings.day(39), form)).hasStatus(302);
        assertThat(sittings.decide(meeting, WORDS, Sittings.day(39), form)).hasStatus(302);
        assertThat(Sittings.count("meeting_decision")).isEqualTo(1);
    }

    @Test
    void otherWordsFromTheSameFormAreShownBesideThoseThatAreKept() {
        UUID form = UUID.randomUUID();
        sittings.decide(meeting, WORDS, Sittings.day(39), form);
        assertThat(sittings.decide(meeting, "Việc khác hẳn", Sittings.day(39), form))
                .hasStatus(409)
                .bodyText()
                .contains("Biểu mẫu này đã ghi một kết luận khác", "Rà soát trạm y tế xã.", "Việc khác hẳn")
                .doesNotContain(form.toString());
        assertThat(Sittings.count("meeting_decision")).isEqualTo(1);
    }

    @Test
    void decisionsAreNumberedInTheOrderInWhichTheyAreRecorded() {
        sittings.decided(meeting, "Việc thứ nhất", Sittings.day(39));
        sittings.decided(meeting, "Việc thứ hai", Sittings.day(8));
        assertThat(Json.each(visitors.program("lanhdao.dienbien").get("/api/v1/provinces/11/decisions"), "number"))
                .containsExactly("1", "2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''       | ''         | Ghi nội dung kết luận.",
                "Một việc | ngày mai   | Thời hạn cần viết theo dạng",
                "Một việc | 21/11/2020 | Thời hạn không được trước ngày họp.",
                "Một việc | 23/11/2099 | không được quá mười năm"
            })
    void whatIsWrongIsSaidAndNothingTypedIsLost(String content, String due, String words) {
        assertThat(sittings.decide(meeting, content, due, UUID.randomUUID()))
                .hasStatusOk()
                .bodyText()
                .contains(words, content + "</textarea>", "value=\"" + due + "\"")
                .containsPattern("value=\"" + Sittings.health() + "\"[^>]* selected");
        assertThat(Sittings.count("meeting_decision")).isZero();
    }

    @Test
    void anAgencyOrIndicatorOfAnotherProvinceIsRefused() {
        var owner = OwnerDatabase.jdbc();
        String foreign = owner.sql(
                        "select i.id from indicator i join resolution r on r.id = i.resolution_id where r.slug like 'lai-chau%' limit 1")
                .query(String.class)
                .single();
        assertThat(sittings.post(
                        Sittings.EDITOR,
                        "/meetings/" + meeting + "/decisions",
                        Map.of("content", "Việc", "dueOn", Sittings.day(39), "indicator", foreign, "agency", foreign)))
                .hasStatusOk()
                .bodyText()
                .contains("Chọn cơ quan chịu trách nhiệm", "Chỉ tiêu được chọn không thuộc tỉnh này.");
    }

    @Test
    void whatADecisionIsAboutIsOneStepAway() {
        var owner = OwnerDatabase.jdbc();
        String slug = "dien-bien-24-nq-tu-2026";
        String indicator = owner.sql(
                        "select i.id from indicator i join resolution r on r.id = i.resolution_id where r.slug = ? and i.code = '5'")
                .param(slug)
                .query(String.class)
                .single();
        String task = owner.sql(
                        "select t.id from task t join resolution r on r.id = t.resolution_id where r.slug = ? and t.number = '8'")
                .param(slug)
                .query(String.class)
                .single();
        var fields = Map.of(
                "content",
                WORDS,
                "dueOn",
                Sittings.day(9),
                "agency",
                Sittings.health(),
                "indicator",
                indicator,
                "task",
                task);
        assertThat(sittings.post(Sittings.EDITOR, "/meetings/" + meeting + "/decisions", fields))
                .hasStatus(302);
        String id =
                owner.sql("select id from meeting_decision").query(String.class).single();
        assertThat(visitors.person(REPORTER).get("/decisions/" + id))
                .bodyText()
                .contains("/resolutions/" + slug + "/indicators/5\"", "/resolutions/" + slug + "#task-8\"");
        var item = Json.items(visitors.program("lanhdao.dienbien").get("/api/v1/provinces/11/decisions"))
                .getFirst();
        assertThat(item.path("indicator").path("code").asString()).isEqualTo("5");
        assertThat(item.path("task").path("code").asString()).isEqualTo("8");
    }
}
