package vn.cotmoc.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.testing.KeepsMeetings;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// Decisions are followed step by step, and late only by the day.
@PortalTest
@ExtendWith(KeepsMeetings.class)
class DecisionTests {

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
    void theAgencyReportsOnItsDecisionAndFindsItFromItsWork() {
        String decision = sittings.decided(meeting, WORDS, Sittings.day(39));
        assertThat(visitors.person(REPORTER).get("/work")).bodyText().contains("href=\"/decisions\"");
        assertThat(visitors.person(REPORTER).get("/decisions"))
                .bodyText()
                .contains("1 kết luận đang thực hiện, trong đó 0 quá hạn", "/decisions/" + decision);
        assertThat(sittings.step(REPORTER, decision, "OPEN", "Đã rà soát 20 xã.", "", 0))
                .hasStatus(302);
        assertThat(sittings.step(REPORTER, decision, "DONE", "Xong.", "97/BC-SYT", 1))
                .hasStatus(302);
        assertThat(visitors.person("lanhdao.dienbien").get("/decisions/" + decision))
                .bodyText()
                .contains("Đã rà soát 20 xã.", "97/BC-SYT", "Đã hoàn thành");
        assertThat(OwnerDatabase.jdbc()
                        .sql("select count(*) from audit_event where kind = 'decision.followed'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whatIsDoneNeedsADocumentOrAProduct() {
        String decision = sittings.decided(meeting, WORDS, Sittings.day(39));
        assertThat(sittings.step(REPORTER, decision, "DONE", "Xong rồi", "", 0))
                .hasStatusOk()
                .bodyText()
                .contains("Đã hoàn thành thì phải có số văn bản hoặc tên sản phẩm.", "Xong rồi</textarea>");
    }

    @ParameterizedTest
    @CsvSource({
        "canbo.yte, CANCELLED, false",
        "canbo.yte, DONE, true",
        "bientap.dienbien, CANCELLED, true",
        "bientap.dienbien, DONE, true"
    })
    void onlyAnEditorCallsItOff(String who, String state, boolean kept) {
        String decision = sittings.decided(meeting, WORDS, Sittings.day(39));
        var answer = sittings.step(who, decision, state, "Lý do.", "Văn bản 1", 0);
        assertThat(answer.getResponse().getStatus()).isEqualTo(kept ? 302 : 200);
        assertThat(Sittings.count("meeting_decision_step")).isEqualTo(kept ? 1 : 0);
    }

    @Test
    void whatIsClosedIsOpenedAgainByAnEditorAlone() {
        String decision = sittings.decided(meeting, WORDS, Sittings.day(39));
        sittings.step(REPORTER, decision, "DONE", "Xong.", "97/BC-SYT", 0);
        assertThat(sittings.step(REPORTER, decision, "OPEN", "Chưa xong.", "", 1))
                .hasStatusOk();
        assertThat(Objects.requireNonNull(assertThat(visitors.person(REPORTER).get("/decisions/" + decision))
                        .bodyText()
                        .actual()))
                .doesNotContain("name=\"state\"");
        assertThat(sittings.step(Sittings.EDITOR, decision, "OPEN", "Còn hai xã.", "", 1))
                .hasStatus(302);
    }

    @Test
    void aStepOnWhatSomebodyElseHasMovedIsShownBesideTheirs() {
        String decision = sittings.decided(meeting, WORDS, Sittings.day(39));
        sittings.step(REPORTER, decision, "OPEN", "Lời của Sở Y tế", "", 0);
        assertThat(sittings.step(Sittings.EDITOR, decision, "CANCELLED", "Lời của biên tập", "", 0))
                .hasStatus(409)
                .bodyText()
                .contains("Có người vừa cập nhật", "Lời của Sở Y tế", "Lời của biên tập</textarea>", "value=\"1\"");
        assertThat(Sittings.count("meeting_decision_step")).isEqualTo(1);
    }

    @Test
    void aStepSentTwiceIsTakenOnce() {
        String decision = sittings.decided(meeting, WORDS, Sittings.day(39));
        var fields = Map.of(
                "state",
                "OPEN",
                "note",
                "Một lần",
                "revision",
                "0",
                "form",
                UUID.randomUUID().toString());
        for (int sent = 0; sent < 2; sent++)
            assertThat(sittings.post(REPORTER, "/decisions/" + decision + "/steps", fields))
                    .hasStatus(302);
        assertThat(Sittings.count("meeting_decision_step")).isEqualTo(1);
    }

    @ParameterizedTest(name = "due on {0} and {1}: late {2}")
    @CsvSource({
        "2026-11-22, OPEN, false",
        "2026-11-21, OPEN, true",
        "2026-11-21, DONE, false",
        "2026-11-21, CANCELLED, false"
    })
    void lateIsWhatTheDaySays(LocalDate due, DecisionState state, boolean late) {
        var step = new Decision.Step(1, state, "x", "x", "x", Instant.EPOCH);
        var id = new UUID(0, 0);
        var decision = new Decision(
                new DecisionId(id),
                new MeetingId(id),
                new UnitId(id),
                "11",
                "x",
                due,
                "x",
                1,
                "x",
                new AgencyId(id),
                "x",
                due,
                null,
                null,
                "x",
                Instant.EPOCH,
                step);
        assertThat(decision.isLate(LocalDate.of(2026, 11, 22))).isEqualTo(late);
    }
}
