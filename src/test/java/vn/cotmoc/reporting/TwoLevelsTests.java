package vn.cotmoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cotmoc.reporting.Desk.OFFICER;
import static vn.cotmoc.reporting.Desk.accepted;
import static vn.cotmoc.reporting.Desk.number;
import static vn.cotmoc.reporting.Desk.refused;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.ReportedValue.Amount;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Grant;
import vn.cotmoc.users.Role;

/// The head of the agency confirms, then the provincial office approves, where the province wants it so.
@PortalTest
@ExtendWith(KeepsReports.class)
class TwoLevelsTests {

    private static final int YEAR = 2026;

    @Autowired
    private People people;

    private Desk desk;
    private Office office;
    private Indicator indicator;
    private Slot slot;
    private CurrentUser head;
    private CurrentUser approver;

    @BeforeEach
    void atTheDesk(@Autowired AutowireCapableBeanFactory beans) {
        desk = beans.createBean(Desk.class);
        office = beans.createBean(Office.class);
        indicator = desk.indicator("3.1");
        slot = Slot.provincial(indicator, YEAR);
        head = office.headOf("lanhdao.dienbien", indicator);
        approver = people.user(Desk.APPROVER);
    }

    @Test
    void aValueIsConfirmedThenApproved() {
        office.wantsTwoLevels(indicator, true);
        sent("3.2");
        refused(office.approve(approver, slot, 2, null), Refusal.NOT_CONFIRMED);
        accepted(office.confirm(head, slot, 2), 3, ReportStatus.CONFIRMED);
        refused(office.confirm(head, slot, 3), Refusal.NOT_SUBMITTED);
        assertThat(desk.approved("3.1", YEAR)).isEmpty();
        accepted(office.approve(approver, slot, 3, null), 4, ReportStatus.APPROVED);
        assertThat(Desk.trail("3.1", YEAR))
                .containsExactly(
                        OFFICER + " report.draft",
                        OFFICER + " report.submitted",
                        "lanhdao.dienbien report.confirmed",
                        Desk.APPROVER + " report.approved");
    }

    @Test
    void theOfficeMayGoFirstForAReasonThatStaysOnRecord() {
        office.wantsTwoLevels(indicator, true);
        sent("3.2");
        accepted(office.approve(approver, slot, 2, "Giám đốc đi công tác dài ngày."), 3, ReportStatus.APPROVED);
        assertThat(decided("skipped_because")).containsExactly("Giám đốc đi công tác dài ngày.");
    }

    @Test
    void eitherLevelReturnsToTheOfficer() {
        office.wantsTwoLevels(indicator, true);
        sent("3.2");
        accepted(office.giveBack(head, slot, 2, "Thiếu xã."), 3, ReportStatus.RETURNED);
        desk.save(OFFICER, new Reports.Save(slot, number("3.3"), 3, true, null));
        accepted(office.confirm(head, slot, 4), 5, ReportStatus.CONFIRMED);
        accepted(office.giveBack(approver, slot, 5, "Xem lại."), 6, ReportStatus.RETURNED);
        accepted(desk.save(OFFICER, "3.1", YEAR, number("3.4"), 6), 7, ReportStatus.DRAFT);
    }

    @Test
    void whatWasSentBeforeFollowsTheRuleOfItsDay() {
        sent("3.2");
        office.wantsTwoLevels(indicator, true);
        refused(office.confirm(head, slot, 2), Refusal.ONE_LEVEL);
        refused(office.giveBack(head, slot, 2, "x"), Refusal.ONE_LEVEL);
        accepted(office.approve(approver, slot, 2, null), 3, ReportStatus.APPROVED);
    }

    @Test
    void sendingTheSameAgainKeepsTheConfirmationAndAChangeEndsIt() {
        office.wantsTwoLevels(indicator, true);
        sent("3.2");
        office.confirm(head, slot, 2);
        assertThat(desk.save(OFFICER, new Reports.Save(slot, number("3.2"), 3, true, null)))
                .isInstanceOf(Submission.Unchanged.class);
        accepted(desk.save(OFFICER, "3.1", YEAR, number("3.3"), 3), 4, ReportStatus.DRAFT);
    }

    @Test
    void onlyTheHeadOfThatAgencyOrCommuneConfirms() {
        office.wantsTwoLevels(indicator, true);
        sent("3.2");
        var health = office.headOf("lanhdao.dienbien", desk.indicator("11"));
        for (CurrentUser other : List.of(health, approver, people.user(OFFICER), people.user("lanhdao.laichau")))
            refused(office.confirm(other, slot, 2), Refusal.NOT_YOURS);
        refused(office.approve(head, slot, 2, "x"), Refusal.NOT_YOURS);
    }

    @Test
    void twoLevelsAreTwoPeople() {
        office.wantsTwoLevels(indicator, true);
        sent("3.2");
        var both =
                office.as("lanhdao.dienbien", head.grants().getFirst(), Grant.in(Role.APPROVER, indicator.province()));
        office.confirm(both, slot, 2);
        refused(office.approve(both, slot, 3, null), Refusal.OWN_CONFIRMATION);
    }

    @Test
    void whoStandsInIsNamedAndDecidesNotOnWhatTheOtherEntered() {
        sent("3.2");
        var officer = people.user(OFFICER);
        var approverGrant = Grant.in(Role.APPROVER, indicator.province());
        refused(office.approve(standIn(approverGrant, officer), slot, 2, null), Refusal.DELEGATORS_VALUE);
        accepted(office.approve(standIn(approverGrant, approver), slot, 2, null), 3, ReportStatus.APPROVED);
        assertThat(decided("on_behalf_of")).containsExactly(approver.displayName());
        assertThat(OwnerDatabase.jdbc()
                        .sql(
                                "select details ->> 'onBehalfOf' from audit_event where kind = 'report.approved' order by id desc limit 1")
                        .query((row, _) -> row.getString(1))
                        .single())
                .isEqualTo(approver.displayName());
    }

    private CurrentUser standIn(Grant grant, CurrentUser delegator) {
        var by = new Grant.Delegator(delegator.id(), delegator.displayName());
        return office.as(
                "lanhdao.dienbien", new Grant(grant.role(), grant.province(), grant.agency(), grant.commune(), by));
    }

    /// Who wrote what, in turn: `a 3.2` is a draft of a, `b send` sends what stands there, `x` approves, `-` returns.
    @ParameterizedTest(name = "{0}: a may {1}, b may {2}")
    @CsvSource({
        "'a 3.2, a send', not, yes",
        "'a 3.2, b send', not, not",
        "'a 3.2, b 3.5, b send', yes, not",
        "'a 3.2, b 3.5, a send', not, not",
        "'a 3.2 note, b 3.5 note, b send', not, not",
        "'a 3.2 note, b 3.5, b send', yes, not",
        "'a 3.2, a send, x, b 3.5, b send', yes, not",
        "'a 3.2, a send, -, b send', not, not",
        "'a 3.2, b 3.5, a 3.2, a send', not, yes"
    })
    void whoeverEnteredOrSentWhatStandsThereDoesNotDecideOnIt(String history, String first, String second) {
        var a = reporter(OFFICER);
        var b = reporter("canbo.yte");
        int seen = 0;
        for (String step : history.split(", ")) seen = step(step, step.startsWith("a ") ? a : b, seen);
        // A refusal changes nothing: whoever may not is asked first.
        if (first.equals("not")) refused(office.approve(a, slot, seen, null), Refusal.OWN_VALUE);
        if (second.equals("not")) refused(office.approve(b, slot, seen, null), Refusal.OWN_VALUE);
        if (first.equals("yes")) accepted(office.approve(a, slot, seen, null), seen + 1, ReportStatus.APPROVED);
        else if (second.equals("yes")) accepted(office.approve(b, slot, seen, null), seen + 1, ReportStatus.APPROVED);
    }

    private int step(String step, CurrentUser who, int seen) {
        if (step.equals("x")) return seenIn(office.approve(approver, slot, seen, null));
        if (step.equals("-")) return seenIn(office.giveBack(approver, slot, seen, "Xem lại."));
        if (step.endsWith("send")) {
            var latest = desk.latest("3.1", YEAR).orElseThrow();
            var entry = new Entry(latest.value(), null, latest.maturity(), null, latest.note(), "Gửi.");
            return seenIn(save(who, entry, seen, true));
        }
        String[] words = step.split(" ");
        var amount = new Amount(new BigDecimal(words[1]));
        return seenIn(save(
                who,
                new Entry(amount, null, Maturity.ESTIMATE, null, words.length > 2 ? "Theo Sở." : null, "Sửa."),
                seen,
                false));
    }

    private Submission save(CurrentUser who, Entry entry, int seen, boolean send) {
        return desk.saveAs(who, new Reports.Save(slot, entry, seen, send, null));
    }

    private static int seenIn(Submission outcome) {
        return switch (outcome) {
            case Submission.Accepted(var _, var figure) -> figure.revision();
            case Submission.Unchanged(var _, var figure) -> figure.revision();
            case Submission.Refused refused -> throw new AssertionError(refused.why());
            case Submission.Stale stale -> throw new AssertionError(stale);
        };
    }

    // Reports for the agency and approves for the province, as small offices have it.
    private CurrentUser reporter(String account) {
        return office.as(
                account,
                Grant.forAgency(
                        Role.REPORTER, indicator.province(), Objects.requireNonNull(indicator.advisingAgencyId())),
                Grant.in(Role.APPROVER, indicator.province()));
    }

    private void sent(String value) {
        desk.save(OFFICER, "3.1", YEAR, number(value), 0);
        desk.submit(OFFICER, "3.1", YEAR, 1);
    }

    private static List<String> decided(String column) {
        return OwnerDatabase.jdbc()
                .sql("select %s from report_decision".formatted(column))
                .query((row, _) -> row.getString(1))
                .list();
    }
}
