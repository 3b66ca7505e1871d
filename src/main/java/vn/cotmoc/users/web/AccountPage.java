package vn.cotmoc.users.web;

import java.util.List;
import vn.cotmoc.users.web.AccountWords.RoleLine;

/// One account as an administrator sees it.
record AccountPage(
        String href,
        String username,
        String displayName,
        String state,
        List<RoleLine> roles,
        boolean own,
        boolean demo,
        boolean disabled) {}
