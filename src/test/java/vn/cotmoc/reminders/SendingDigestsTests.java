package vn.cotmoc.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
import vn.cotmoc.reminders.Notice.Kind;
import vn.cotmoc.reminders.Preference.Language;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.Mailboxes;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.users.Scope;

/// One mail a day at most, to a real mail server, whatever goes wrong.
@PortalTest
@ExtendWith(KeepsReports.class)
class SendingDigestsTests {

    private static final String OFFICER = "canbo.nnmt";
    // 08:30 in Hà Nội.
    private static final Instant MORNING = Instant.parse("2026-12-07T01:30:00Z");
    private static final Instant NIGHT = MORNING.minus(Duration.ofHours(6));

    private ReminderDesk desk;
    private Mailboxes mailboxes;
    private ObjectProvider<JavaMailSender> server;

    @BeforeEach
    void atTheDesk(@Autowired AutowireCapableBeanFactory beans) throws IOException {
        desk = beans.createBean(ReminderDesk.class);
        ReminderDesk.clear();
        mailboxes = new Mailboxes();
        server = mailboxes.sender();
    }

    @AfterEach
    void leaveNothing() {
        mailboxes.close();
        ReminderDesk.clear();
    }

    private int send(Instant moment) {
        return desk.sendingAt(moment, server).send();
    }

    private static void threeThings(String who, Instant moment) {
        ReminderDesk.happened(who, Kind.DUE, "a" + moment, moment);
        ReminderDesk.happened(who, Kind.RETURNED, "b" + moment, moment);
        ReminderDesk.happened(who, Kind.APPROVED, "c" + moment, moment);
    }

    @Test
    void manyThingsAreOneMailInVietnamese() throws MessagingException, IOException {
        desk.wants(OFFICER, Language.VI);
        threeThings(OFFICER, NIGHT);
        assertThat(send(MORNING)).isEqualTo(1);
        var mail = mailboxes.arrived().getFirst();
        assertThat(mailboxes.arrived()).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("[Cột Mốc] 3 việc cần xem");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("canbo.nnmt@example.vn");
        assertThat(Mailboxes.bodies(mail).getFirst())
                .contains(
                        "Kính gửi ",
                        "Sắp đến hạn\n- Còn 7 ngày đến hạn báo cáo năm 2026 (14/12/2026): 5 số liệu chưa gửi",
                        "Bị trả lại\n- Bị trả lại để sửa: 3.1 Tỷ lệ hộ nghèo <đa chiều>, năm 2026",
                        "http://localhost:8080/resolutions/dien-bien-24-nq-tu-2026/values?year=2026",
                        "http://localhost:8080/notices/settings");
        assertThat(Mailboxes.bodies(mail).getLast())
                .contains(
                        "<html lang=\"vi\">",
                        "Tỷ lệ hộ nghèo &lt;đa chiều&gt;",
                        "<a href=\"http://localhost:8080/work\">");
    }

    @Test
    void whoeverReadsEnglishGetsEnglish() throws MessagingException, IOException {
        desk.wants(OFFICER, Language.EN);
        threeThings(OFFICER, NIGHT);
        send(MORNING);
        var mail = mailboxes.arrived().getFirst();
        assertThat(mail.getSubject()).isEqualTo("[Cột Mốc] 3 things to look at");
        assertThat(Mailboxes.bodies(mail).getFirst())
                .contains("Due soon\n- Due in 7 days (14/12/2026), report of the year 2026: 5 values not sent yet");
    }

    @Test
    void whatIsQuietStaysInThePortalAndWithoutAnAddressEverything() throws MessagingException, IOException {
        desk.wants(OFFICER, Language.VI, Kind.APPROVED, Kind.DUE);
        threeThings(OFFICER, NIGHT);
        threeThings("canbo.yte", NIGHT);
        send(MORNING);
        assertThat(mailboxes.arrived()).hasSize(1);
        assertThat(Mailboxes.bodies(mailboxes.arrived().getFirst()).getFirst())
                .contains("Bị trả lại")
                .doesNotContain("Sắp đến hạn", "Đã duyệt");
        desk.wants(OFFICER, Language.VI);
        assertThat(send(MORNING.plus(Duration.ofDays(1)))).isZero();
    }

    @Test
    void aDayHasOneMailAndItComesAtTheHourThatWasAskedFor() {
        desk.wants(OFFICER, Language.VI);
        threeThings(OFFICER, NIGHT);
        assertThat(send(Instant.parse("2026-12-06T23:59:59Z"))).isZero();
        assertThat(send(Instant.parse("2026-12-07T00:00:00Z"))).isEqualTo(1);
        threeThings(OFFICER, MORNING);
        assertThat(send(MORNING.plus(Duration.ofHours(9)))).isZero();
        assertThat(send(MORNING.plus(Duration.ofDays(1)))).isEqualTo(1);
        assertThat(mailboxes.arrived()).hasSize(2);
    }

    @Test
    void aServerThatIsDownLosesNothingAndStillGetsOneMail() throws MessagingException {
        desk.wants(OFFICER, Language.VI);
        threeThings(OFFICER, NIGHT);
        mailboxes.down();
        assertThat(send(MORNING)).isZero();
        threeThings(OFFICER, MORNING);
        mailboxes.up();
        assertThat(send(MORNING.plus(Duration.ofMinutes(5)))).isZero();
        assertThat(send(MORNING.plus(Duration.ofMinutes(16)))).isEqualTo(1);
        assertThat(mailboxes.arrived())
                .singleElement()
                .satisfies(mail -> assertThat(mail.getSubject()).isEqualTo("[Cột Mốc] 6 việc cần xem"));
    }

    @Test
    void manySendersAtOnceSendEachMailOnce() {
        var people = List.copyOf(People.ALL);
        people.forEach(who -> {
            desk.wants(who, Language.VI);
            threeThings(who, NIGHT);
        });
        var rounds = IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> send(MORNING)))
                .toList();
        assertThat(rounds.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(people.size());
        assertThat(mailboxes.arrived())
                .extracting(mail -> mail.getAllRecipients()[0].toString())
                .containsExactlyInAnyOrderElementsOf(
                        people.stream().map(who -> who + "@example.vn").toList());
    }

    @Test
    void afterACrashBetweenTakingAndRecordingTheSameMailGoesOnceMore() throws MessagingException {
        desk.wants(OFFICER, Language.VI);
        threeThings(OFFICER, NIGHT);
        var crashing = desk.digestsAt(MORNING);
        Scope.asSystem(() -> {
            crashing.open();
            return crashing.claim();
        });
        assertThat(send(MORNING.plus(Duration.ofMinutes(14)))).isZero();
        assertThat(send(MORNING.plus(Duration.ofMinutes(16)))).isEqualTo(1);
        assertThat(send(MORNING.plus(Duration.ofHours(12)))).isZero();
        assertThat(mailboxes.arrived().getFirst().getMessageID())
                .startsWith("<digest.")
                .contains(".2026-12-07@");
    }

    @Test
    void withoutAMailServerNothingIsTakenAndNothingIsLost() {
        desk.wants(OFFICER, Language.VI);
        threeThings(OFFICER, NIGHT);
        var none = new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class);
        assertThat(desk.sendingAt(MORNING, none).send()).isZero();
        assertThat(send(MORNING)).isEqualTo(1);
    }
}
