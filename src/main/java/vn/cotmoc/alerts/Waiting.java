package vn.cotmoc.alerts;

import java.time.Instant;
import java.util.UUID;
import vn.cotmoc.indicators.IndicatorId;

/// A change that waits to be told, through one of the ways in which its person follows it.
record Waiting(
        SubscriptionId subscription, UUID change, IndicatorId indicator, Instant raisedAt, Wish wish, boolean ended) {}
