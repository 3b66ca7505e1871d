package vn.cotmoc.users.web;

import java.util.List;
import vn.cotmoc.users.web.AccountWords.RoleLine;

/// Who one is in the portal, what one may do, and one's own access tokens.
record ProfilePage(
        String username,
        String displayName,
        boolean demo,
        boolean mustChangePassword,
        boolean passwordChanged,
        List<RoleLine> roles,
        boolean approver,
        List<TokenLine> tokens) {

    record TokenLine(String id, String name, String created, String expires, String state, boolean active) {}
}
