package vn.cotmoc.assignments;

import java.util.List;

/// What became of the wish for a calendar.
public sealed interface FeedIssue {

    /// The secret of its address: this is the only time that it can be read.
    record Issued(String secret) implements FeedIssue {}

    record Refused(List<Fault> why) implements FeedIssue {
        public Refused {
            why = List.copyOf(why);
        }
    }

    enum Fault {
        NAME_UNUSABLE,
        NAME_TAKEN,
        TOO_MANY
    }
}
