package vn.cotmoc.alerts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a person follows and how; `place` names it, and is empty where he may not read it any more.
public record Subscription(
        SubscriptionId id,
        Kind kind,
        String province,
        @Nullable Place place,
        Wish wish,
        Instant since) {

    /// What is followed, the widest first.
    public enum Kind {
        PROVINCE,
        RESOLUTION,
        AGENCY,
        INDICATOR
    }

    /// Its name and its page.
    public record Place(String name, String href) {}
}
