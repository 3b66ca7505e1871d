package vn.cotmoc.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.tasks.GivingTasks;
import vn.cotmoc.tasks.GivingTasks.Given;
import vn.cotmoc.users.CurrentUser;

/// Records what a session has decided, in the order in which it is typed.
@Service
public class RecordingDecisions {

    private static final int LONGEST = 2000;
    private static final int MOST_YEARS = 10;

    private final MeetingRows meetings;
    private final DecisionRows rows;
    private final GivingTasks giving;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RecordingDecisions(
            MeetingRows meetings,
            DecisionRows rows,
            GivingTasks giving,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.meetings = meetings;
        this.rows = rows;
        this.giving = giving;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /// A decision as typed; what could not be read is null.
    public record Wanted(
            @Nullable String content,
            @Nullable UUID agency,
            @Nullable LocalDate dueOn,
            @Nullable UUID indicator,
            @Nullable UUID task) {}

    /// Empty where the person may not know the session.
    @Transactional
    public Optional<Recording> record(MeetingId id, Wanted wanted, UUID form, CurrentUser user) {
        return meetings.find(id)
                .filter(meeting -> user.overlooks(meeting.province()))
                .map(meeting -> record(meeting, wanted, form, user));
    }

    private Recording record(Meeting meeting, Wanted wanted, UUID form, CurrentUser user) {
        if (!user.mayEdit(meeting.province())) throw new AccessDeniedException("records no decisions here");
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 86))")
                .param(meeting.id().toString())
                .query(_ -> {});
        String content = Texts.lines(wanted.content());
        var before = rows.ofForm(meeting.id(), form);
        if (before.isPresent())
            return isSame(before.get(), content, wanted)
                    ? new Recording.Recorded(before.get().id())
                    : new Recording.Conflicting(before.get());
        var faults = faults(meeting, content, wanted);
        return faults.isEmpty()
                ? new Recording.Recorded(keep(meeting, content, wanted, form, user))
                : new Recording.Refused(faults);
    }

    private static boolean isSame(Decision before, String content, Wanted wanted) {
        return before.content().equals(content)
                && before.agency().value().equals(wanted.agency())
                && before.dueOn().equals(wanted.dueOn());
    }

    private List<Fault> faults(Meeting meeting, String content, Wanted wanted) {
        var faults = new ArrayList<>(Texts.faults(content, LONGEST, Fault.CONTENT_MISSING, Fault.CONTENT_TOO_LONG));
        if (!isOfProvince("agency", wanted.agency(), meeting)) faults.add(Fault.AGENCY_UNKNOWN);
        var due = wanted.dueOn();
        if (due == null) faults.add(Fault.DUE_UNREADABLE);
        else if (due.isBefore(meeting.heldOn())) faults.add(Fault.DUE_TOO_EARLY);
        else if (due.isAfter(meeting.heldOn().plusYears(MOST_YEARS))) faults.add(Fault.DUE_TOO_FAR);
        if (wanted.indicator() != null && !isOfProvince("indicator", wanted.indicator(), meeting))
            faults.add(Fault.INDICATOR_UNKNOWN);
        if (wanted.task() != null && !isOfProvince("task", wanted.task(), meeting)) faults.add(Fault.TASK_UNKNOWN);
        return faults;
    }

    // The table is named by this class alone, never by whoever asks.
    private boolean isOfProvince(String table, @Nullable UUID id, Meeting meeting) {
        return id != null
                && jdbc.sql("select exists (select from %s where id = ? and province_id = ?)".formatted(table))
                        .params(id, meeting.province().value())
                        .query(Boolean.class)
                        .single();
    }

    private DecisionId keep(Meeting meeting, String content, Wanted wanted, UUID form, CurrentUser user) {
        record Kept(UUID id, int number, String agency) {}
        var kept = jdbc.sql("""
                        insert into meeting_decision (meeting_id, province_id, held_on, title, number, content, agency_id, due_on,
                            indicator_id, task_id, form_id, author_id, author_name, recorded_at)
                        values (:meeting, :province, :heldOn, :title,
                            (select coalesce(max(number), 0) + 1 from meeting_decision where meeting_id = :meeting),
                            :content, :agency, :due, cast(:indicator as uuid), cast(:task as uuid), :form, :author, :name, :now)
                        returning id, number, (select a.name from agency a where a.id = agency_id) as agency
                        """)
                .param("meeting", meeting.id().value())
                .param("province", meeting.province().value())
                .param("heldOn", meeting.heldOn())
                .param("title", meeting.title())
                .param("content", content)
                .param("agency", wanted.agency())
                .param("due", wanted.dueOn())
                .param("indicator", wanted.indicator())
                .param("task", wanted.task())
                .param("form", form)
                .param("author", user.id().value())
                .param("name", user.displayName())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Kept.class)
                .single();
        giving.give(given(meeting, kept.id(), kept.number(), content, wanted, kept.agency()), user);
        events.publishEvent(new DecisionChanged(
                "decision.recorded",
                "meetings/%s/decisions/%d".formatted(meeting.id(), kept.number()),
                meeting.province().value(),
                Map.of(
                        "content", content,
                        "agency", String.valueOf(wanted.agency()),
                        "dueOn", String.valueOf(wanted.dueOn()))));
        return new DecisionId(kept.id());
    }

    private static Given given(
            Meeting meeting, UUID decision, int number, String content, Wanted wanted, String agencyName) {
        return new Given(
                decision,
                meeting.province(),
                meeting.title(),
                number,
                meeting.heldOn(),
                content,
                new AgencyId(Objects.requireNonNull(wanted.agency())),
                agencyName,
                Objects.requireNonNull(wanted.dueOn()));
    }
}
