package vn.cotmoc.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cotmoc.testing.KeepsMeetings;
import vn.cotmoc.testing.KeepsTasks;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;

/// The database itself tells who may say what of a task, whatever the portal lets through.
@PortalTest
@ExtendWith({KeepsMeetings.class, KeepsTasks.class})
class TaskRowSecurityTests {

    private static final String SLUG = "dien-bien-24-nq-tu-2026";
    /// Task 11 is led by Sở Y tế; its occurrence of 2030 is nobody's yet.
    private static final String STEP = """
            insert into task_step (task_id, province_id, occurrence, revision, kind, agency_id, standing, body, product, due_before, due_after, state,
                form_id, author_id, author_name, recorded_at)
            select t.id, t.province_id, '2030', %d, '%s', %s, %s, 'x', null, %s, %s, %s, uuidv7(), %s, 'x', now()
            from task t join resolution r on r.id = t.resolution_id where r.slug = 'dien-bien-24-nq-tu-2026' and t.number = '11'
            """;
    private static final String HEALTH =
            "(select g.id from agency g where g.name = 'Sở Y tế' and g.province_id = t.province_id)";

    @Autowired
    private DataSource pool;

    @Autowired
    private People people;

    @Autowired
    private PlatformTransactionManager transactions;

    private static String step(int revision, String kind, String author) {
        boolean report = kind.equals("REPORT");
        boolean extend = kind.equals("EXTEND");
        return STEP.formatted(
                revision,
                kind,
                report || kind.equals("PART") ? HEALTH : "null",
                report ? "'UNDER_WAY'" : "null",
                extend ? "date '2030-12-31'" : "null",
                extend ? "date '2031-01-31'" : "null",
                kind.equals("OVERRIDE") ? "'OPEN_OVERDUE'" : "null",
                author);
    }

    @ParameterizedTest(name = "{0}, {1} in the name of {2}: {3}")
    @CsvSource({
        "canbo.yte, REPORT, scope_account(), true",
        "canbo.nnmt, REPORT, scope_account(), false",
        "bientap.dienbien, REPORT, scope_account(), false",
        "canbo.muongphang, REPORT, scope_account(), false",
        "canbo.laichau, REPORT, scope_account(), false",
        "duyet.dienbien, CONFIRM, scope_account(), true",
        "canbo.yte, CONFIRM, scope_account(), false",
        "bientap.dienbien, CONFIRM, scope_account(), false",
        "duyet.dienbien, EXTEND, scope_account(), true",
        "lanhdao.dienbien, EXTEND, scope_account(), false",
        "bientap.dienbien, OVERRIDE, scope_account(), true",
        "kiemtra.dienbien, OVERRIDE, scope_account(), false",
        "quantri, OVERRIDE, scope_account(), false",
        "duyet.dienbien, CONFIRM, uuidv7(), false"
    })
    void aStepIsTakenInOnesOwnNameByWhoMayTakeIt(String who, String kind, String author, boolean kept) {
        String statement = step(1, kind, author);
        if (kept) assertThat(write(who, statement)).isEqualTo(1);
        else assertThat(refusedOrNothing(who, statement)).isTrue();
    }

    @Test
    void nobodyConfirmsWhatHeHasReported() {
        OwnerDatabase.jdbc()
                .sql(step(1, "REPORT", "(select id from account where username = 'duyet.dienbien')"))
                .update();
        assertThatThrownBy(() -> write("duyet.dienbien", step(2, "CONFIRM", "scope_account()")))
                .isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest(name = "reported by {0} {1}, set as done by {2}: {3}")
    @CsvSource({
        "canbo.yte, with a product, bientap.dienbien, true",
        "canbo.yte, with a product, duyet.dienbien, true",
        "canbo.yte, without, bientap.dienbien, false",
        "duyet.dienbien, with a product, duyet.dienbien, false"
    })
    void onlyWhatAProductShowsIsSetAsDoneAndNotByWhoReportedIt(
            String reporter, String product, String who, boolean kept) {
        String report = step(1, "REPORT", "(select id from account where username = '%s')".formatted(reporter));
        OwnerDatabase.jdbc()
                .sql(product.equals("without") ? report : report.replace("'x', null", "'x', 'Kế hoạch'"))
                .update();
        String done = step(2, "OVERRIDE", "scope_account()").replace("OPEN_OVERDUE", "DONE_LATE");
        assertThat(refusedOrNothing(who, done)).isNotEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update task_step set body = 'x'",
                "delete from task_step",
                "update subtask set content = 'x'",
                "delete from task_indicator",
                "delete from task_deadline",
                "update task set deadline_text = 'x'"
            })
    void nothingIsChangedOrRemoved(String statement) {
        assertThat(refusedOrNothing("bientap.dienbien", statement)).isTrue();
    }

    @ParameterizedTest(name = "{0} sees {1} tasks of sessions")
    @CsvSource({
        "canbo.yte, 1",
        "lanhdao.dienbien, 1",
        "kiemtra.trunguong, 1",
        "canbo.nnmt, 0",
        "canbo.muongphang, 0",
        "lanhdao.laichau, 0"
    })
    void aDecisionsTaskIsKnownToItsAgencyAndToWhoReadsForTheProvince(String who, long seen) {
        String decision = KeepsMeetings.aDecisionForHealth();
        OwnerDatabase.jdbc().sql("""
                        insert into task (decision_id, confined_to, province_id, position, number, layer, content, begins_on, due_on, clause, folded)
                        select d.id, d.agency_id, d.province_id, 1, 'KL 90', 'DECISION', d.content, d.held_on, d.due_on, d.title, 'x'
                        from meeting_decision d where d.id = cast(? as uuid)
                        """).param(decision).update();
        try {
            assertThat(count(who, "task where decision_id is not null")).isEqualTo(seen);
        } finally {
            OwnerDatabase.jdbc()
                    .sql("delete from task where decision_id is not null")
                    .update();
        }
    }

    @Test
    void anotherProvinceReadsNothingOfIt() {
        OwnerDatabase.jdbc()
                .sql(step(1, "REPORT", "(select id from account where username = 'canbo.yte')"))
                .update();
        String mine = "task_step s join task t on t.id = s.task_id join resolution r on r.id = t.resolution_id"
                + " where r.slug = '" + SLUG + "' and s.occurrence = '2030'";
        assertThat(count("lanhdao.dienbien", mine)).isEqualTo(1);
        assertThat(count("canbo.muongphang", mine)).isEqualTo(1);
        assertThat(count("lanhdao.laichau", mine)).isZero();
    }

    private boolean refusedOrNothing(String who, String statement) {
        try {
            return write(who, statement) == 0;
        } catch (DataAccessException refused) {
            return true;
        }
    }

    private long count(String who, String what) {
        return people.as(
                who,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> JdbcClient.create(pool)
                                .sql("select count(*) from " + what)
                                .query(Long.class)
                                .single()));
    }

    private int write(String who, String statement) {
        return people.as(
                who,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> JdbcClient.create(pool).sql(statement).update()));
    }
}
