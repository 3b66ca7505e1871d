package vn.cotmoc.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cotmoc.alerts.AlertDesk.BEFORE;
import static vn.cotmoc.alerts.AlertDesk.LEADER;
import static vn.cotmoc.alerts.AlertDesk.MONDAY;
import static vn.cotmoc.alerts.AlertDesk.changed;
import static vn.cotmoc.alerts.AlertDesk.province;
import static vn.cotmoc.alerts.AlertDesk.row;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import vn.cotmoc.alerts.Wish.Changes;
import vn.cotmoc.alerts.Wish.Pace;
import vn.cotmoc.progress.Cause;
import vn.cotmoc.progress.VerdictWord;
import vn.cotmoc.testing.KeepsAlerts;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.Mailboxes;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.users.Scope;

/// Letters go by mail to a real mail server, once, whatever goes wrong.
@PortalTest
@ExtendWith({KeepsReports.class, KeepsAlerts.class})
class SendingLettersTests {

    private static final Instant NOON = BEFORE.plus(Duration.ofHours(3));

    private AlertDesk desk;
    private Mailboxes mailboxes;
    private ObjectProvider<JavaMailSender> server;

    @BeforeEach
    void atTheDesk(@Autowired AutowireCapableBeanFactory beans) throws IOException {
        desk = beans.createBean(AlertDesk.class);
        mailboxes = new Mailboxes();
        server = mailboxes.sender();
        changed("3.1", VerdictWord.ON_TRACK, BEFORE);
        changed("5", VerdictWord.ON_TRACK, BEFORE);
    }

    @AfterEach
    void close() {
        mailboxes.close();
    }

    private void twoTurnedAtNoon(Pace pace) {
        desk.follows(LEADER, province(), Changes.ANY, pace);
        changed("3.1", VerdictWord.BEHIND, NOON);
        changed("5", VerdictWord.AT_RISK, NOON, Cause.CORRECTED);
    }

    @Test
    void atOnceIsOneMailThatSaysFromWhatToWhatWhyAndWhere() throws MessagingException, IOException {
        desk.wantsMail(LEADER, "vi");
        twoTurnedAtNoon(Pace.AT_ONCE);
        desk.tell(NOON);
        assertThat(desk.send(NOON, server)).isEqualTo(1);
        var mail = mailboxes.arrived().getFirst();
        assertThat(mail.getSubject()).isEqualTo("[Cột Mốc] 2 chỉ tiêu vừa đổi kết luận");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(LEADER + "@example.vn");
        assertThat(Mailboxes.bodies(mail).getFirst())
                .contains(
                        "SỐ LIỆU MINH HỌA",
                        "- 24-NQ/TU, chỉ tiêu 3.1. ",
                        "▶ Đúng tiến độ → ▼ Chậm (xấu đi). Duyệt số liệu năm 2026; ",
                        "; 12:00 23/11/2026. Vì sao màu này?",
                        "▶ Đúng tiến độ → ▲ Có nguy cơ (xấu đi). Đính chính số liệu năm 2026",
                        "http://localhost:8080/resolutions/dien-bien-24-nq-tu-2026/indicators/3.1#why",
                        "http://localhost:8080/alerts");
        assertThat(Mailboxes.bodies(mail).getLast()).contains("<html lang=\"vi\">", "indicators/5#why\">");
    }

    @Test
    void theWeekIsOneMailInEnglishWithTheStepsOfWhatChangedTwice() throws MessagingException, IOException {
        desk.wantsMail(LEADER, "en");
        twoTurnedAtNoon(Pace.WEEKLY);
        changed("3.1", VerdictWord.ON_TRACK, NOON.plus(Duration.ofDays(2)));
        desk.tell(MONDAY);
        assertThat(desk.send(MONDAY, server)).isEqualTo(1);
        var mail = mailboxes.arrived().getFirst();
        assertThat(mail.getSubject()).isEqualTo("[Cột Mốc] Last week 2 indicators changed verdict");
        assertThat(Mailboxes.bodies(mail).getFirst())
                .contains(
                        "▶ On track → ▶ On track (changed and changed back)",
                        "Steps: On track → Behind (Figure of 2026 approved; ",
                        " | Behind → On track (");
    }

    @Test
    void withoutChangesOrWithoutAnAddressThereIsNoMail() {
        desk.wantsMail(LEADER, "vi");
        desk.follows(LEADER, row("3.1"), Changes.ANY, Pace.WEEKLY);
        desk.follows("kiemtra.dienbien", row("5"), Changes.ANY, Pace.WEEKLY);
        changed("5", VerdictWord.BEHIND, NOON);
        desk.tell(MONDAY);
        assertThat(desk.send(MONDAY, server)).isZero();
        // An address that is given later brings nothing old.
        desk.wantsMail("kiemtra.dienbien", "vi");
        assertThat(desk.send(MONDAY.plusSeconds(60), server)).isZero();
        assertThat(desk.told("kiemtra.dienbien")).hasSize(1);
    }

    @Test
    void aServerThatIsDownDelaysAndLosesNothing() {
        desk.wantsMail(LEADER, "vi");
        twoTurnedAtNoon(Pace.AT_ONCE);
        desk.tell(NOON);
        mailboxes.down();
        assertThat(desk.send(NOON, server)).isZero();
        mailboxes.up();
        assertThat(desk.send(NOON.plus(Duration.ofMinutes(14)), server)).isZero();
        assertThat(desk.send(NOON.plus(Duration.ofMinutes(16)), server)).isEqualTo(1);
        assertThat(desk.send(NOON.plus(Duration.ofDays(1)), server)).isZero();
    }

    @Test
    void manySendersAtOnceSendOnce() {
        desk.wantsMail(LEADER, "vi");
        desk.wantsMail("kiemtra.dienbien", "vi");
        desk.follows("kiemtra.dienbien", province(), Changes.ANY, Pace.AT_ONCE);
        twoTurnedAtNoon(Pace.AT_ONCE);
        desk.tell(NOON);
        var rounds = IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> desk.send(NOON, server)))
                .toList();
        assertThat(rounds.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(2);
        assertThat(mailboxes.arrived()).hasSize(2);
    }

    @Test
    void afterACrashTheSameMailGoesOnceMore() throws MessagingException {
        desk.wantsMail(LEADER, "vi");
        twoTurnedAtNoon(Pace.AT_ONCE);
        desk.tell(NOON);
        var crashing = desk.toSend(NOON);
        var claim = Scope.asSystem(crashing::claim).orElseThrow();
        assertThat(desk.send(NOON.plus(Duration.ofMinutes(1)), server)).isZero();
        assertThat(desk.send(NOON.plus(Duration.ofMinutes(16)), server)).isEqualTo(1);
        assertThat(mailboxes.arrived().getFirst().getMessageID())
                .isEqualTo("<alert.%s@localhost>".formatted(claim.letter()));
    }

    @Test
    void whoLosesTheRightBeforeTheMailGoesGetsNone() {
        desk.wantsMail(LEADER, "vi");
        twoTurnedAtNoon(Pace.AT_ONCE);
        desk.tell(NOON);
        desk.movesTo(LEADER, "12", () -> assertThat(desk.send(NOON, server)).isZero());
        assertThat(desk.send(NOON.plus(Duration.ofDays(1)), server)).isZero();
        assertThat(mailboxes.arrived()).isEmpty();
    }

    @Test
    void withoutAMailServerNothingIsTakenAndNothingIsLost() {
        desk.wantsMail(LEADER, "vi");
        twoTurnedAtNoon(Pace.AT_ONCE);
        desk.tell(NOON);
        var none = new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class);
        assertThat(desk.send(NOON, none)).isZero();
        assertThat(desk.send(NOON, server)).isEqualTo(1);
    }
}
