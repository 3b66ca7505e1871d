package vn.cotmoc.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.testing.KeepsMeetings;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.StatementCounter;
import vn.cotmoc.testing.Visitors;

/// The pages of sessions ask the database the same few questions, however many decisions there are.
@PortalTest
@ExtendWith(KeepsMeetings.class)
class PackStatementTests {

    // The scope of the transaction, the province, its rows, their figures, what it took over, its tasks with what has
    // become of them (seven), the last session and its decisions.
    private static final int OF_THE_PAPERS = 11;
    private static final int OF_THE_HEADER = 2;

    @Autowired
    private Visitors visitors;

    @Autowired
    private StatementCounter counter;

    @Test
    void thePapersNeedAFixedNumberOfStatements() {
        KeepsMeetings.aDecisionForHealth();
        assertThat(statements("/api/v1/provinces/11/pack")).isEqualTo(OF_THE_PAPERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/provinces/11/pack", "/decisions", "/meetings/{meeting}", "/provinces/11/meetings"})
    void moreDecisionsCostNoStatementMore(String page) {
        KeepsMeetings.aDecisionForHealth();
        String path = page.replace("{meeting}", KeepsMeetings.aMeetingOfDienBien());
        int before = statements(path);
        OwnerDatabase.jdbc().sql("""
                        insert into meeting_decision (meeting_id, province_id, held_on, title, number, content, agency_id, due_on, form_id,
                            author_id, author_name, recorded_at)
                        select d.meeting_id, d.province_id, d.held_on, d.title, n, 'Việc ' || n, d.agency_id, d.due_on, uuidv7(), d.author_id, 'Thử', now()
                        from meeting_decision d, generate_series(1, 60) n where d.content = 'Việc có sẵn'
                        """).update();
        assertThat(statements(path)).isEqualTo(before).isLessThanOrEqualTo(OF_THE_PAPERS + OF_THE_HEADER);
    }

    // The second of two: the first asks for what is kept afterwards.
    private int statements(String path) {
        var leader = visitors.person("lanhdao.dienbien");
        assertThat(leader.get(path)).hasStatusOk();
        return counter.statements(() -> assertThat(leader.get(path)).hasStatusOk());
    }
}
