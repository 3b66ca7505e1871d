package vn.cotmoc.audit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.cotmoc.audit.Handout;
import vn.cotmoc.audit.Handouts;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Role;
import vn.cotmoc.users.Whence;

/// Sees every answer: a file that was sent goes on record with its hash, and so does a look at what is not approved.
@Component
class RecordingHandouts extends OncePerRequestFilter {

    private static final Pattern SLUG = Pattern.compile("/resolutions/([a-z0-9-]+)(?:/|$)");
    private static final Pattern PROVINCE = Pattern.compile("/provinces/(\\d{2})(?:/|$)");
    private static final Pattern NAME = Pattern.compile("filename=\"([^\"]*)\"");
    private static final Pattern VALUES = Pattern.compile("(?:/api/v1)?/resolutions/[a-z0-9-]+/values");

    private final Handouts handouts;

    RecordingHandouts(Handouts handouts) {
        this.handouts = handouts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var hashed = new HashedAnswer(response);
        chain.doFilter(request, hashed);
        var user = CurrentUser.signedIn();
        if (user.isEmpty() || response.getStatus() != HttpServletResponse.SC_OK) return;
        String hash = hashed.hash();
        if (hash != null) handouts.take(export(request, user.get(), hashed, hash));
        if (showsUnapproved(request, user.get()))
            handouts.take(handout(Handout.Kind.READING, request, user.get(), Map.of("query", query(request))));
    }

    // The reviewers' switch, and the tables of values where somebody else than whoever enters them reads drafts.
    private static boolean showsUnapproved(HttpServletRequest request, CurrentUser user) {
        boolean switchedOn = "true".equals(request.getParameter("submitted"));
        boolean reads = VALUES.matcher(request.getRequestURI()).matches()
                && !user.has(Role.REPORTER)
                && (user.has(Role.AUDITOR) || user.has(Role.APPROVER));
        return switchedOn || reads;
    }

    private static Handout export(HttpServletRequest request, CurrentUser user, HashedAnswer answer, String hash) {
        var details = new HashMap<String, Object>();
        String disposition = answer.disposition();
        var named = NAME.matcher(disposition);
        String name = named.find() ? named.group(1) : disposition;
        details.put("file", name);
        details.put("format", name.substring(name.lastIndexOf('.') + 1));
        details.put("bytes", answer.bytes());
        details.put("sha256", hash);
        details.put("query", query(request));
        return handout(Handout.Kind.EXPORT, request, user, details);
    }

    private static Handout handout(
            Handout.Kind kind, HttpServletRequest request, CurrentUser user, Map<String, Object> details) {
        String uri = request.getRequestURI();
        var whence = Whence.of(request);
        return new Handout(
                kind,
                user,
                uri.startsWith("/api/"),
                whence.place(),
                whence.address(),
                first(SLUG, uri),
                first(PROVINCE, uri),
                details);
    }

    private static @Nullable String first(Pattern pattern, String uri) {
        var found = pattern.matcher(uri);
        return found.find() ? found.group(1) : null;
    }

    private static String query(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? "" : query.length() > 300 ? query.substring(0, 300) : query;
    }
}
