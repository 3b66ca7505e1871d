package vn.cotmoc.audit.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One event with everything that is known of it, its place in the chain, and what was written along with it.
record EventPage(
        EventLine line,
        String login,
        String place,
        String address,
        String kind,
        String transaction,
        List<EventWords.Change> changes,
        @Nullable Long position,
        @Nullable String hash,
        List<EventLine> together) {}
