package vn.cotmoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cotmoc.reporting.Desk.APPROVER;
import static vn.cotmoc.reporting.Desk.OFFICER;
import static vn.cotmoc.reporting.Desk.accepted;
import static vn.cotmoc.reporting.Desk.number;
import static vn.cotmoc.reporting.Desk.refused;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import vn.cotmoc.reporting.Submission.Stale;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Grant;
import vn.cotmoc.users.Role;

/// What approvers may decide, and on which revision.
@PortalTest
@ExtendWith(KeepsReports.class)
class DecidingReportsTests {

    private static final int YEAR = 2026;

    @Autowired
    private People people;

    @Autowired
    private Reports reports;

    @Autowired
    private DecidingReports decisions;

    private Desk desk;

    @BeforeEach
    void atTheDesk(@Autowired AutowireCapableBeanFactory beans) {
        desk = beans.createBean(Desk.class);
    }

    @Test
    void severalAreApprovedAllOrNone() {
        desk.save(OFFICER, "3.1", YEAR, number("3.2"), 0);
        desk.submit(OFFICER, "3.1", YEAR, 1);
        desk.save(OFFICER, "3", YEAR, number("3.5"), 0);
        var decided = desk.approve(
                APPROVER,
                List.of(
                        new DecidingReports.Decision(Slot.provincial(desk.indicator("3.1"), YEAR), 2),
                        new DecidingReports.Decision(Slot.provincial(desk.indicator("3"), YEAR), 1)));
        assertThat(decided).anyMatch(outcome -> !outcome.isGood());
        assertThat(desk.approved("3.1", YEAR)).isEmpty();
        assertThat(desk.latest("3.1", YEAR)).get().extracting(Figure::status).isEqualTo(ReportStatus.SUBMITTED);
    }

    @Test
    void whatHasBeenWithdrawnMeanwhileIsStaleForTheApprover() {
        desk.save(OFFICER, "3.1", YEAR, number("3.2"), 0);
        desk.submit(OFFICER, "3.1", YEAR, 1);
        accepted(desk.save(OFFICER, "3.1", YEAR, number("3.4"), 2), 3, ReportStatus.DRAFT);
        assertThat(desk.approve(APPROVER, "3.1", YEAR, 2)).isInstanceOf(Stale.class);
        assertThat(desk.giveBack(APPROVER, "3.1", YEAR, 2, "Xem lại.")).isInstanceOf(Stale.class);
        assertThat(desk.latest("3.1", YEAR)).get().extracting(Figure::status).isEqualTo(ReportStatus.DRAFT);
    }

    @Test
    void decisionsAreForApproversAndReturningNeedsAReason() {
        desk.save(OFFICER, "3.1", YEAR, number("3.2"), 0);
        desk.submit(OFFICER, "3.1", YEAR, 1);
        refused(desk.giveBack(APPROVER, "3.1", YEAR, 2, "  "), Refusal.REASON_FOR_RETURN_MISSING);
        for (String other : List.of(OFFICER, "lanhdao.dienbien", "kiemtra.trunguong", "quantri", "canbo.laichau")) {
            refused(desk.approve(other, "3.1", YEAR, 2), Refusal.NOT_YOURS);
            refused(desk.giveBack(other, "3.1", YEAR, 2, "x"), Refusal.NOT_YOURS);
        }
        accepted(desk.approve(APPROVER, "3.1", YEAR, 2), 3, ReportStatus.APPROVED);
        refused(desk.approve(APPROVER, "3.1", YEAR, 3), Refusal.NOT_SUBMITTED);
    }

    @Test
    void nobodyApprovesWhatHeHasSentHimself() {
        var officer = people.user(OFFICER);
        var indicator = desk.indicator("3.1");
        var both = new CurrentUser(
                officer.id(),
                officer.username(),
                officer.displayName(),
                true,
                false,
                officer.version(),
                List.of(officer.grants().getFirst(), Grant.in(Role.APPROVER, indicator.province())),
                Map.of(),
                "11");
        people.as(both, () -> {
            reports.save(
                    List.of(new Reports.Save(Slot.provincial(indicator, YEAR), number("3.2"), 0, true, null)), both);
            var own = List.of(new DecidingReports.Decision(Slot.provincial(indicator, YEAR), 1));
            refused(decisions.approve(own, both).getFirst(), Refusal.OWN_VALUE);
            return null;
        });
        accepted(desk.approve(APPROVER, "3.1", YEAR, 1), 2, ReportStatus.APPROVED);
    }
}
