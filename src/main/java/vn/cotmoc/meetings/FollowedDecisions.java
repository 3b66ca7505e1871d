package vn.cotmoc.meetings;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.cotmoc.meetings.Pack.Followed;
import vn.cotmoc.meetings.Pack.FollowedDecision;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.territory.UnitId;

/// What the last session has decided and what earlier ones have left open, in two statements.
@Component
class FollowedDecisions {

    private final MeetingRows meetings;
    private final DecisionRows decisions;

    FollowedDecisions(MeetingRows meetings, DecisionRows decisions) {
        this.meetings = meetings;
        this.decisions = decisions;
    }

    Followed of(UnitId province, List<FollowedTask> assigned, LocalDate today) {
        var last = meetings.last(province);
        if (last.isEmpty()) return new Followed(null, List.of());
        return new Followed(
                last.get().heldOn(),
                decisions.ofMeetingOrOpen(province, last.get().id(), assigned).stream()
                        .map(decision -> followed(decision, today))
                        .toList());
    }

    private static FollowedDecision followed(Decision decision, LocalDate today) {
        return new FollowedDecision(
                decision.id().value(),
                decision.heldOn(),
                decision.number(),
                decision.content(),
                decision.agencyName(),
                decision.due(),
                decision.state(),
                decision.isLate(today),
                decision.said(),
                decision.document());
    }
}
