package vn.cotmoc.users.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import vn.cotmoc.users.CurrentUser;

/// Leaves the furniture where the page of a problem finds it: model attributes of the advice do not reach such pages.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FurnitureFilter extends OncePerRequestFilter {

    private final FurnitureAdvice advice;
    private final LocaleResolver languages;

    FurnitureFilter(FurnitureAdvice advice, LocaleResolver languages) {
        this.advice = advice;
        this.languages = languages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var user =
                authentication != null && authentication.getPrincipal() instanceof CurrentUser current ? current : null;
        request.setAttribute("furniture", advice.furniture(request, languages.resolveLocale(request), user));
        chain.doFilter(request, response);
    }
}
