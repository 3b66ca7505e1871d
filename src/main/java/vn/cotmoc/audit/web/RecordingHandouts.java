package vn.cotmoc.audit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import vn.cotmoc.audit.Handout;
import vn.cotmoc.audit.Handouts;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Role;
import vn.cotmoc.users.Whence;

/// Sees every answer: a file that was sent goes on record with its hash, and so does a look at what is not approved.
@Component
class RecordingHandouts extends OncePerRequestFilter {

    private static final Pattern NAME = Pattern.compile("filename=\"([^\"]*)\"");
    // As the routes are declared: however an address is written, these are what answers it.
    private static final Set<String> UNAPPROVED = Set.of(
            "/approvals",
            "/resolutions/{slug}/values",
            "/resolutions/{slug}/values/row",
            "/resolutions/{slug}/values/{code}/{period}/life",
            "/resolutions/{slug}/values/{code}/{period}/evidence",
            "/resolutions/{slug}/communes/{code}",
            "/resolutions/{slug}/communes/cell",
            "/api/v1/resolutions/{slug}/values",
            "/api/v1/resolutions/{slug}/indicators/{code}/values/{period}/evidence");
    private static final Set<String> OF_PROVINCE = Set.of("/provinces/{code}", "/api/v1/provinces/{code}");

    private final Handouts handouts;
    private final ConversionService conversion;

    RecordingHandouts(Handouts handouts, @Qualifier("mvcConversionService") ConversionService conversion) {
        this.handouts = handouts;
        this.conversion = conversion;
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
    private boolean showsUnapproved(HttpServletRequest request, CurrentUser user) {
        boolean reviews = user.has(Role.AUDITOR) || user.has(Role.APPROVER);
        return isOn(request.getParameter("submitted")) || (reviews && UNAPPROVED.contains(route(request)));
    }

    /// As a page reads its switch: `1`, `on` and `yes` are as good as `true`.
    private boolean isOn(@Nullable String typed) {
        if (typed == null) return false;
        try {
            return Boolean.TRUE.equals(conversion.convert(typed, Boolean.class));
        } catch (ConversionException noSwitch) {
            return false;
        }
    }

    private static String route(HttpServletRequest request) {
        var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return route == null ? "" : route.toString();
    }

    private static @Nullable String variable(HttpServletRequest request, String name) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get(name) instanceof String written
                ? written
                : null;
    }

    private static @Nullable String province(HttpServletRequest request) {
        String route = route(request);
        boolean names = OF_PROVINCE.stream().anyMatch(head -> route.equals(head) || route.startsWith(head + "/"));
        return names ? variable(request, "code") : null;
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
        var whence = Whence.of(request);
        return new Handout(
                kind,
                user,
                request.getRequestURI().startsWith("/api/"),
                whence.place(),
                whence.address(),
                variable(request, "slug"),
                province(request),
                details);
    }

    private static String query(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? "" : query.length() > 300 ? query.substring(0, 300) : query;
    }
}
