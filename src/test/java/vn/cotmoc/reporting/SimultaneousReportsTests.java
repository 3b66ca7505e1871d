package vn.cotmoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import vn.cotmoc.reporting.Submission.Accepted;
import vn.cotmoc.reporting.Submission.Stale;
import vn.cotmoc.reporting.Submission.Unchanged;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;

/// Several people at the same value at the same moment, each in a transaction of their own.
@PortalTest
@ExtendWith(KeepsReports.class)
class SimultaneousReportsTests {

    private static final int YEAR = 2026;

    @Autowired
    private People people;

    private Desk desk;

    @BeforeEach
    void atTheDesk(@Autowired AutowireCapableBeanFactory beans) {
        desk = beans.createBean(Desk.class);
    }

    /// A piece of work that ends with an outcome.
    private interface Work {
        Submission done();
    }

    @RepeatedTest(3)
    void ofSeveralWhoSaveOnTheSameRevisionExactlyOneWins() throws Exception {
        var outcomes = atOnce(
                () -> desk.save(Desk.OFFICER, "3.1", YEAR, Desk.number("3.1"), 0),
                () -> desk.save(Desk.OFFICER, "3.1", YEAR, Desk.number("3.2"), 0),
                () -> desk.save(Desk.OFFICER, "3.1", YEAR, Desk.number("3.3"), 0),
                () -> desk.save(Desk.OFFICER, "3.1", YEAR, Desk.number("3.4"), 0));
        assertThat(outcomes).filteredOn(Accepted.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Stale.class::isInstance).hasSize(3);
        assertThat(revisions("3.1")).isEqualTo(1);
    }

    @RepeatedTest(3)
    void approvingAndWithdrawingAtOnceNeverApprovesWhatNobodySaw() throws Exception {
        desk.save(Desk.OFFICER, "3.1", YEAR, Desk.number("3.2"), 0);
        desk.submit(Desk.OFFICER, "3.1", YEAR, 1);
        var outcomes = atOnce(
                () -> desk.approve(Desk.APPROVER, "3.1", YEAR, 2),
                () -> desk.save(Desk.OFFICER, "3.1", YEAR, Desk.number("9.9"), 2));
        assertThat(outcomes).filteredOn(Submission::isGood).hasSize(1);
        assertThat(desk.approved("3.1", YEAR).flatMap(Figure::number))
                .satisfiesAnyOf(
                        none -> assertThat(none).isEmpty(),
                        value -> assertThat(value.orElseThrow()).isEqualByComparingTo("3.2"));
    }

    @RepeatedTest(3)
    void confirmingApprovingAndReturningAtOnceDecideOnce(@Autowired AutowireCapableBeanFactory beans) throws Exception {
        var office = beans.createBean(Office.class);
        var indicator = desk.indicator("3.1");
        var slot = Slot.provincial(indicator, YEAR);
        office.wantsTwoLevels(indicator, true);
        desk.save(Desk.OFFICER, "3.1", YEAR, Desk.number("3.2"), 0);
        desk.submit(Desk.OFFICER, "3.1", YEAR, 1);
        var head = office.headOf("lanhdao.dienbien", indicator);
        var outcomes = atOnce(
                () -> office.confirm(head, slot, 2),
                () -> office.approve(people.user(Desk.APPROVER), slot, 2, "Gấp."),
                () -> office.giveBack(people.user(Desk.APPROVER), slot, 2, "Xem lại."));
        assertThat(outcomes).filteredOn(Accepted.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Stale.class::isInstance).hasSize(2);
        assertThat(revisions("3.1")).isEqualTo(3);
    }

    @RepeatedTest(3)
    void theSameRequestSentTwiceAtOnceIsWrittenOnce() throws Exception {
        var save = new Reports.Save(Slot.provincial(desk.indicator("3.1"), YEAR), Desk.number("3.2"), 0, false, "k-1");
        var outcomes = atOnce(() -> desk.save(Desk.OFFICER, save), () -> desk.save(Desk.OFFICER, save));
        assertThat(outcomes).allMatch(Submission::isGood);
        assertThat(outcomes).filteredOn(Accepted.class::isInstance).hasSize(1);
        assertThat(revisions("3.1")).isEqualTo(1);
    }

    @Test
    void aRepeatedRequestIsHarmlessEvenLater() {
        var save = new Reports.Save(Slot.provincial(desk.indicator("3.1"), YEAR), Desk.number("3.2"), 0, false, "k-2");
        desk.save(Desk.OFFICER, save);
        desk.save(Desk.OFFICER, "3.1", YEAR, Desk.number("3.3"), 1);
        assertThat(desk.save(Desk.OFFICER, save)).isInstanceOf(Unchanged.class);
        assertThat(desk.latest("3.1", YEAR).orElseThrow().number())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("3.3"));
    }

    @Test
    void aKeyBelongsToTheRequestThatItWasFirstSentWith() {
        desk.save(
                Desk.OFFICER,
                new Reports.Save(Slot.provincial(desk.indicator("3.1"), YEAR), Desk.number("3.2"), 0, false, "k-3"));
        var other = new Reports.Save(Slot.provincial(desk.indicator("3"), YEAR), Desk.number("3.5"), 0, false, "k-3");
        var changed =
                new Reports.Save(Slot.provincial(desk.indicator("3.1"), YEAR), Desk.number("3.9"), 1, false, "k-3");
        for (var reused : List.of(other, changed))
            Desk.refused(desk.save(Desk.OFFICER, reused), Refusal.KEY_ALREADY_USED);
        assertThat(desk.latest("3", YEAR)).isEmpty();
        assertThat(revisions("3.1")).isEqualTo(1);
    }

    private static List<Submission> atOnce(Work... works) throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(works.length);
        var outcomes = new ArrayList<Submission>();
        try (var threads = Executors.newFixedThreadPool(works.length)) {
            var running = new ArrayList<Future<Submission>>();
            for (Work work : works)
                running.add(threads.submit(() -> {
                    start.await();
                    return work.done();
                }));
            for (Future<Submission> one : running) outcomes.add(one.get());
        }
        return outcomes;
    }

    private static int revisions(String code) {
        return OwnerDatabase.jdbc()
                .sql(
                        "select count(*) from report r join indicator i on i.id = r.indicator_id where i.code = ? and r.year = ?")
                .param(code)
                .param(YEAR)
                .query((row, _) -> row.getInt(1))
                .single();
    }
}
