package vn.cotmoc.rollups;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.reporting.MissingReason;
import vn.cotmoc.reporting.Slot;
import vn.cotmoc.reporting.Submission;
import vn.cotmoc.targets.Period;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.StatementCounter;

/// What the illustrative communes of Điện Biên come to, and what changes it.
@PortalTest
@ExtendWith(KeepsReports.class)
class RollupsTests {

    private static final Period Q3 = Period.quarter(2026, 3);

    @Autowired
    private Rollups rollups;

    @Autowired
    private AdoptingRollups adopting;

    @Autowired
    private People people;

    @Autowired
    private StatementCounter statements;

    private Communes communes;

    @BeforeEach
    void there(@Autowired AutowireCapableBeanFactory beans) {
        communes = beans.createBean(Communes.class);
    }

    @Test
    void coverageCountsApprovedFiguresOfCommunesInForce() {
        var found = rolled("13", Q3, false, "lanhdao.dienbien");
        assertThat(found.totals().units()).isEqualTo(45);
        assertThat(found.totals().covered()).isEqualTo(41);
        assertThat(found.missing())
                .extracting(Rolled.Missing::code)
                .containsExactlyInAnyOrder("03160", "03325", "03382", "03385");
        var sum = OwnerDatabase.jdbc()
                .sql("select sum(amount) from report r join indicator i on i.id = r.indicator_id"
                        + " where i.code = '13' and r.year = 2026 and r.quarter = 3 and r.status = 'APPROVED'")
                .query(BigDecimal.class)
                .single();
        assertThat(found.value()).contains(new ReportedValue.Amount(sum));
    }

    @Test
    void onlyReviewersMayCountWhatIsNotDecided() {
        assertThat(rolled("13", Q3, true, "duyet.dienbien").totals().covered()).isEqualTo(42);
        assertThat(rolled("13", Q3, true, "lanhdao.dienbien").totals().covered())
                .isEqualTo(41);
    }

    @Test
    void ruralCommunesAloneAreAskedForRuralPeople() {
        var found = rolled("12", Q3, false, "lanhdao.dienbien");
        assertThat(found.totals().units()).isEqualTo(42);
        assertThat(found.value()).get().isInstanceOf(ReportedValue.Ratio.class);
        assertThat(rolled("3.1", Q3, false, "lanhdao.dienbien").value()).isEmpty();
    }

    @Test
    void aYearOfAFlowNeedsAllFourQuarters() {
        var year = Period.year(2026);
        var before = rolled("13", year, false, "lanhdao.dienbien");
        assertThat(before.value()).isEmpty();
        assertThat(before.incompleteQuarters()).containsExactly(3, 4);
        assertThat(before.quarters()).containsExactly(45, 45, 41, 0);
        var slot = communes.slot("13", Communes.NHE, "2026-Q3");
        approved(slot, "31");
        approved(communes.slot("13", Communes.NHE, "2026-Q4"), "20");
        var after = rolled("13", year, false, "lanhdao.dienbien");
        assertThat(after.totals().covered()).isOne();
        assertThat(after.value()).contains(new ReportedValue.Amount(year("03160")));
    }

    @Test
    void aYearOfALevelIsItsLastQuarterUnlessTheYearIsClosedByAFigure() {
        var year = Period.year(2026);
        assertThat(rolled("12", year, false, "lanhdao.dienbien").incompleteQuarters())
                .containsExactly(4);
        assertThat(rolled("12", year, false, "lanhdao.dienbien").totals().covered())
                .isZero();
    }

    @Test
    void whereNothingOccursIsAnAnswerAndNoSourceIsNone() {
        var slot = communes.slot("13", Communes.NHE, "2026-Q3");
        communes.send("canbo.muongnhe", slot, Communes.because(MissingReason.NO_SOURCE), 0);
        communes.approve(slot, 1);
        assertThat(rolled("13", Q3, false, "lanhdao.dienbien").totals().covered())
                .isEqualTo(41);
        var other = communes.slot("13", "03382", "2026-Q3");
        approved(other, null);
        var found = rolled("13", Q3, false, "lanhdao.dienbien");
        assertThat(found.totals().covered()).isEqualTo(42);
        assertThat(found.totals().none()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"canbo.muongphang", "canbo.muongnhe", "lanhdao.laichau"})
    void howManyHaveReportedIsNotForACommuneNorForAnotherProvince(String who) {
        assertThat(all(Q3, false, who)).isEmpty();
    }

    @Test
    void theRollUpOfAWholeResolutionIsOneStatement() {
        var indicator = communes.indicator("13");
        var user = people.user("lanhdao.dienbien");
        assertThat(statements.statements(() -> people.as(
                        "lanhdao.dienbien",
                        () -> rollups.in(indicator.province(), indicator.resolutionId(), Q3, false, user))))
                .isEqualTo(2);
    }

    @Test
    void oneWhoAnswersTakesItOverAsADraftThatNamesTheCoverage() {
        var user = people.user("canbo.nnmt");
        var outcome = people.as("canbo.nnmt", () -> adopting.adopt(Communes.SLUG, "12", Q3, 0, null, user));
        assertThat(outcome).isInstanceOf(Submission.Accepted.class);
        var figure = ((Submission.Accepted) outcome).figure();
        assertThat(figure.note()).contains("39/42 xã đã báo cáo").contains("quý III/2026");
        assertThat(figure.status().name()).isEqualTo("DRAFT");
        assertThat(Communes.why(people.as(
                        "duyet.dienbien",
                        () -> adopting.adopt(Communes.SLUG, "12", Q3, 0, null, people.user("duyet.dienbien")))))
                .isEqualTo("NOT_YOURS");
    }

    private void approved(Slot slot, @Nullable String amount) {
        var entry = amount == null ? Communes.because(MissingReason.NOT_OCCURRING) : Communes.amount(amount);
        String who = slot.unitCode().equals(Communes.NHE) ? "canbo.muongnhe" : null;
        if (who == null) illustrated(slot);
        else {
            communes.send(who, slot, entry, 0);
            communes.approve(slot, 1);
        }
    }

    // Nobody of the demonstration reports for this commune.
    private static void illustrated(Slot slot) {
        OwnerDatabase.jdbc()
                .sql("""
                        insert into report (indicator_id, unit_id, province_id, agency_id, year, quarter, revision, status, maturity, missing_reason,
                            author_id, author_name, recorded_at, entered_by, entered_at)
                        select r.indicator_id, ?, r.province_id, r.agency_id, 2026, 3, 1, 'APPROVED', 'ESTIMATE', 'NOT_OCCURRING',
                            r.author_id, r.author_name, now(), r.entered_by, now()
                        from report r where r.indicator_id = ? and r.quarter = 3 limit 1
                        """)
                .param(slot.unit().value())
                .param(slot.indicator().id().value())
                .update();
    }

    private static BigDecimal year(String unit) {
        return OwnerDatabase.jdbc()
                .sql(
                        "select sum(amount) from report r join indicator i on i.id = r.indicator_id join administrative_unit u on u.id = r.unit_id"
                                + " where i.code = '13' and r.year = 2026 and r.quarter > 0 and u.code = ? and r.status = 'APPROVED'")
                .param(unit)
                .query(BigDecimal.class)
                .single();
    }

    private Rolled rolled(String code, Period period, boolean submitted, String who) {
        return Objects.requireNonNull(
                all(period, submitted, who).get(communes.indicator(code).id()));
    }

    private Map<IndicatorId, Rolled> all(Period period, boolean submitted, String who) {
        var indicator = communes.indicator("13");
        var user = people.user(who);
        return people.as(
                who,
                () -> rollups.in(indicator.province(), List.of(indicator.resolutionId()), period, submitted, user));
    }
}
