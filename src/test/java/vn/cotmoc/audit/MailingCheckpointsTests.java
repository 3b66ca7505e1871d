package vn.cotmoc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.Mailboxes;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;
import vn.cotmoc.users.Scope;

/// The checkpoint of the day, from the seal to the mailbox that keeps it and back to the trail.
@PortalTest
@ExtendWith({KeepsReports.class, FreshChain.class})
class MailingCheckpointsTests {

    private static final Pattern LINE = Pattern.compile("(?m)^\\d+,\\d+,\\d+,.*$");

    @Autowired
    private Checkpoints checkpoints;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MessageSource words;

    @Autowired
    private Sealing sealing;

    @Autowired
    private Visitors visitors;

    private Mailboxes boxes;
    private MailingCheckpoints mailing;

    @BeforeEach
    void open() throws Exception {
        boxes = new Mailboxes();
        mailing = portal();
        sealing.seal();
    }

    @AfterEach
    void close() {
        boxes.close();
    }

    private MailingCheckpoints portal() {
        var settings = new AuditSettings(
                Path.of("unused.csv"), List.of("luutru@localhost", "kiemtra@localhost"), "cotmoc@localhost");
        return new MailingCheckpoints(settings, checkpoints, boxes.sender(), events, transactions, jdbc, words);
    }

    @Test
    void itIsMailedOnceADayToEverybodyWhoKeepsItWhicheverPortalComesFirst() throws Exception {
        mailing.mail();
        mailing.mail();
        portal().mail();
        assertThat(boxes.arrived()).hasSize(2);
        assertThat(boxes.arrived().getFirst().getRecipients(Message.RecipientType.TO))
                .hasSize(2);
        OwnerDatabase.jdbc()
                .sql(
                        "update audit_event set happened_at = happened_at - interval '1 day' where kind = 'checkpoint.mailed'")
                .update();
        mailing.mail();
        assertThat(boxes.arrived()).hasSize(4);
    }

    @Test
    void aServerThatIsDownGetsItWhenItIsUpAgain() {
        boxes.down();
        mailing.mail();
        mailing.mail();
        assertThat(mailed()).isZero();
        boxes.up();
        mailing.mail();
        assertThat(boxes.arrived()).hasSize(2);
        assertThat(mailed()).isOne();
    }

    @Test
    void whatArrivesIsACheckpointOfTheTrailAndIsFoundToFit() throws Exception {
        mailing.mail();
        var mail = boxes.arrived().getFirst();
        String text = String.valueOf(mail.getContent()).replace("\r\n", "\n");
        var line = LINE.matcher(text);
        assertThat(line.find()).as(text).isTrue();
        var kept = CheckpointFile.parse(line.group()).orElseThrow();
        assertThat(kept).isEqualTo(Scope.asSystem(checkpoints::latest).orElseThrow());
        assertThat(mail.getSubject()).contains("mốc niêm phong số " + kept.number());
        assertThat(text).contains(kept.printed());
        assertThat(visitors.person("kiemtra.dienbien")
                        .get("/audit/verification?number=%d&hash=%s".formatted(kept.number(), kept.printed())))
                .bodyText()
                .contains("Khớp:");
    }

    private static int mailed() {
        return OwnerDatabase.jdbc()
                .sql("select count(*) from audit_event where kind = 'checkpoint.mailed'")
                .query(Integer.class)
                .single();
    }
}
