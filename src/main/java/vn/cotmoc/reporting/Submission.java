package vn.cotmoc.reporting;

import java.util.List;
import java.util.Optional;
import vn.cotmoc.checks.Finding;
import vn.cotmoc.indicators.Indicator;

/// What became of a command on one value.
public sealed interface Submission {

    Indicator indicator();

    /// Written as this revision.
    record Accepted(Indicator indicator, Figure figure) implements Submission {}

    /// Nothing was written because it already said so.
    record Unchanged(Indicator indicator, Figure figure) implements Submission {}

    /// Not taken, and why; `limit` is the bound that was overstepped where there is one, `findings` what the checks
    /// found
    /// where it was they that said no.
    record Refused(Indicator indicator, Refusal why, String limit, List<Finding> findings) implements Submission {
        public Refused {
            findings = List.copyOf(findings);
        }

        public Refused(Indicator indicator, Refusal why, String limit) {
            this(indicator, why, limit, List.of());
        }

        static Refused because(Indicator indicator, Refusal why) {
            return new Refused(indicator, why, "");
        }
    }

    /// Somebody else was quicker: what stands there now.
    record Stale(Indicator indicator, Optional<Figure> present) implements Submission {}

    default boolean isGood() {
        return switch (this) {
            case Accepted _, Unchanged _ -> true;
            case Refused _, Stale _ -> false;
        };
    }
}
