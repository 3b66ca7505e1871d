package vn.cotmoc.inspections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.users.CurrentUser;

/// Takes down what the agency answers and how the auditors judge it, each step on top of the last one.
@Service
public class AnsweringFindings {

    private static final int LONGEST_DOCUMENT = 200;

    private final FindingRows rows;
    private final JdbcClient jdbc;
    private final Desk desk;

    AnsweringFindings(FindingRows rows, JdbcClient jdbc, Desk desk) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /// A step as typed, on top of the revision that the person saw; the new due day counts where an answer is not
    /// accepted.
    public record Wanted(
            @Nullable FindingState state,
            @Nullable String words,
            @Nullable String document,
            @Nullable LocalDate dueOn,
            int seen) {}

    /// Empty where the person may not know the finding.
    @Transactional
    public Optional<Outcome> step(FindingId id, Wanted wanted, UUID form, CurrentUser user) {
        desk.takeTurns(id);
        return rows.find(id).map(finding -> step(finding, wanted, form, user));
    }

    private Outcome step(Finding finding, Wanted wanted, UUID form, CurrentUser user) {
        boolean member = rows.isMember(finding.inspection(), user);
        if (!member && !finding.isAnsweredBy(user)) throw new AccessDeniedException("has no part in this finding");
        if (rows.hasStepOfForm(finding.id(), form))
            return new Outcome.Kept(finding.id().toString());
        if (finding.revision() != wanted.seen()) return new Outcome.Stale();
        String words = Texts.lines(wanted.words());
        String document = Texts.line(wanted.document());
        var faults = faults(wanted, words, document, finding.possible(user, member));
        if (!faults.isEmpty()) return new Outcome.Refused(faults);
        keep(finding, wanted, words, document, form, user);
        return new Outcome.Kept(finding.id().toString());
    }

    private List<Fault> faults(Wanted wanted, String words, String document, List<FindingState> possible) {
        var faults = new ArrayList<Fault>();
        if (wanted.state() == null || !possible.contains(wanted.state())) faults.add(Fault.STATE_NOT_POSSIBLE);
        faults.addAll(Texts.words(words));
        if (document.length() > LONGEST_DOCUMENT) faults.add(Fault.DOCUMENT_TOO_LONG);
        if (wanted.state() == FindingState.REJECTED) faults.addAll(IssuingFindings.due(wanted.dueOn(), desk.today()));
        return faults;
    }

    private void keep(Finding finding, Wanted wanted, String words, String document, UUID form, CurrentUser user) {
        var state = Objects.requireNonNull(wanted.state());
        jdbc.sql("""
                        insert into finding_step (finding_id, province_id, revision, state, words, document, due_on, form_id, author_id, author_name,
                            recorded_at)
                        values (:finding, :province, :revision, :state, :words, cast(:document as text), cast(:due as date), :form, :author,
                            :name, :now)
                        """)
                .param("finding", finding.id().value())
                .param("province", finding.province().value())
                .param("revision", finding.revision() + 1)
                .param("state", state.name())
                .param("words", words)
                .param("document", document.isEmpty() ? null : document)
                .param("due", state == FindingState.REJECTED ? wanted.dueOn() : null)
                .param("form", form)
                .param("author", user.id().value())
                .param("name", user.displayName())
                .param("now", desk.now())
                .update();
        desk.record(
                "finding.moved",
                "findings/" + finding.id(),
                finding.province(),
                Map.of("before", finding.state().name(), "after", state.name(), "words", words, "document", document));
    }
}
