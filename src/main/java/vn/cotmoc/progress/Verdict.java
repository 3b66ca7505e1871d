package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.util.Optional;

/// The one word on a commitment, with what led to it.
public sealed interface Verdict {

    /// Beyond the stronger end of a range, or strictly better than a point.
    record Exceeded(int milestone, BigDecimal value, BigDecimal strongerEnd) implements Verdict {}

    record Achieved(int milestone, BigDecimal value, BigDecimal threshold) implements Verdict {}

    record OnTrack(Signal position, Optional<Signal> outlook) implements Verdict {}

    record AtRisk(Signal position, Optional<Signal> outlook, boolean mixedSignals) implements Verdict {}

    record Behind(Signal position, Optional<Signal> outlook) implements Verdict {}

    /// Worse than `reference`: the baseline, the threshold to be kept, or an earlier stage.
    record Regressed(Cause cause, BigDecimal value, BigDecimal reference) implements Verdict {
        public enum Cause {
            WORSE_THAN_BASELINE,
            NOT_MAINTAINED,
            STAGE_FELL
        }
    }

    record Missed(int milestone, BigDecimal value, BigDecimal threshold) implements Verdict {}

    /// Never zero and never behind: nothing can be said yet.
    record NoData(Reason reason) implements Verdict {
        public enum Reason {
            REPORT_OVERDUE,
            NOT_YET_DUE,
            ONLY_BASELINE,
            NOT_ENOUGH
        }
    }

    /// The target is symbolic until an authorised person resolves it to a number.
    record NotQuantified(String wording) implements Verdict {}

    default VerdictWord word() {
        return switch (this) {
            case Exceeded _ -> VerdictWord.EXCEEDED;
            case Achieved _ -> VerdictWord.ACHIEVED;
            case OnTrack _ -> VerdictWord.ON_TRACK;
            case AtRisk _ -> VerdictWord.AT_RISK;
            case Behind _ -> VerdictWord.BEHIND;
            case Regressed _ -> VerdictWord.REGRESSED;
            case Missed _ -> VerdictWord.MISSED;
            case NoData _ -> VerdictWord.NO_DATA;
            case NotQuantified _ -> VerdictWord.NOT_QUANTIFIED;
        };
    }
}
