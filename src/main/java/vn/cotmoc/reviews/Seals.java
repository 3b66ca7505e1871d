package vn.cotmoc.reviews;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.cotmoc.audit.Checkpoints;

/// The last seal of the trail, which a frozen review carries out of the portal on paper.
@Component
class Seals {

    private final Checkpoints checkpoints;

    Seals(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    Optional<Snapshot.Checkpoint> latest() {
        return checkpoints
                .latest()
                .map(last -> new Snapshot.Checkpoint(last.number(), last.hash(), last.printed(), last.at()));
    }
}
