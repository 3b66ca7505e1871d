package vn.cotmoc.progress;

import java.util.List;
import java.util.Optional;
import vn.cotmoc.indicators.AllocatedTotal;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.reporting.Figure;

/// An indicator with its approved figures, oldest first, and what the method says of it as of a year.
/// `label` names it where it stands alone: a sub-row that prints only "(cân nặng/tuổi)" with its parent's name.
public record Judged(
        Indicator indicator,
        String label,
        Commitment commitment,
        List<Figure> approved,
        Assessment assessment,
        AsOf asOf) {

    /// The same judgement milestone by milestone.
    public List<MilestoneVerdict> milestones() {
        return MilestoneVerdict.of(commitment, Commitments.observations(indicator, approved), asOf);
    }

    public Optional<Figure> figure(int year) {
        return approved.stream().filter(figure -> figure.year() == year).findFirst();
    }

    /// The figure that the assessment speaks of.
    public Optional<Figure> figure() {
        return figure(assessment.year());
    }

    /// The row as a roll-up counts it.
    public TalliedRow tallied() {
        return TalliedRow.of(indicator.code(), Optional.ofNullable(indicator.parentCode()), assessment);
    }

    public boolean isIllustrative() {
        return approved.stream().anyMatch(Figure::illustrative)
                || indicator.allocated().stream().anyMatch(AllocatedTotal::illustrative);
    }
}
