package vn.cotmoc.users;

import java.time.Instant;
import java.util.List;

/// What became of the wish for a personal access token.
public sealed interface TokenIssue {

    /// The token in full: this is the only time that it can be read.
    record Issued(String token, Instant expiresAt) implements TokenIssue {}

    record Refused(List<Fault> why) implements TokenIssue {
        public Refused {
            why = List.copyOf(why);
        }
    }

    enum Fault {
        NAME_UNUSABLE,
        NAME_TAKEN,
        DAYS_OUT_OF_BOUNDS,
        TOO_MANY
    }
}
