package vn.cotmoc.reviews;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import vn.cotmoc.typesetting.OfficialForm;
import vn.cotmoc.users.CurrentUser;

/// Freezes reviews: from then on they say what they said at that moment, under a number of their own.
@Service
public class FreezingReviews {

    private static final int MOST_TIMES = 5;

    private final PreparationRows preparations;
    private final Preparing preparing;
    private final TakingSnapshots taking;
    private final Seals seals;
    private final AtOneMoment moment;
    private final KeepingReviews keeping;
    private final Clock clock;

    FreezingReviews(
            PreparationRows preparations,
            Preparing preparing,
            TakingSnapshots taking,
            Seals seals,
            AtOneMoment moment,
            KeepingReviews keeping,
            Clock clock) {
        this.preparations = preparations;
        this.preparing = preparing;
        this.taking = taking;
        this.seals = seals;
        this.moment = moment;
        this.keeping = keeping;
        this.clock = clock;
    }

    /// `confirmed` is the mark of what was missing when it was looked at; nothing where nobody confirmed anything.
    /// `official`
    /// is the form of whoever issues the documents.
    public record Wish(@Nullable String confirmed, OfficialForm official, UUID form) {}

    /// What was read at one moment: an answer already, or all that the review says.
    private record Taken(
            @Nullable Freezing answer, @Nullable Snapshot snapshot) {}

    /// Read at one moment without holding anybody off, then numbered and kept; who writes in between has it read again.
    public Freezing freeze(Preparation wanted, Wish wish, CurrentUser user) {
        if (!user.mayEdit(wanted.province())) throw new AccessDeniedException("freezes no reviews here");
        for (int time = 1; time <= MOST_TIMES; time++) {
            var taken = moment.read(() -> take(wanted, wish, user));
            var kept = taken.snapshot() == null
                    ? Optional.ofNullable(taken.answer())
                    : keeping.keep(wanted, taken.snapshot(), wish, user);
            if (kept.isPresent()) return kept.get();
        }
        return new Freezing.Unconfirmed();
    }

    private Taken take(Preparation wanted, Wish wish, CurrentUser user) {
        var preparation = preparations.find(wanted.id()).orElseThrow();
        if (preparation.frozenAs() != null) return new Taken(new Freezing.Frozen(preparation.frozenAs()), null);
        if (!preparation.isOpen()) return new Taken(new Freezing.Refused(Fault.CLOSED), null);
        var completeness = preparing.completeness(preparation);
        if (!completeness.isComplete() && !completeness.mark().equals(wish.confirmed()))
            return new Taken(new Freezing.Unconfirmed(), null);
        // The database keeps microseconds: what is hashed has to be what is read again.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var act =
                new TakingSnapshots.Act(wish.official(), user.displayName(), now, completeness.mark(), seals.latest());
        return new Taken(null, taking.take(preparation, act));
    }
}
