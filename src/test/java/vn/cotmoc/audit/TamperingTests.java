package vn.cotmoc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;

/// The owner of the database, who may do anything to it, and what verification says then.
@PortalTest
@ExtendWith(FreshChain.class)
class TamperingTests {

    @Autowired
    private Sealing sealing;

    @Autowired
    private Verifying verifying;

    @Autowired
    private VerifyCommand command;

    private final JdbcClient owner = OwnerDatabase.jdbc();
    private List<Long> events = List.of();
    private Set<String> before = Set.of();

    @BeforeEach
    void sixEventsAreSealedInTwoBatches() {
        write("a", 3);
        sealing.seal();
        write("b", 3);
        sealing.seal();
        events =
                owner
                        .sql("select id from audit_event where kind = 'test.tampered' order by id")
                        .query(Long.class)
                        .list()
                        .stream()
                        .map(Objects::requireNonNull)
                        .toList();
        events = events.subList(events.size() - 6, events.size());
        // What other tests have put back past the trail is not what is looked for here.
        before = Set.copyOf(told());
        assertThat(before).allMatch(fault -> fault.startsWith("UNTOLD"));
        assertThat(command.verify()).isEqualTo(before.isEmpty() ? 0 : VerifyCommand.DOCTORED);
    }

    @Test
    void anEdit() {
        change("update audit_event set account_name = 'nobody' where id = %d", 2);
        assertThat(found()).containsExactly("EDITED " + events.get(2));
        assertThat(command.verify()).isEqualTo(VerifyCommand.DOCTORED);
    }

    @Test
    void anEditOfWhatStoodBeforeOrAfter() {
        change("update audit_event set after = '{\"amount\": 34.9}' where id = %d", 4);
        assertThat(found()).containsExactly("EDITED " + events.get(4));
    }

    @Test
    void aDeletion() {
        change("delete from audit_event where id = %d", 1);
        assertThat(found()).containsExactly("DELETED " + events.get(1));
    }

    @Test
    void aDeletionTogetherWithItsLink() {
        change("delete from audit_link where event_id = %d", 4);
        change("delete from audit_event where id = %d", 4);
        // The place is empty, after the event before it.
        assertThat(found()).containsExactly("DELETED " + events.get(3));
    }

    @Test
    void anInsertionAmongWhatIsSealed() {
        long forged = owner.sql("""
                        insert into audit_event (account_name, kind, subject, happened_at, txid)
                        select account_name, kind, 'forged', happened_at, txid from audit_event where id = ? returning id
                        """).param(events.get(1)).query(Long.class).single();
        assertThat(found()).containsExactly("INSERTED " + forged);
    }

    @Test
    void anInsertionWithAnEarlierTimeIsFoundBeforeAndAfterItIsSealed() {
        long forged = owner.sql("""
                        insert into audit_event (account_name, kind, subject, happened_at)
                        values ('nobody', 'test.tampered', 'forged', now() - interval '1 day') returning id
                        """).query(Long.class).single();
        assertThat(found()).containsExactly("BACKDATED " + forged);
        sealing.seal();
        assertThat(found()).containsExactly("BACKDATED " + forged);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "horizon = '1'",
                "txid = '9000000000000000000'",
                "era = era + 1",
                "first_position = first_position - 1"
            })
    void whatTellsInsertedAndBackdatedEventsIsVouchedForAsWell(String switchedOff) {
        long last = owner.sql("select last_event from audit_batch order by number desc limit 1")
                .query(Long.class)
                .single();
        owner.sql("update audit_batch set %s where number = (select max(number) from audit_batch)"
                        .formatted(switchedOff))
                .update();
        assertThat(found()).containsExactly("BATCH " + last);
    }

    @Test
    void aSwap() {
        owner.sql("""
                        update audit_event e set (happened_at, account_name, login, kind, subject, txid, details)
                            = (select o.happened_at, o.account_name, o.login, o.kind, o.subject, o.txid, o.details from audit_event o
                               where o.id = case e.id when :a then :b else :a end)
                        where e.id in (:a, :b)
                        """).param("a", events.get(0)).param("b", events.get(5)).update();
        assertThat(found()).containsExactly("SWAPPED " + events.get(0) + " " + events.get(5));
    }

    @Test
    void aCutTail() {
        long last = events.get(2);
        owner.sql("delete from audit_batch where number = 2").update();
        owner.sql("delete from audit_link where event_id > ?").param(last).update();
        owner.sql("delete from audit_event where id > ?").param(last).update();
        assertThat(found()).containsExactly("CUT " + last);
    }

    @Test
    void aRestoredOldDatabaseAndTheSameOneThatHasGoneOn() {
        long last = events.get(2);
        long given = owner.sql("select last_value from audit_event_id_seq")
                .query(Long.class)
                .single();
        owner.sql("delete from audit_batch where number = 2").update();
        owner.sql("delete from audit_link where event_id > ?").param(last).update();
        owner.sql("delete from audit_event where id > ?").param(last).update();
        owner.sql("select setval('audit_event_id_seq', ?)")
                .param(last)
                .query(Long.class)
                .single();
        try {
            assertThat(found()).containsExactly("RESTORED " + last);
            write("c", 1);
            sealing.seal();
            assertThat(found()).containsExactly("RESTORED " + last);
        } finally {
            owner.sql("select setval('audit_event_id_seq', ?)")
                    .param(given)
                    .query(Long.class)
                    .single();
        }
    }

    @Test
    void aChainThatIsComputedAnewIsNotTheOneThatWasVouchedFor() {
        change("update audit_event set account_name = 'nobody' where id = %d", 4);
        owner.sql("delete from audit_batch where number = 2").update();
        owner.sql("delete from audit_link where event_id > ?")
                .param(events.get(2))
                .update();
        owner.sql("select seal_trail(100, interval '1 hour')")
                .query(Integer.class)
                .single();
        owner.sql("update audit_batch set sealed_at = sealed_at where number = 2")
                .update();
        assertThat(found()).hasSize(1).first().asString().endsWith(" " + events.get(2));
    }

    @Test
    void aValueThatIsChangedWhileTheTriggersAreOff() {
        long told = owner.sql(
                        "select max(id) from audit_event where kind = 'row.added' and subject like 'report/%' and after ->> 'amount' is not null and exists (select from report r where subject = concat_ws('/', 'report', r.indicator_id, r.unit_id, r.year, r.quarter, r.revision))")
                .query(Long.class)
                .single();
        String change =
                "update report r set amount = amount + :more from audit_event e where e.id = :told and e.subject = concat_ws('/', 'report', r.indicator_id, r.unit_id, r.year, r.quarter, r.revision)";
        owner.sql("alter table report disable trigger user").update();
        try {
            assertThat(owner.sql(change).param("more", 1).param("told", told).update())
                    .isOne();
            assertThat(found()).containsExactly("UNWATCHED null", "UNTOLD " + told);
            owner.sql(change).param("more", -1).param("told", told).update();
        } finally {
            owner.sql("alter table report enable trigger user").update();
        }
        assertThat(found()).isEmpty();
    }

    @Test
    void eventsOfATransactionThatIsStillRunningWaitAndNobodyWaitsForThem() throws Exception {
        try (var running = new OwnTransaction()) {
            long open = running.insert("open");
            write("d", 2);
            assertThat(sealing.seal()).isZero();
            running.commit();
            assertThat(sealing.seal()).isEqualTo(3);
            assertThat(owner.sql("select position from audit_link where event_id = ?")
                            .param(open)
                            .query(Long.class)
                            .single())
                    .isPositive();
        }
        assertThat(found()).isEmpty();
    }

    private void change(String sql, int event) {
        assertThat(owner.sql(sql.formatted(events.get(event))).update()).isOne();
    }

    private void write(String subject, int times) {
        for (int time = 0; time < times; time++)
            owner.sql(
                            "insert into audit_event (account_name, kind, subject, details) values ('thu', 'test.tampered', ?, jsonb_build_object('time', ?))")
                    .param(subject)
                    .param(time)
                    .update();
    }

    private List<String> found() {
        return told().stream().filter(fault -> !before.contains(fault)).toList();
    }

    private List<String> told() {
        return verifying.verify().faults().stream()
                .map(fault -> fault.kind() + " " + fault.event() + (fault.other() == null ? "" : " " + fault.other()))
                .toList();
    }
}
