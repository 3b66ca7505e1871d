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
import vn.cotmoc.audit.Handout.Kind;
import vn.cotmoc.audit.Handouts;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Role;

/// Sees every answer: a file goes on record with its hash before it is given, and so does a look at what is not
/// approved. An answer that cannot be put on record is not given.
@Component
class RecordingHandouts extends OncePerRequestFilter {

    private static final Pattern SLUG = Pattern.compile("/resolutions/([a-z0-9-]+)(?:/|$)");
    private static final Pattern PROVINCE = Pattern.compile("/provinces/(\\d{2})(?:/|$)");
    private static final Pattern NAME = Pattern.compile("filename=\"([^\"]*)\"");
    private static final Pattern VALUES = Pattern.compile("(?:/api/v1)?/resolutions/[a-z0-9-]+/values");
    private static final int LONGEST = 300;

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
        var user = CurrentUser.signedIn();
        if (user.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        boolean isLook = showsUnapproved(request, user.get());
        var answer = new HeldAnswer(
                response, isLook, early -> record(Kind.EXPORT_BEGUN, request, user.get(), early, isLook));
        chain.doFilter(request, answer);
        var held = answer.held();
        if (held == null) return;
        if (response.getStatus() == HttpServletResponse.SC_OK && answer.isWhole(held))
            record(Kind.EXPORT, request, user.get(), answer, isLook && !held.isLetGo());
        held.release();
    }

    private void record(Kind kind, HttpServletRequest request, CurrentUser user, HeldAnswer answer, boolean isLook) {
        if (isLook) handouts.record(handout(Kind.READING, request, user, Map.of("query", query(request))));
        if (answer.isFile()) handouts.record(handout(kind, request, user, file(kind, request, answer)));
    }

    // The reviewers' switch, and the tables of values where somebody else than whoever enters them reads drafts.
    private static boolean showsUnapproved(HttpServletRequest request, CurrentUser user) {
        boolean switchedOn = "true".equals(request.getParameter("submitted"));
        boolean reads = VALUES.matcher(request.getRequestURI()).matches()
                && !user.has(Role.REPORTER)
                && (user.has(Role.AUDITOR) || user.has(Role.APPROVER));
        return switchedOn || reads;
    }

    private static Map<String, Object> file(Kind kind, HttpServletRequest request, HeldAnswer answer) {
        var details = new HashMap<String, Object>();
        String disposition = answer.disposition();
        var named = NAME.matcher(disposition);
        String name = named.find() ? named.group(1) : disposition;
        details.put("file", name);
        details.put("format", name.substring(name.lastIndexOf('.') + 1));
        details.put("query", query(request));
        var held = answer.held();
        if (kind == Kind.EXPORT && held != null) {
            details.put("bytes", held.size());
            details.put("sha256", held.hash());
        }
        return details;
    }

    private static Handout handout(
            Kind kind, HttpServletRequest request, CurrentUser user, Map<String, Object> details) {
        String uri = request.getRequestURI();
        return new Handout(kind, user, uri, first(SLUG, uri), first(PROVINCE, uri), details);
    }

    private static @Nullable String first(Pattern pattern, String uri) {
        var found = pattern.matcher(uri);
        return found.find() ? found.group(1) : null;
    }

    private static String query(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? "" : query.length() > LONGEST ? query.substring(0, LONGEST) : query;
    }
}
