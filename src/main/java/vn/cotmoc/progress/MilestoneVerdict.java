package vn.cotmoc.progress;

import java.util.List;
import vn.cotmoc.targets.Target;

/// What is said of one milestone: of one that has passed as of its own year, of one ahead as of the year looked at.
/// `target` is what is tested, also where the document leaves it at keeping the last number.
public record MilestoneVerdict(int year, Target target, boolean maintained, boolean passed, Assessment assessment) {

    /// Every milestone that is tested, in order of time.
    static List<MilestoneVerdict> of(Commitment commitment, List<Observation> approved, AsOf asOf) {
        return Goals.of(commitment).all().stream()
                .map(goal -> new MilestoneVerdict(
                        goal.year(),
                        goal.target(),
                        goal.isMaintained(),
                        goal.year() <= asOf.year(),
                        Assessor.assess(commitment, approved, asOf.backTo(goal.year()), goal)))
                .toList();
    }
}
