package vn.cotmoc.meetings.web;

import java.time.LocalDate;
import java.util.List;
import vn.cotmoc.meetings.Decision;
import vn.cotmoc.meetings.DecisionState;

/// The decisions that a person follows: how many there are, and those asked for.
record DecisionsPage(boolean all, int open, int late, int closed, boolean severalProvinces, List<DecisionLine> lines) {

    /// @param all also those that are done or off
    static DecisionsPage of(List<Decision> found, boolean all, LocalDate today) {
        int open = (int)
                found.stream().filter(one -> one.state() == DecisionState.OPEN).count();
        return new DecisionsPage(
                all,
                open,
                (int) found.stream().filter(one -> one.isLate(today)).count(),
                found.size() - open,
                found.stream().map(Decision::province).distinct().count() > 1,
                found.stream()
                        .filter(one -> all || one.state() == DecisionState.OPEN)
                        .map(one -> DecisionLine.of(one, today))
                        .toList());
    }
}
