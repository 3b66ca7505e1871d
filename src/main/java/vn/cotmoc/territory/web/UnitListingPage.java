package vn.cotmoc.territory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.territory.web.UnitPage.Line;

/// The provinces of a day, or what a search among all units of the day finds.
record UnitListingPage(
        String day,
        String text,
        String answer,
        @Nullable String wrongDay,
        boolean partial,
        List<Line> provinces,
        List<Line> communes,
        @Nullable String previousHref,
        @Nullable String nextHref) {

    public boolean isSearch() {
        return !text.isEmpty();
    }
}
