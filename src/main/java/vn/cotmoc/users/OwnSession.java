package vn.cotmoc.users;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Lets the session go on in which a person has changed the own account; the account's other sessions end.
@Component
public class OwnSession {

    private final SignInLookup lookup;
    private final SessionSecurityContext sessions;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    /// Request and response stand for those of the moment.
    OwnSession(
            SignInLookup lookup,
            SessionSecurityContext sessions,
            HttpServletRequest request,
            HttpServletResponse response) {
        this.lookup = lookup;
        this.sessions = sessions;
        this.request = request;
        this.response = response;
    }

    public void goOn(AccountId account) {
        var found = lookup.byId(account).orElseThrow();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(PasswordSignIn.signedIn(found.user()));
        SecurityContextHolder.setContext(context);
        // A new number for it: whoever had learnt the old one is left outside as well.
        request.getSession();
        request.changeSessionId();
        sessions.saveContext(context, request, response);
    }
}
