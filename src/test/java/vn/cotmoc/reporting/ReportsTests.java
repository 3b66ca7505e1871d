package vn.cotmoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static vn.cotmoc.reporting.Desk.APPROVER;
import static vn.cotmoc.reporting.Desk.OFFICER;
import static vn.cotmoc.reporting.Desk.accepted;
import static vn.cotmoc.reporting.Desk.because;
import static vn.cotmoc.reporting.Desk.events;
import static vn.cotmoc.reporting.Desk.number;
import static vn.cotmoc.reporting.Desk.refused;
import static vn.cotmoc.reporting.Desk.trail;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import vn.cotmoc.reporting.Submission.Accepted;
import vn.cotmoc.reporting.Submission.Refused;
import vn.cotmoc.reporting.Submission.Stale;
import vn.cotmoc.reporting.Submission.Unchanged;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;

/// A value on its way from the officer's draft to the approved figure, and everything that may stop it. Indicator 3.1
/// has
/// no value for 2026 in the demonstration.
@PortalTest
@ExtendWith(KeepsReports.class)
class ReportsTests {

    private static final int YEAR = 2026;

    @Autowired
    private People people;

    @Autowired
    private ReportingPeriods periods;

    private Desk desk;

    @BeforeEach
    void atTheDesk(@Autowired AutowireCapableBeanFactory beans) {
        desk = beans.createBean(Desk.class);
    }

    @Test
    void aValueGoesFromDraftToApprovedAndEachStepIsARevisionOnRecord() {
        accepted(desk.save(OFFICER, "3.1", YEAR, number("3.2"), 0), 1, ReportStatus.DRAFT);
        accepted(desk.submit(OFFICER, "3.1", YEAR, 1), 2, ReportStatus.SUBMITTED);
        accepted(desk.giveBack(APPROVER, "3.1", YEAR, 2, "Thiếu minh chứng."), 3, ReportStatus.RETURNED);
        accepted(desk.save(OFFICER, "3.1", YEAR, number("3.1"), 3), 4, ReportStatus.DRAFT);
        accepted(desk.submit(OFFICER, "3.1", YEAR, 4), 5, ReportStatus.SUBMITTED);
        assertThat(desk.approved("3.1", YEAR)).isEmpty();
        accepted(desk.approve(APPROVER, "3.1", YEAR, 5), 6, ReportStatus.APPROVED);
        assertThat(desk.approved("3.1", YEAR))
                .get()
                .extracting(Figure::revision)
                .isEqualTo(6);

        refused(desk.save(OFFICER, "3.1", YEAR, number("3.3"), 6), Refusal.REASON_FOR_CORRECTION_MISSING);
        accepted(desk.save(OFFICER, "3.1", YEAR, because("3.3", "Đính chính."), 6), 7, ReportStatus.DRAFT);
        assertThat(desk.approved("3.1", YEAR))
                .get()
                .extracting(Figure::revision)
                .isEqualTo(6);
        accepted(desk.submit(OFFICER, "3.1", YEAR, 7), 8, ReportStatus.SUBMITTED);
        accepted(desk.approve(APPROVER, "3.1", YEAR, 8), 9, ReportStatus.APPROVED);

        assertThat(trail("3.1", YEAR))
                .containsExactly(
                        OFFICER + " report.draft",
                        OFFICER + " report.submitted",
                        APPROVER + " report.returned",
                        OFFICER + " report.draft",
                        OFFICER + " report.submitted",
                        APPROVER + " report.approved",
                        OFFICER + " report.draft",
                        OFFICER + " report.submitted",
                        APPROVER + " report.approved");
    }

    @Test
    void anOutdatedRevisionIsStaleAndNothingIsWritten() {
        desk.save(OFFICER, "3.1", YEAR, number("3.2"), 0);
        var outcome = desk.save(OFFICER, "3.1", YEAR, number("3.4"), 0);
        assertThat(outcome)
                .asInstanceOf(type(Stale.class))
                .extracting(stale -> stale.present().orElseThrow().revision())
                .isEqualTo(1);
        assertThat(desk.submit(OFFICER, "3.1", YEAR, 0)).isInstanceOf(Stale.class);
        assertThat(desk.latest("3.1", YEAR).orElseThrow().number())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("3.2"));
        assertThat(trail("3.1", YEAR)).hasSize(1);
    }

    @Test
    void severalAreSavedAllOrNone() {
        var saves = List.of(
                desk.filled("3.1", YEAR, number("3.2"), 0),
                desk.filled("3", YEAR, number("3.5"), 0),
                desk.filled("25", YEAR, number("101"), 0));
        assertThat(desk.save(OFFICER, saves)).anyMatch(Refused.class::isInstance);
        assertThat(desk.latest("3.1", YEAR)).isEmpty();
        assertThat(desk.latest("3", YEAR)).isEmpty();
        assertThat(trail("3.1", YEAR)).isEmpty();
        assertThat(desk.save(OFFICER, saves.subList(0, 2))).allMatch(Submission::isGood);
        assertThat(desk.latest("3", YEAR)).isPresent();
    }

    @Test
    void whatCannotBeRecordedDoesNotHappen() {
        OwnerDatabase.jdbc().sql("revoke insert on audit_event from cotmoc_app").update();
        try {
            assertThatException().isThrownBy(() -> desk.save(OFFICER, "3.1", YEAR, number("3.2"), 0));
        } finally {
            OwnerDatabase.jdbc()
                    .sql(
                            "grant insert (account_id, account_name, kind, subject, province_id, details, before, after, reason) on audit_event to cotmoc_app")
                    .update();
        }
        assertThat(desk.latest("3.1", YEAR)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "canbo.yte",
        "canbo.laichau",
        "duyet.dienbien",
        "lanhdao.dienbien",
        "kiemtra.dienbien",
        "kiemtra.trunguong",
        "bientap.dienbien",
        "quantri"
    })
    void onlyTheAnswerableAgencyReports(String who) {
        refused(desk.save(who, "3.1", YEAR, number("3.2"), 0), Refusal.NOT_YOURS);
        refused(desk.submit(who, "3.1", YEAR, 0), Refusal.NOT_YOURS);
        assertThat(desk.latest("3.1", YEAR)).isEmpty();
    }

    @Test
    void onlyDraftsCanBeSent() {
        refused(desk.submit(OFFICER, "3.1", YEAR, 0), Refusal.NOTHING_TO_SUBMIT);
        desk.save(OFFICER, "3.1", YEAR, number("3.2"), 0);
        desk.submit(OFFICER, "3.1", YEAR, 1);
        refused(desk.submit(OFFICER, "3.1", YEAR, 2), Refusal.NOTHING_TO_SUBMIT);
    }

    @ParameterizedTest
    @CsvSource({
        "2025, PERIOD_CLOSED",
        "2021, PERIOD_CLOSED",
        "2027, PERIOD_NOT_OPEN",
        "2035, PERIOD_NOT_OPEN",
        "2020, PERIOD_NOT_OPEN",
        "2036, PERIOD_NOT_OPEN"
    })
    void closedAndFutureYearsAreRefused(int year, Refusal why) {
        refused(desk.save(OFFICER, "3.1", year, because("3.2", "x"), 0), why);
    }

    @Test
    void aYearOpenedAgainAcceptsUntilItsDay() {
        var approver = people.user(APPROVER);
        var province = desk.indicator("3.1").province();
        people.as(APPROVER, () -> {
            periods.reopen(province, 2024, LocalDate.of(2026, 11, 21), "Đã qua.", approver);
            periods.reopen(province, 2025, LocalDate.of(2026, 11, 22), "Đính chính sau thanh tra.", approver);
            return null;
        });
        int seen = desk.latest("3.1", 2025).map(Figure::revision).orElse(0);
        assertThat(desk.save(OFFICER, "3.1", 2025, because("3.2", "Thanh tra."), seen))
                .isInstanceOf(Accepted.class);
        refused(desk.save(OFFICER, "3.1", 2024, because("3.2", "x"), 0), Refusal.PERIOD_CLOSED);
        assertThat(events("period/2025")).containsExactly(APPROVER + " period.reopened");
    }

    @Test
    void sayingTheSameAgainWritesNothing() {
        desk.save(OFFICER, "3.1", YEAR, number("3.2"), 0);
        assertThat(desk.save(OFFICER, "3.1", YEAR, number("3.20"), 1)).isInstanceOf(Unchanged.class);
        assertThat(trail("3.1", YEAR)).hasSize(1);
    }
}
