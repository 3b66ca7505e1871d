package vn.cotmoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.cotmoc.reporting.Desk.APPROVER;
import static vn.cotmoc.reporting.Desk.OFFICER;
import static vn.cotmoc.reporting.Desk.number;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.progress.Assessment;
import vn.cotmoc.progress.Belief;
import vn.cotmoc.progress.Beliefs;
import vn.cotmoc.progress.Cause;
import vn.cotmoc.progress.VerdictWord;
import vn.cotmoc.shared.Knowledge;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.StatementCounter;

/// What is believed is written with the approval that changes it, and with nothing else.
@PortalTest
@ExtendWith(KeepsReports.class)
class KeptBeliefsTests {

    private static final int YEAR = 2026;

    @Autowired
    private People people;

    @Autowired
    private Beliefs beliefs;

    @Autowired
    private Indicators indicators;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private StatementCounter counter;

    private Desk desk;
    private int before;

    @BeforeEach
    void atTheDesk(@Autowired AutowireCapableBeanFactory beans) {
        desk = beans.createBean(Desk.class);
        before = history().size();
    }

    @Test
    void anApprovalWritesWhatIsBelievedFromThenOn() {
        approve("2.0", 0);
        assertThat(fresh()).singleElement().satisfies(belief -> {
            assertThat(belief.verdict()).isEqualTo(VerdictWord.AT_RISK);
            assertThat(belief.cause()).isEqualTo(Cause.APPROVED);
            assertThat(belief.subject()).isEqualTo("2026");
            assertThat(belief.authorName()).isEqualTo(people.user(APPROVER).displayName());
            assertThat(belief.value()).isEqualByComparingTo("2");
            assertThat(belief.plan()).isEqualByComparingTo("3");
            assertThat(belief.methodVersion()).isEqualTo(Assessment.METHOD_VERSION);
            assertThat(belief.milestones()).containsKeys(2028, 2030);
            assertThat(belief.inputs().values())
                    .extracting(Belief.Value::year, Belief.Value::revision)
                    .contains(tuple(2025, 2), tuple(2026, 3));
        });
    }

    @Test
    void aCorrectionIsTheNextBelief() {
        approve("2.0", 0);
        approve("3.4", 3);
        assertThat(fresh())
                .extracting(Belief::verdict, Belief::cause)
                .containsExactly(
                        tuple(VerdictWord.EXCEEDED, Cause.CORRECTED), tuple(VerdictWord.AT_RISK, Cause.APPROVED));
    }

    @Test
    void draftsAndWhatIsOnlySentChangeNothing() {
        desk.save(OFFICER, "3.1", YEAR, number("2.0"), 0);
        desk.submit(OFFICER, "3.1", YEAR, 1);
        desk.giveBack(APPROVER, "3.1", YEAR, 2, "Xem lại.");
        assertThat(fresh()).isEmpty();
    }

    @Test
    void theSameAgainIsNotWrittenTwice() {
        approve("2.0", 0);
        var noted =
                new Entry(number("2.0").value(), null, number("2.0").maturity(), null, "Chỉ thêm lời.", "Thêm lời.");
        approve(noted, 3);
        assertThat(fresh()).hasSize(1);
    }

    @Test
    void whatIsRolledBackWasNeverBelieved() {
        desk.save(OFFICER, "3.1", YEAR, number("2.0"), 0);
        desk.submit(OFFICER, "3.1", YEAR, 1);
        var approver = people.user(APPROVER);
        people.as(
                APPROVER,
                () -> new TransactionTemplate(transactions).execute(status -> {
                    desk.approve(APPROVER, "3.1", YEAR, 2);
                    // Within the transaction that approves, the new verdict is there already.
                    assertThat(beliefs.of(desk.indicator("3.1").id(), Knowledge.TODAYS)
                                    .getFirst()
                                    .verdict())
                            .isEqualTo(VerdictWord.AT_RISK);
                    status.setRollbackOnly();
                    return approver;
                }));
        assertThat(fresh()).isEmpty();
    }

    @Test
    void oneThatIsRefusedTakesTheOthersWithIt() {
        desk.save(OFFICER, "3.1", YEAR, number("2.0"), 0);
        desk.submit(OFFICER, "3.1", YEAR, 1);
        desk.save(OFFICER, "3", YEAR, number("3.5"), 0);
        desk.approve(
                APPROVER,
                List.of(
                        new DecidingReports.Decision(Slot.provincial(desk.indicator("3.1"), YEAR), 2),
                        new DecidingReports.Decision(Slot.provincial(desk.indicator("3"), YEAR), 1)));
        assertThat(fresh()).isEmpty();
    }

    @Test
    void manyAreWrittenWithTheStatementsOfOne() {
        List<Indicator> all = people.as(APPROVER, () -> indicators.ofResolution(Desk.SLUG)).stream()
                .filter(Indicator::isReported)
                .toList();
        assertThat(all).hasSizeGreaterThan(20);
        int ofOne = told(all.subList(0, 1));
        assertThat(told(all)).isEqualTo(ofOne).isLessThanOrEqualTo(8);
    }

    private int told(List<Indicator> of) {
        var approver = people.user(APPROVER);
        var event = new FiguresApproved(
                of.stream()
                        .map(row -> new FiguresApproved.Approved(Slot.provincial(row, YEAR), false))
                        .toList(),
                approver.id(),
                approver.displayName(),
                Knowledge.TODAYS,
                null);
        return counter.statements(() -> people.as(APPROVER, () -> {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                events.publishEvent(event);
                status.setRollbackOnly();
            });
            return event;
        }));
    }

    @Test
    void savingACellCostsNoMoreThanBefore() {
        desk.save(OFFICER, "3.1", YEAR, number("2.0"), 0);
        var save = desk.filled("3.1", YEAR, number("2.1"), 1);
        // Five for the value, and the one that gives the transaction its scope.
        assertThat(counter.statements(() -> desk.save(OFFICER, save))).isLessThanOrEqualTo(6);
    }

    private void approve(String value, int seen) {
        approve(Desk.because(value, "Số liệu mới."), seen);
    }

    private void approve(Entry entry, int seen) {
        desk.save(OFFICER, "3.1", YEAR, entry, seen);
        desk.submit(OFFICER, "3.1", YEAR, seen + 1);
        assertThat(desk.approve(APPROVER, "3.1", YEAR, seen + 2).isGood()).isTrue();
    }

    private List<Belief> history() {
        return Objects.requireNonNull(people.as(
                "lanhdao.dienbien", () -> beliefs.of(desk.indicator("3.1").id(), Knowledge.TODAYS)));
    }

    private List<Belief> fresh() {
        var all = history();
        return all.subList(0, all.size() - before);
    }
}
