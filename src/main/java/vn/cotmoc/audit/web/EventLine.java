package vn.cotmoc.audit.web;

import org.jspecify.annotations.Nullable;

/// One event in a list: when, who, by which door, what, about what, what changed and why.
record EventLine(
        long id,
        String href,
        String at,
        String who,
        String origin,
        String kind,
        String subject,
        @Nullable String objectHref,
        @Nullable String lifeHref,
        String brief,
        String reason) {}
