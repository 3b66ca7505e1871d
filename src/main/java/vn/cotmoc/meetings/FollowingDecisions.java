package vn.cotmoc.meetings;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.users.CurrentUser;

/// Takes down that a decision is called off, or on again: each step on top of the last one, none ever changed.
@Service
public class FollowingDecisions {

    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_DOCUMENT = 200;

    private final DecisionRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FollowingDecisions(DecisionRows rows, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /// A step as typed, on top of the revision that the person saw.
    public record Wanted(
            @Nullable DecisionState state,
            @Nullable String note,
            @Nullable String document,
            int seen) {}

    /// What the person may say of the decision where it stands now: editors call it off and take that back. How far the
    /// agency is stands with the task that carries it out.
    public static List<DecisionState> possible(Decision decision, CurrentUser user) {
        if (!user.mayEdit(decision.province())) return List.of();
        return Arrays.stream(DecisionState.values())
                .filter(next -> decision.state().mayBecome(next))
                .toList();
    }

    /// Empty where the person may not know the decision.
    @Transactional
    public Optional<Following> step(DecisionId id, Wanted wanted, UUID form, CurrentUser user) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 86))")
                .param(id.toString())
                .query(_ -> {});
        return rows.find(id).map(decision -> step(decision, wanted, form, user));
    }

    private Following step(Decision decision, Wanted wanted, UUID form, CurrentUser user) {
        if (!user.mayEdit(decision.province())) throw new AccessDeniedException("takes no steps here");
        if (rows.hasStepOfForm(decision.id(), form)) return new Following.Kept();
        if (decision.revision() != wanted.seen()) return new Following.Stale(decision);
        String note = Texts.lines(wanted.note());
        String document = Texts.line(wanted.document());
        var faults = faults(decision, wanted.state(), note, document, user);
        if (!faults.isEmpty() || wanted.state() == null) return new Following.Refused(faults);
        keep(decision, wanted.state(), note, document, form, user);
        return new Following.Kept();
    }

    private static List<Fault> faults(
            Decision decision, @Nullable DecisionState state, String note, String document, CurrentUser user) {
        var faults = new ArrayList<Fault>();
        if (state == null || !possible(decision, user).contains(state)) faults.add(Fault.STATE_NOT_POSSIBLE);
        faults.addAll(Texts.faults(note, LONGEST_NOTE, Fault.NOTE_MISSING, Fault.NOTE_TOO_LONG));
        if (document.length() > LONGEST_DOCUMENT) faults.add(Fault.DOCUMENT_TOO_LONG);
        return faults;
    }

    private void keep(
            Decision decision, DecisionState state, String note, String document, UUID form, CurrentUser user) {
        jdbc.sql("""
                        insert into meeting_decision_step (decision_id, province_id, revision, state, note, document, form_id, author_id,
                            author_name, recorded_at)
                        values (:decision, :province, :revision, :state, :note, cast(:document as text), :form, :author, :name, :now)
                        """)
                .param("decision", decision.id().value())
                .param("province", decision.province().value())
                .param("revision", decision.revision() + 1)
                .param("state", state.name())
                .param("note", note)
                .param("document", document.isEmpty() ? null : document)
                .param("form", form)
                .param("author", user.id().value())
                .param("name", user.displayName())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        // Its task goes with it.
        jdbc.sql("select follow_decision(?)").param(decision.id().value()).query(_ -> {});
        events.publishEvent(new DecisionChanged(
                "decision.followed",
                "meetings/%s/decisions/%d".formatted(decision.meeting(), decision.number()),
                decision.province().value(),
                Map.of("before", decision.state().name(), "after", state.name(), "note", note, "document", document)));
    }
}
