package vn.cotmoc.users;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Keeps in the session only whose it is, and reads the account anew for each request: a role taken away is gone at
/// once.
@Component
class SessionSecurityContext implements SecurityContextRepository {

    private static final String ACCOUNT = "cotmoc.account";

    private final SignInLookup lookup;
    private final Clock clock;

    SessionSecurityContext(SignInLookup lookup, Clock clock) {
        this.lookup = lookup;
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("deprecation") // the interface asks for it; the deferred form calls it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        var context = SecurityContextHolder.createEmptyContext();
        HttpSession session = holder.getRequest().getSession(false);
        if (session != null && session.getAttribute(ACCOUNT) instanceof String account) {
            String[] parts = account.split("/", 2);
            lookup.returning(AccountId.of(parts[0]))
                    .filter(back -> back.found().mayEnter(clock.instant()))
                    // A changed password or role ends the sessions that were begun before.
                    .filter(back ->
                            parts[1].equals(String.valueOf(back.found().user().version())))
                    .ifPresent(back -> {
                        context.setAuthentication(
                                PasswordSignIn.signedIn(back.found().user()));
                        holder.getRequest().setAttribute("unreadNotices", back.unread());
                    });
        }
        return context;
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        var authentication = context.getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof CurrentUser user)
            request.getSession().setAttribute(ACCOUNT, user.id() + "/" + user.version());
        else if (containsContext(request)) request.getSession().removeAttribute(ACCOUNT);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ACCOUNT) != null;
    }
}
