package vn.cotmoc.alerts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.cotmoc.alerts.Wish.Pace;

/// What a person was told at a moment, as far as he may read it today.
record Letter(UUID id, Pace pace, Instant toldAt, List<Fold> folds) {

    Letter {
        folds = List.copyOf(folds);
    }

    boolean isIllustrative() {
        return folds.stream().anyMatch(Fold::isIllustrative);
    }
}
