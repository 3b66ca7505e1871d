package vn.cotmoc.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cotmoc.alerts.AlertDesk.BEFORE;
import static vn.cotmoc.alerts.AlertDesk.LEADER;
import static vn.cotmoc.alerts.AlertDesk.MONDAY;
import static vn.cotmoc.alerts.AlertDesk.SUNDAY;
import static vn.cotmoc.alerts.AlertDesk.changed;
import static vn.cotmoc.alerts.AlertDesk.province;
import static vn.cotmoc.alerts.AlertDesk.row;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import vn.cotmoc.alerts.Wish.Changes;
import vn.cotmoc.alerts.Wish.Pace;
import vn.cotmoc.progress.VerdictWord;
import vn.cotmoc.testing.KeepsAlerts;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;

/// Changes reach those who follow them, once, and nobody else.
@PortalTest
@ExtendWith({KeepsReports.class, KeepsAlerts.class})
class TellingTests {

    private static final Instant NOON = BEFORE.plus(Duration.ofHours(3));

    private AlertDesk desk;

    @BeforeEach
    void atTheDesk(@Autowired AutowireCapableBeanFactory beans) {
        desk = beans.createBean(AlertDesk.class);
        changed("3.1", VerdictWord.ON_TRACK, BEFORE);
        changed("5", VerdictWord.ON_TRACK, BEFORE);
    }

    @Test
    void whoWantsToKnowAtOnceIsToldInTheNextRound() {
        desk.follows(LEADER, row("3.1"), Changes.ANY, Pace.AT_ONCE);
        changed("3.1", VerdictWord.BEHIND, NOON);
        changed("5", VerdictWord.BEHIND, NOON);
        desk.tell(NOON.plusSeconds(30));
        assertThat(desk.told(LEADER)).containsExactly("AT_ONCE 3.1 ON_TRACK BEHIND");
        assertThat(notices(LEADER)).containsExactly("1");
    }

    @Test
    void manyAtOnceAreOneLetterAndTheNextOfTheSameMinuteWaits() {
        desk.follows(LEADER, province(), Changes.ANY, Pace.AT_ONCE);
        changed("3.1", VerdictWord.BEHIND, NOON);
        changed("5", VerdictWord.AT_RISK, NOON);
        desk.tell(NOON.plusSeconds(5));
        changed("5", VerdictWord.BEHIND, NOON.plusSeconds(6));
        desk.tell(NOON.plusSeconds(10));
        assertThat(desk.told(LEADER)).hasSize(2);
        assertThat(notices(LEADER)).containsExactly("2");
        desk.tell(NOON.plusSeconds(61));
        assertThat(desk.told(LEADER)).hasSize(3).endsWith("AT_ONCE 5 AT_RISK BEHIND");
    }

    @Test
    void theWeekIsFoldedFromTheFirstWordToTheLastOnMonday() {
        desk.follows(LEADER, province(), Changes.ANY, Pace.WEEKLY);
        changed("3.1", VerdictWord.AT_RISK, NOON);
        changed("3.1", VerdictWord.BEHIND, SUNDAY);
        changed("5", VerdictWord.BEHIND, NOON);
        changed("5", VerdictWord.ON_TRACK, SUNDAY);
        desk.tell(MONDAY.minusSeconds(1));
        assertThat(desk.told(LEADER)).isEmpty();
        desk.tell(MONDAY);
        assertThat(desk.told(LEADER))
                .containsExactlyInAnyOrder("WEEKLY 3.1 ON_TRACK BEHIND", "WEEKLY 5 ON_TRACK ON_TRACK");
        desk.tell(MONDAY.plus(Duration.ofDays(7)));
        assertThat(desk.told(LEADER)).hasSize(2);
    }

    @Test
    void anAgencysRowsAreThoseThatItLeadsOrAdvises() {
        String health = id("select id from agency where name = 'Sở Y tế' and province_id = (select province_id from"
                + " resolution where slug = 'dien-bien-24-nq-tu-2026')");
        desk.follows(LEADER, new Named(null, null, health, null), Changes.ANY, Pace.AT_ONCE);
        changed("10.1", VerdictWord.BEHIND, NOON);
        changed("10.1", VerdictWord.MISSED, NOON.plusSeconds(1));
        changed("5", VerdictWord.BEHIND, NOON);
        desk.tell(NOON.plusSeconds(30));
        assertThat(desk.told(LEADER)).singleElement().asString().startsWith("AT_ONCE 10.1 ");
    }

    @Test
    void whatWasEndedBringsNothingAndCanBeFollowedAgain() {
        var id = desk.follows(LEADER, row("3.1"), Changes.ANY, Pace.AT_ONCE);
        changed("3.1", VerdictWord.BEHIND, NOON);
        desk.ends(LEADER, id);
        changed("3.1", VerdictWord.AT_RISK, NOON.plusSeconds(1));
        desk.tell(NOON.plusSeconds(30));
        assertThat(desk.told(LEADER)).isEmpty();
        assertThat(desk.follows(LEADER, row("3.1"), Changes.ANY, Pace.AT_ONCE)).isEqualTo(id);
        desk.tell(NOON.plusSeconds(90));
        assertThat(desk.told(LEADER)).isEmpty();
        assertThat(OwnerDatabase.jdbc()
                        .sql("select ended from alert_wish order by revision")
                        .query(Boolean.class)
                        .list())
                .containsExactly(false, true, false);
    }

    @Test
    void whoHasLostTheRightIsToldNothingAndReadsNothingOfWhatWasTold() {
        desk.follows(LEADER, row("3.1"), Changes.ANY, Pace.AT_ONCE);
        changed("3.1", VerdictWord.BEHIND, NOON);
        desk.tell(NOON);
        changed("3.1", VerdictWord.AT_RISK, NOON.plusSeconds(60));
        desk.movesTo(LEADER, "12", () -> {
            desk.tell(NOON.plusSeconds(90));
            assertThat(notices(LEADER)).containsExactly("1");
            assertThat(desk.told(desk.as(LEADER))).isEmpty();
        });
        desk.tell(NOON.plusSeconds(150));
        assertThat(desk.told(LEADER)).containsExactly("AT_ONCE 3.1 ON_TRACK BEHIND");
    }

    @Test
    void aClosedAccountIsToldNothingNotEvenWhenItIsOpenedAgain() {
        desk.follows(LEADER, row("3.1"), Changes.ANY, Pace.AT_ONCE);
        changed("3.1", VerdictWord.BEHIND, NOON);
        enable(LEADER, false);
        try {
            desk.tell(NOON);
        } finally {
            enable(LEADER, true);
        }
        desk.tell(NOON.plusSeconds(60));
        assertThat(desk.told(LEADER)).isEmpty();
    }

    @Test
    void manyRoundsAtOnceTellOnce() {
        desk.follows(LEADER, province(), Changes.ANY, Pace.AT_ONCE);
        desk.follows("kiemtra.dienbien", province(), Changes.ANY, Pace.WEEKLY);
        changed("3.1", VerdictWord.BEHIND, NOON);
        changed("5", VerdictWord.BEHIND, NOON);
        CompletableFuture.allOf(IntStream.range(0, 4)
                        // Four instances, each in a minute of its own.
                        .mapToObj(round ->
                                CompletableFuture.runAsync(() -> desk.tell(MONDAY.plus(Duration.ofMinutes(round)))))
                        .toArray(CompletableFuture[]::new))
                .join();
        assertThat(desk.told(LEADER)).hasSize(2);
        assertThat(desk.told("kiemtra.dienbien")).hasSize(2);
        assertThat(notices(LEADER)).containsExactly("2");
    }

    private static void enable(String who, boolean enabled) {
        OwnerDatabase.jdbc()
                .sql("update account set enabled = ? where username = ?")
                .param(enabled)
                .param(who)
                .update();
    }

    private static List<String> notices(String who) {
        return OwnerDatabase.jdbc()
                .sql(
                        "select n.amount from notice n join account a on a.id = n.account_id where n.kind = 'VERDICTS' and a.username = ? order by n.raised_at")
                .param(who)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static String id(String sql) {
        return OwnerDatabase.jdbc().sql(sql).query(String.class).single();
    }
}
