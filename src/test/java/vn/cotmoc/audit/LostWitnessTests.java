package vn.cotmoc.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;

/// The file of checkpoints is gone: what verification says then, and what the next round writes.
@PortalTest
@ExtendWith(FreshChain.class)
class LostWitnessTests {

    @Autowired
    private Sealing sealing;

    @Autowired
    private Verifying verifying;

    @Autowired
    private AuditSettings settings;

    private final JdbcClient owner = OwnerDatabase.jdbc();

    @BeforeEach
    void twoBatchesAreSealed() {
        for (String subject : new String[] {"a", "b"}) {
            owner.sql("insert into audit_event (account_name, kind, subject) values ('thu', 'test.tampered', ?)")
                    .param(subject)
                    .update();
            sealing.seal();
        }
    }

    @Test
    void aFileThatWasTakenAwayLeavesNoWitnessAndIsNotRefilledInSilence() throws IOException {
        Files.delete(settings.checkpoints());
        assertThat(verifying.verify())
                .matches(found -> !found.sound())
                .extracting(found -> found.warnings().getFirst().kind())
                .isEqualTo(Warning.Kind.NO_WITNESS);
        sealing.seal();
        assertThat(Files.readAllLines(settings.checkpoints()))
                .hasSize(2)
                .last(STRING)
                .startsWith("2,");
        assertThat(owner.sql(
                                "select subject from audit_event where kind = 'checkpoint.file-begun-anew' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("checkpoint/2");
        assertThat(verifying.verify().warnings()).extracting(Warning::kind).contains(Warning.Kind.LATE_WITNESS);
    }

    @Test
    void aCutTailTogetherWithTheFileIsFoundByTheNumberThatHasLeft() throws IOException {
        long last = owner.sql("select last_event from audit_batch where number = 1")
                .query(Long.class)
                .single();
        Files.delete(settings.checkpoints());
        owner.sql("delete from audit_batch where number = 2").update();
        owner.sql("delete from audit_link where event_id > ?").param(last).update();
        owner.sql("delete from audit_event where id > ?").param(last).update();
        assertThat(verifying.verify().faults())
                .extracting(fault -> fault.kind() + " " + fault.event())
                .contains("CUT " + last);
    }
}
