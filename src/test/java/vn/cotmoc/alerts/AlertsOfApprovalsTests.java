package vn.cotmoc.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cotmoc.alerts.AlertDesk.BEFORE;
import static vn.cotmoc.alerts.AlertDesk.LEADER;
import static vn.cotmoc.alerts.AlertDesk.SLUG;
import static vn.cotmoc.alerts.AlertDesk.changed;
import static vn.cotmoc.alerts.AlertDesk.province;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cotmoc.alerts.Wish.Changes;
import vn.cotmoc.alerts.Wish.Pace;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.progress.Cause;
import vn.cotmoc.progress.KeepingBeliefs;
import vn.cotmoc.progress.KeepingBeliefs.Change;
import vn.cotmoc.progress.VerdictWord;
import vn.cotmoc.testing.KeepsAlerts;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// From the press that approves to the letter. The demonstration has sent values of rows 6 and 10.1 for 2026.
@PortalTest
@ExtendWith({KeepsReports.class, KeepsAlerts.class})
class AlertsOfApprovalsTests {

    private static final String APPROVER = "duyet.dienbien";

    @Autowired
    private Visitors visitors;

    @Autowired
    private People people;

    @Autowired
    private Indicators indicators;

    @Autowired
    private KeepingBeliefs beliefs;

    @Autowired
    private PlatformTransactionManager transactions;

    private AlertDesk desk;

    @BeforeEach
    void atTheDesk(@Autowired AutowireCapableBeanFactory beans) {
        desk = beans.createBean(AlertDesk.class);
    }

    @Test
    void whatIsApprovedIsToldWithWhoApprovedIt() {
        desk.follows(LEADER, province(), Changes.ANY, Pace.AT_ONCE);
        for (String code : List.of("6", "10.1"))
            assertThat(visitors.person(APPROVER)
                            .post(
                                    "{\"revision\": 1}",
                                    "/api/v1/resolutions/{slug}/indicators/{code}/values/2026/approve",
                                    SLUG,
                                    code))
                    .hasStatusOk();
        desk.tell(BEFORE.plus(Duration.ofDays(1)));
        assertThat(desk.told(LEADER)).containsExactly("AT_ONCE 6 NO_DATA ON_TRACK", "AT_ONCE 10.1 NO_DATA AT_RISK");
        assertThat(visitors.person(LEADER).get("/alerts"))
                .bodyText()
                .contains(people.user(APPROVER).displayName(), "Duyệt số liệu năm 2026");
    }

    @Test
    void whatIsRolledBackIsNeverTold() {
        changed("3.1", VerdictWord.MISSED, BEFORE);
        desk.follows(LEADER, province(), Changes.ANY, Pace.AT_ONCE);
        var row = people.as(LEADER, () -> indicators.find(SLUG, "3.1").orElseThrow());
        var approver = people.user(APPROVER);
        people.as(APPROVER, () -> {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                beliefs.keep(List.of(row.id()), new Change(Cause.APPROVED, "2026"), approver);
                status.setRollbackOnly();
            });
            return row;
        });
        desk.tell(BEFORE.plus(Duration.ofDays(1)));
        assertThat(desk.told(LEADER)).isEmpty();
        assertThat(OwnerDatabase.jdbc()
                        .sql("select count(*) from alert")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatTimeHasChangedIsToldWithoutAnAuthor() {
        changed("5", VerdictWord.ON_TRACK, BEFORE);
        desk.follows(LEADER, province(), Changes.ANY, Pace.AT_ONCE);
        changed("5", VerdictWord.NO_DATA, BEFORE.plusSeconds(60), Cause.CALENDAR);
        desk.tell(BEFORE.plusSeconds(90));
        assertThat(desk.told(LEADER)).containsExactly("AT_ONCE 5 ON_TRACK NO_DATA");
        assertThat(visitors.person(LEADER).get("/alerts"))
                .bodyText()
                .contains("Đến ngày 2026: thời gian làm đổi kết luận, số liệu không đổi; 09:01 23/11/2026");
    }
}
