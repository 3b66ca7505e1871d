package vn.cotmoc.users.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.users.web.AccountWords.RoleLine;

/// The accounts that a search has found, fifty at a time.
record AccountListPage(
        String words,
        String answer,
        List<Line> lines,
        @Nullable String previousHref,
        @Nullable String nextHref,
        boolean demo) {

    record Line(String href, String displayName, String username, List<RoleLine> roles, String state, boolean closed) {}
}
