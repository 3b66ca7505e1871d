package vn.cotmoc.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// Many agencies are reminded at once, each once a day, and nobody but those who report for them.
@PortalTest
class RemindingAgenciesTests {

    private static final String PATH = "/provinces/11/task-reminders";
    private static final String APPROVER = "duyet.dienbien";
    private static final String OFFICER = "canbo.nnmt";

    private final JdbcClient owner = OwnerDatabase.jdbc();

    @Autowired
    private Visitors visitors;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    @AfterEach
    void noReminders() {
        owner.sql("delete from task_reminder").update();
        owner.sql("delete from notice").update();
        owner.sql("delete from audit_event where kind = 'task.reminded'").update();
    }

    private static String agriculture() {
        return OwnerDatabase.jdbc().sql("""
                        select a.id from agency a join administrative_unit u on u.id = a.province_id
                        where u.code = '11' and a.name = 'Sở Nông nghiệp và Môi trường'
                        """).query(String.class).single();
    }

    private MvcTestResult remind(String who, String agency, String note) {
        return visitors.person(who)
                .send(HttpMethod.POST, PATH)
                .param("agency", agency)
                .param("note", note)
                .with(csrf())
                .exchange();
    }

    private List<String> told() {
        return owner.sql("""
                        select a.username || ': ' || n.about from notice n join account a on a.id = n.account_id
                        where n.kind = 'TASK_REMINDED' order by 1
                        """).query(String.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    @Test
    void thePreviewNamesWhomItWouldReachAndTellsNobody() {
        assertThat(visitors.person(APPROVER).get(PATH))
                .hasStatusOk()
                .bodyText()
                .contains("Sở Nông nghiệp và Môi trường", "value=\"" + agriculture() + "\"", "Chưa có tài khoản nào");
        assertThat(told()).isEmpty();
    }

    @Test
    void anAgencyIsToldOnceADayWhoeverPresses() {
        assertThat(remind(APPROVER, agriculture(), "Báo cáo trước ngày 25."))
                .hasRedirectedUrl(PATH + "?told=1&people=1");
        assertThat(remind("bientap.dienbien", agriculture(), "Lần nữa.")).hasRedirectedUrl(PATH + "?told=0&people=0");
        assertThat(told()).containsExactly(OFFICER + ": Báo cáo trước ngày 25.");
        assertThat(visitors.person(OFFICER).get("/notices"))
                .bodyText()
                .contains("Bạn được nhắc về", "Báo cáo trước ngày 25.", "/tasks?mine=true");
        assertThat(visitors.person(APPROVER).get(PATH)).bodyText().contains("đã nhắc hôm nay");
        assertThat(owner.sql("select count(*) from audit_event where kind = 'task.reminded'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatIsNoAgencyOfTheListIsPassedOver() {
        assertThat(remind(APPROVER, "00000000-0000-0000-0000-000000000000", "x"))
                .hasRedirectedUrl(PATH + "?told=0&people=0");
        assertThat(remind(APPROVER, "x", "x")).hasRedirectedUrl(PATH + "?told=0&people=0");
        assertThat(told()).isEmpty();
    }

    @Test
    void theDatabaseTellsNobodyInAnothersNameAndNamesNobodyToAnotherProvince() {
        remind(APPROVER, agriculture(), "");
        assertThat(as("lanhdao.laichau", "select count(*) from task_reminder")).isZero();
        assertThat(
                        as(
                                "bientap.dienbien",
                                "select count(*) from reporters_in((select id from administrative_unit where code = '11' and level = 'PROVINCE' and valid_to is null))"))
                .isPositive();
        assertThat(
                        as(
                                "lanhdao.dienbien",
                                "select count(*) from reporters_in((select id from administrative_unit where code = '11' and level = 'PROVINCE' and valid_to is null))"))
                .isZero();
        assertThatThrownBy(() -> people.as(
                        "lanhdao.dienbien",
                        () -> new TransactionTemplate(transactions)
                                .execute(_ -> jdbc.sql("""
                                insert into task_reminder (province_id, agency_id, day, tasks, people, author_id, author_name, recorded_at)
                                select a.province_id, a.id, date '2026-11-23', 1, 1, scope_account(), 'x', now() from agency a where a.name = 'Sở Y tế'
                                """).update())))
                .isInstanceOf(DataAccessException.class);
    }

    private long as(String who, String sql) {
        return people.as(
                who,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> jdbc.sql(sql).query(Long.class).single()));
    }
}
