package vn.cotmoc.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
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
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;

/// The database itself tells who reads for a whole province from who does not.
@PortalTest
@ExtendWith(KeepsMeetings.class)
class MeetingRowSecurityTests {

    private static final String STEP = """
            insert into meeting_decision_step (decision_id, province_id, revision, state, note, document, form_id, author_id, author_name, recorded_at)
            select d.id, d.province_id, 1, '%s', 'x', 'x', uuidv7(), %s, 'x', now() from meeting_decision d
            """;

    @Autowired
    private DataSource pool;

    @Autowired
    private People people;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void aDecisionForHealth() {
        KeepsMeetings.aDecisionForHealth();
    }

    @ParameterizedTest(name = "{0}: {1} sessions, {2} decisions")
    @CsvSource({
        "lanhdao.dienbien, 1, 1",
        "duyet.dienbien, 1, 1",
        "kiemtra.trunguong, 1, 1",
        "quantri, 1, 1",
        "canbo.yte, 0, 1",
        "canbo.nnmt, 0, 0",
        "canbo.muongphang, 0, 0",
        "lanhdao.laichau, 0, 0",
        "canbo.laichau, 0, 0"
    })
    void eachSeesWhatIsTheirs(String who, long meetings, long decisions) {
        assertThat(count(who, "meeting")).isEqualTo(meetings);
        assertThat(count(who, "meeting_decision")).isEqualTo(decisions);
    }

    @ParameterizedTest
    @CsvSource({
        "canbo.yte, OPEN, scope_account(), false",
        "canbo.yte, CANCELLED, scope_account(), false",
        "bientap.dienbien, CANCELLED, scope_account(), true",
        "bientap.dienbien, OPEN, d.author_id, true",
        "canbo.yte, OPEN, d.author_id, false",
        "lanhdao.dienbien, OPEN, scope_account(), false"
    })
    void aStepIsTakenInOnesOwnNameByWhoMayTakeIt(String who, String state, String author, boolean kept) {
        String statement = STEP.formatted(state, author);
        if (kept) assertThat(write(who, statement)).isEqualTo(1);
        else assertThatThrownBy(() -> write(who, statement)).isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update meeting set title = 'x'",
                "delete from meeting",
                "update meeting_decision set content = 'x'",
                "delete from meeting_decision_step"
            })
    void nothingIsChangedOrRemoved(String statement) {
        assertThatThrownBy(() -> write("bientap.dienbien", statement)).isInstanceOf(DataAccessException.class);
    }

    private long count(String who, String table) {
        return people.as(
                who,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> JdbcClient.create(pool)
                                .sql("select count(*) from " + table)
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
