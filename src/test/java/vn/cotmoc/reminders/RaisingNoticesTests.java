package vn.cotmoc.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.reporting.DecidingReports;
import vn.cotmoc.reporting.Entry;
import vn.cotmoc.reporting.Reports;
import vn.cotmoc.reporting.Slot;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;

/// Who is told what, when, and that nobody else sees it.
@PortalTest
@ExtendWith(KeepsReports.class)
class RaisingNoticesTests {

    private static final String OFFICER = "canbo.nnmt";
    private static final String APPROVER = "duyet.dienbien";

    @Autowired
    private People people;

    @Autowired
    private Indicators indicators;

    @Autowired
    private Reports reports;

    @Autowired
    private DecidingReports decisions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private ReminderDesk desk;

    @BeforeEach
    void atTheDesk(@Autowired AutowireCapableBeanFactory beans) {
        desk = beans.createBean(ReminderDesk.class);
        ReminderDesk.clear();
    }

    @AfterEach
    void leaveNothing() {
        ReminderDesk.clear();
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource(nullValues = "-", textBlock = """
            2026-11-28T16:59:59Z, -
            2026-11-28T17:00:00Z, 2026-11-29 DUE 15
            2026-12-06T17:00:00Z, 2026-12-07 DUE 7
            2026-12-12T17:00:00Z, 2026-12-13 DUE 1
            2026-12-14T17:00:00Z, 2026-12-15 OVERDUE 1
            """)
    void anAgencyIsTold(String moment, String told) {
        desk.raisingAt(moment).raiseFor(people.user(OFFICER));
        assertThat(ReminderDesk.told(OFFICER, "2026"))
                .isEqualTo(Stream.ofNullable(told).toList());
    }

    @Test
    void eachStepIsToldOnceAndWhatIsOverdueOncePerWeek() {
        var officer = people.user(OFFICER);
        LocalDate.of(2026, 11, 25)
                .datesUntil(LocalDate.of(2026, 12, 31))
                .forEach(day -> desk.raisingAt(day + "T02:00:00Z").raiseFor(officer));
        assertThat(ReminderDesk.told(OFFICER, "2026"))
                .containsExactly(
                        "2026-11-29 DUE 15",
                        "2026-12-07 DUE 7",
                        "2026-12-13 DUE 1",
                        "2026-12-15 OVERDUE 1",
                        "2026-12-22 OVERDUE 8",
                        "2026-12-29 OVERDUE 15");
    }

    @Test
    void whoeverRunsItASecondTimeOrAtTheSameTimeTellsNothingNew() {
        var raising = desk.raisingAt("2026-11-28T17:00:00Z");
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(raising::raise),
                        CompletableFuture.runAsync(raising::raise),
                        CompletableFuture.runAsync(raising::raise))
                .join();
        raising.raise();
        assertThat(ReminderDesk.told(OFFICER, "2026")).containsExactly("2026-11-29 DUE 15");
        assertThat(ReminderDesk.told("canbo.laichau", "2026")).containsExactly("2026-11-29 DUE 15");
        assertThat(ReminderDesk.told("lanhdao.dienbien", "2026")).isEmpty();
    }

    @Test
    void aReturnedValueIsToldToItsReportersAndAnApprovedOneToItsAuthor() {
        submitted("3.2");
        decide(true);
        assertThat(ReminderDesk.told(OFFICER, "2026"))
                .singleElement()
                .asString()
                .endsWith(" RETURNED");
        assertThat(ReminderDesk.told("canbo.yte", "2026")).isEmpty();
        assertThat(ReminderDesk.told(APPROVER, "2026")).isEmpty();
        ReminderDesk.clear();
        submitted("3.3");
        decide(false);
        assertThat(ReminderDesk.told(OFFICER, "2026"))
                .singleElement()
                .asString()
                .endsWith(" APPROVED");
    }

    @Test
    void anApproverIsToldOfWhatWaitsTheNextDayAndAgainAfterAWeek() {
        submitted("3.2");
        Stream.of("2026-11-22", "2026-11-23", "2026-11-24", "2026-11-29", "2026-11-30")
                .forEach(day -> desk.raisingAt(day + "T02:00:00Z").raiseFor(people.user(APPROVER)));
        var told = OwnerDatabase.jdbc()
                .sql(
                        "select to_char(raised_at, 'MM-DD') from notice where kind = 'WAITING' and subject like '2026-11-22/%' order by raised_at")
                .query(String.class)
                .list();
        assertThat(told).containsExactly("11-23", "11-29");
    }

    @Test
    void noticesAreTheirOwnersAloneInTheDatabaseToo() {
        ReminderDesk.happened("canbo.muongphang", Notice.Kind.RETURNED, "x", Instant.parse("2026-11-20T02:00:00Z"));
        assertThat(seenBy("canbo.muongphang")).isEqualTo(1);
        assertThat(seenBy("canbo.muongnhe")).isZero();
        assertThat(seenBy("quantri")).isZero();
        UUID other = people.user("canbo.muongphang").id().value();
        assertThatThrownBy(() -> as("canbo.muongnhe", """
                        insert into notice (account_id, kind, subject, raised_at, amount) values ('%s', 'WAITING', 'y', now(), 1)
                        """.formatted(other))).isInstanceOf(DataAccessException.class);
    }

    private long seenBy(String who) {
        return people.as(
                who,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> jdbc.sql("select count(*) from notice")
                                .query(Long.class)
                                .single()));
    }

    private int as(String who, String sql) {
        return people.as(
                who,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> jdbc.sql(sql).update()));
    }

    private Slot slot() {
        Indicator indicator = people.as(
                "kiemtra.trunguong",
                () -> indicators.find("dien-bien-24-nq-tu-2026", "3.1").orElseThrow());
        return Slot.provincial(indicator, 2026);
    }

    private int revision = 0;

    private void submitted(String value) {
        var officer = people.user(OFFICER);
        var entry = Entry.of(new ReportedValue.Amount(new BigDecimal(value)), Maturity.ESTIMATE);
        people.as(
                OFFICER, () -> reports.save(List.of(new Reports.Save(slot(), entry, revision, false, null)), officer));
        people.as(OFFICER, () -> reports.submit(slot(), revision + 1, officer));
        revision += 2;
    }

    private void decide(boolean back) {
        var approver = people.user(APPROVER);
        var wanted = new DecidingReports.Decision(slot(), revision);
        people.as(
                APPROVER,
                () -> back
                        ? List.of(decisions.returnForCorrection(wanted, "Xem lại.", approver))
                        : decisions.approve(List.of(wanted), approver));
        revision++;
    }
}
