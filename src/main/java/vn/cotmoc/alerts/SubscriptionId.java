package vn.cotmoc.alerts;

import java.util.UUID;

/// Which subscription.
public record SubscriptionId(UUID value) {

    public static SubscriptionId of(String written) {
        return new SubscriptionId(UUID.fromString(written));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
