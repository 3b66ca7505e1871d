package vn.cotmoc.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.WebUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Says on the page after a form that it was kept, once: sessions hold ids only (decision 15), so a cookie that lives
/// for a minute carries it.
final class KeptNotice implements HandlerInterceptor {

    static final String NAME = "cotmoc-kept";
    private static final Duration LIFE = Duration.ofMinutes(1);
    // Forms whose next page does not already say what was done.
    private static final List<PathPattern> FORMS = List.of(
                    "/tasks/**",
                    "/reviews/**",
                    "/provinces/{code}/reviews/**",
                    "/inspections/**",
                    "/samples/**",
                    "/findings/**",
                    "/meetings/**",
                    "/provinces/{code}/meetings/**",
                    "/decisions/**",
                    "/profile/calendars/**")
            .stream()
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null) return;
        boolean leads = page.getViewName().startsWith("redirect:");
        if (request.getMethod().equals("POST") && leads && isForm(request)) tell(request, response, LIFE);
        else if (!leads && WebUtils.getCookie(request, NAME) != null) {
            page.addObject("kept", true);
            tell(request, response, Duration.ZERO);
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        var path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
        return FORMS.stream().anyMatch(form -> form.matches(path));
    }

    private static void tell(HttpServletRequest request, HttpServletResponse response, Duration life) {
        var cookie = ResponseCookie.from(NAME, "1")
                .path("/")
                .maxAge(life)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
