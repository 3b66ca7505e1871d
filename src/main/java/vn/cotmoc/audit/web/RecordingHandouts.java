package vn.cotmoc.audit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import vn.cotmoc.audit.Handout;
import vn.cotmoc.audit.Handout.Kind;
import vn.cotmoc.audit.Handouts;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Role;

/// Sees every answer: a file goes on record with its hash before it is given, and so does a look at what is not
/// approved. An answer that cannot be put on record is not given.
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
    private static final int LONGEST = 300;

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
        var user = CurrentUser.signedIn();
        if (user.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        // Asked once the route is known: what answers an address, not how it is written, says what is read.
        BooleanSupplier isLook = () -> showsUnapproved(request, user.get());
        var answer = new HeldAnswer(
                response,
                isLook,
                early -> record(Kind.EXPORT_BEGUN, request, user.get(), early, isLook.getAsBoolean()));
        chain.doFilter(request, answer);
        var held = answer.held();
        if (held == null) return;
        if (response.getStatus() == HttpServletResponse.SC_OK && answer.isWhole(held))
            record(Kind.EXPORT, request, user.get(), answer, isLook.getAsBoolean() && !held.isLetGo());
        held.release();
    }

    private void record(Kind kind, HttpServletRequest request, CurrentUser user, HeldAnswer answer, boolean isLook) {
        if (isLook) handouts.record(handout(Kind.READING, request, user, Map.of("query", query(request))));
        if (answer.isFile()) handouts.record(handout(kind, request, user, file(kind, request, answer)));
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
        return new Handout(kind, user, request.getRequestURI(), variable(request, "slug"), province(request), details);
    }

    private static String query(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? "" : query.length() > LONGEST ? query.substring(0, LONGEST) : query;
    }
}
