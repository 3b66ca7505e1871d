package vn.cotmoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cotmoc.reporting.Desk.OFFICER;
import static vn.cotmoc.reporting.Desk.number;
import static vn.cotmoc.reporting.Desk.refused;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.access.AccessDeniedException;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.reporting.Campaign.Days;
import vn.cotmoc.reporting.Campaign.Level;
import vn.cotmoc.reporting.CampaignExceptions.Place;
import vn.cotmoc.reporting.CampaignOutcome.Fault;
import vn.cotmoc.targets.Period;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.StatementCounter;

/// Periods as a province sets them, exceptions from them, and who is in, late or missing.
@PortalTest
@ExtendWith(KeepsReports.class)
class CampaignsTests {

    private static final Period YEAR = Period.year(2026);

    @Autowired
    private People people;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private CampaignExceptions exceptions;

    @Autowired
    private ReportingPeriods periods;

    @Autowired
    private Turnouts turnouts;

    @Autowired
    private StatementCounter statements;

    private Desk desk;
    private Indicator indicator;

    @BeforeEach
    void atTheDesk(@Autowired AutowireCapableBeanFactory beans) {
        desk = beans.createBean(Desk.class);
        indicator = desk.indicator("3.1");
    }

    @Test
    void aLockedPeriodTakesNothingAndDecidesNothing() {
        desk.save(OFFICER, "3.1", 2026, number("3.2"), 0);
        desk.submit(OFFICER, "3.1", 2026, 1);
        assertThat(set(Desk.APPROVER, days("2026-12-14", true), 0)).isInstanceOf(CampaignOutcome.Kept.class);
        refused(desk.save(OFFICER, "3.1", 2026, number("3.3"), 2), Refusal.PERIOD_LOCKED);
        refused(desk.approve(Desk.APPROVER, "3.1", 2026, 2), Refusal.PERIOD_LOCKED);
        refused(desk.giveBack(Desk.APPROVER, "3.1", 2026, 2, "x"), Refusal.PERIOD_LOCKED);
        assertThat(except("2026-12-01")).isEqualTo(new CampaignOutcome.Refused(Fault.LOCKED));
        assertThat(set("bientap.dienbien", days("2026-12-14", false), 1)).isInstanceOf(CampaignOutcome.Kept.class);
        Desk.accepted(desk.approve(Desk.APPROVER, "3.1", 2026, 2), 3, ReportStatus.APPROVED);
        assertThat(Desk.events("campaign/PROVINCE/2026"))
                .containsExactly(Desk.APPROVER + " campaign.changed", "bientap.dienbien campaign.changed");
    }

    @Test
    void aClosedPeriodIsOpenForTheAgencyThatHasAnException() {
        var closed = new Days(day("2026-01-01"), day("2026-10-14"), day("2026-10-31"), false);
        set(Desk.APPROVER, closed, 0);
        refused(desk.save(OFFICER, "3.1", 2026, number("3.2"), 0), Refusal.PERIOD_CLOSED);
        var slot = Slot.provincial(indicator, 2026);
        assertThat(state(slot)).isEqualTo(ReportingPeriod.State.CLOSED);
        assertThat(except(periods.today().plusDays(3).toString())).isInstanceOf(CampaignOutcome.Kept.class);
        assertThat(state(slot)).isEqualTo(ReportingPeriod.State.REOPENED);
        Desk.accepted(desk.save(OFFICER, "3.1", 2026, number("3.2"), 0), 1, ReportStatus.DRAFT);
        refused(desk.save("canbo.yte", "11", 2026, number("90"), 0), Refusal.PERIOD_CLOSED);
    }

    @ParameterizedTest(name = "due {0} with seen {1} and reason {2}: {3}")
    @CsvSource({
        "2026-12-14, 0, Lý do, NOTHING_NEW",
        "2026-12-20, 1, Lý do, STALE",
        "2026-12-20, 0, ' ', REASON_MISSING",
        "2027-06-01, 0, Lý do, DAYS_OUT_OF_ORDER"
    })
    void aChangeSaysWhyItIsNotTaken(String due, int seen, String reason, Fault why) {
        var approver = people.user(Desk.APPROVER);
        var wanted = new Campaigns.Wanted(indicator.province(), Level.PROVINCE, YEAR);
        assertThat(people.as(approver, () -> campaigns.change(wanted, days(due, false), reason, seen, approver)))
                .isEqualTo(new CampaignOutcome.Refused(why));
    }

    @ParameterizedTest
    @CsvSource({"canbo.nnmt", "lanhdao.dienbien", "kiemtra.dienbien", "canbo.laichau", "quantri", "canbo.muongphang"})
    void onlyApproversAndEditorsSetPeriods(String who) {
        assertThatThrownBy(() -> set(who, days("2026-12-20", false), 0)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoHasSentIsInAndWhoHasOnlyADraftIsMissing() {
        var before = turnout("lanhdao.dienbien");
        desk.save(OFFICER, "3.1", 2026, number("3.2"), 0);
        assertThat(turnout("lanhdao.dienbien").in()).isEqualTo(before.in());
        desk.submit(OFFICER, "3.1", 2026, 1);
        var after = turnout("lanhdao.dienbien");
        assertThat(after.in()).isEqualTo(before.in() + 1);
        assertThat(after.expected()).isEqualTo(before.expected());
        assertThat(after.late()).isZero();
        // An agency sees its own and nobody else's.
        assertThat(turnout(OFFICER).parties())
                .singleElement()
                .satisfies(party -> assertThat(party.agency()).isEqualTo(indicator.advisingAgencyId()));
    }

    @Test
    void anExceptionMovesTheDueDateOfItsAgency() {
        set(Desk.APPROVER, new Days(day("2026-01-01"), day("2026-10-14"), day("2027-03-31"), false), 0);
        desk.save(OFFICER, "3.1", 2026, number("3.2"), 0);
        desk.submit(OFFICER, "3.1", 2026, 1);
        assertThat(lateOfOfficer()).isPositive();
        except(periods.today().plusDays(3).toString());
        assertThat(lateOfOfficer()).isZero();
    }

    @Test
    void theListsOfAYearTakeAFixedNumberOfStatements() {
        var reader = people.user("lanhdao.dienbien");
        assertThat(statements.statements(
                        () -> people.as(reader, () -> turnouts.ofYear(indicator.province(), 2026, reader))))
                // One of them for each of the five periods: which communes are asked.
                .isLessThanOrEqualTo(13);
    }

    private int lateOfOfficer() {
        return turnout(OFFICER).parties().getFirst().duties().stream()
                .filter(duty -> duty.indicator().code().equals("3.1"))
                .mapToInt(Turnout.Duty::daysLate)
                .sum();
    }

    private Turnout turnout(String who) {
        var reader = people.user(who);
        return people.as(reader, () -> turnouts.of(indicator.province(), Level.PROVINCE, YEAR, reader));
    }

    private ReportingPeriod.State state(Slot slot) {
        return people.as(OFFICER, () -> periods.period(slot)).on(periods.today());
    }

    private CampaignOutcome set(String who, Days days, int seen) {
        var user = people.user(who);
        var wanted = new Campaigns.Wanted(indicator.province(), Level.PROVINCE, YEAR);
        return people.as(user, () -> campaigns.change(wanted, days, "Theo kế hoạch.", seen, user));
    }

    private CampaignOutcome except(String until) {
        var approver = people.user(Desk.APPROVER);
        var place = new Place(Objects.requireNonNull(indicator.advisingAgencyId()), null);
        return people.as(
                approver, () -> exceptions.grant(indicator.province(), place, YEAR, day(until), "Bão lũ.", approver));
    }

    private static Days days(String due, boolean locked) {
        return new Days(day("2026-01-01"), day(due), day("2027-03-31"), locked);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
