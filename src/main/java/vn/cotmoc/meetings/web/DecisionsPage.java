package vn.cotmoc.meetings.web;

import java.time.LocalDate;
import java.util.List;
import vn.cotmoc.meetings.Decision;
import vn.cotmoc.meetings.DecisionState;
import vn.cotmoc.meetings.MeetingDecisions.Readable;

/// The decisions that a person follows: how many there are, and those asked for.
record DecisionsPage(boolean all, int open, int late, int closed, boolean severalProvinces, List<DecisionLine> lines) {

    /// @param all also those that are done or off
    static DecisionsPage of(Readable readable, boolean all, LocalDate today) {
        var found = readable.decisions();
        return new DecisionsPage(
                all,
                (int) found.stream()
                        .filter(one -> one.state() == DecisionState.OPEN)
                        .count(),
                (int) found.stream().filter(one -> one.isLate(today)).count(),
                readable.closed(),
                found.stream().map(Decision::province).distinct().count() > 1,
                found.stream().map(one -> DecisionLine.of(one, today)).toList());
    }
}
