package vn.cotmoc.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cotmoc.targets.Target;

/// The milestones of a commitment that are tested, in order of time.
record Goals(List<Goal> all) {

    static Goals of(Commitment commitment) {
        var goals = new ArrayList<Goal>();
        for (var milestone : commitment.milestones()) {
            var target = milestone.target();
            if (target instanceof Target.NoInterimTest) continue;
            if (target instanceof Target.Maintain)
                kept(goals).ifPresent(kept -> goals.add(new Goal(milestone.year(), kept, true)));
            else goals.add(new Goal(milestone.year(), target, false));
        }
        return new Goals(List.copyOf(goals));
    }

    /// What is maintained is the last number; a wording that was never resolved only where there is no number.
    private static Optional<Target> kept(List<Goal> earlier) {
        var resolved = earlier.reversed().stream()
                .filter(goal -> !(goal.target() instanceof Target.Unquantified))
                .findFirst();
        return resolved.or(() -> earlier.reversed().stream().findFirst()).map(Goal::target);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /// The milestone at or after a year.
    Optional<Goal> ahead(int year) {
        return all.stream().filter(goal -> goal.year() >= year).findFirst();
    }

    /// The milestone a year is judged by: the next one, or the last if all are past.
    Goal judging(int year) {
        return ahead(year).orElseGet(all::getLast);
    }

    Optional<Goal> at(int year) {
        return all.stream().filter(goal -> goal.year() == year).findFirst();
    }
}
