package vn.cotmoc.reporting;

import java.util.Optional;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.targets.Phrase;

/// Whether a value can be at all, also one that is only supposed: its form and its natural limits.
public final class Possible {

    private Possible() {}

    /// Why it cannot be, in the words of a refused report; empty where it can.
    public static Optional<Phrase> against(Indicator indicator, Entry entry) {
        return Checking.check(indicator, entry)
                .map(refused -> Phrase.of("reporting.refused." + refused.why(), refused.limit()));
    }
}
