package vn.cotmoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cotmoc.reporting.Desk.APPROVER;
import static vn.cotmoc.reporting.Desk.OFFICER;
import static vn.cotmoc.reporting.Desk.number;

import java.math.BigDecimal;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cotmoc.progress.Belief;
import vn.cotmoc.progress.Beliefs;
import vn.cotmoc.progress.ToleranceOutcome;
import vn.cotmoc.progress.Tolerances;
import vn.cotmoc.shared.Knowledge;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;

/// The history of verdicts has one truth, whoever works at the same time, and nobody rewrites it.
@PortalTest
@ExtendWith(KeepsReports.class)
class OneTruthTests {

    private static final int YEAR = 2026;

    @Autowired
    private People people;

    @Autowired
    private Beliefs beliefs;

    @Autowired
    private Tolerances tolerances;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private Desk desk;

    @BeforeEach
    void atTheDesk(@Autowired AutowireCapableBeanFactory beans) {
        desk = beans.createBean(Desk.class);
    }

    @RepeatedTest(3)
    void whoChangesTwoInputsAtOnceEndsWithOneTruth() {
        desk.save(OFFICER, "3.1", YEAR, number("2.0"), 0);
        desk.submit(OFFICER, "3.1", YEAR, 1);
        var wanted = new Tolerances.Wanted(
                new BigDecimal("1.5"), new BigDecimal("-100"), new BigDecimal("100"), "Sai số rà soát");
        var editor = people.user("bientap.dienbien");
        var seen = people.as(editor, () -> tolerances.preview(Desk.SLUG, "3.1", wanted, editor));
        String seal = ((ToleranceOutcome.Previewed) seen).seal();
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> desk.approve(APPROVER, "3.1", YEAR, 2)),
                        CompletableFuture.runAsync(() -> setAnyway(wanted, seal)))
                .join();
        // Whoever came second has judged by both.
        assertThat(latest().value()).isEqualByComparingTo("2");
        assertThat(latest().tolerance()).isEqualByComparingTo("1.5");
    }

    // The approval may have moved what the seal has said.
    private void setAnyway(Tolerances.Wanted wanted, String seal) {
        var editor = people.user("bientap.dienbien");
        var outcome = people.as(editor, () -> tolerances.keep(Desk.SLUG, "3.1", wanted, seal, editor));
        if (outcome instanceof ToleranceOutcome.Changed(var now)) setAnyway(wanted, now.seal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"update verdict_change set verdict = 'ACHIEVED'", "delete from verdict_change"})
    void nobodyRewritesWhatWasBelieved(String rewriting) {
        assertThatThrownBy(() -> people.as(
                        "quantri",
                        () -> new TransactionTemplate(transactions)
                                .execute(_ -> jdbc.sql(rewriting).update())))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private Belief latest() {
        return people.as(
                        "lanhdao.dienbien",
                        () -> beliefs.of(desk.indicator("3.1").id(), Knowledge.TODAYS))
                .getFirst();
    }
}
