package vn.cotmoc.users;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.shared.web.ProblemWriter;

/// Tells a page's script that nobody is signed in any more, before anything else looks at the request: neither a token
/// nor an address to come back to is left behind that would get in the way of the person who signs in meanwhile.
class ScriptsSignedIn extends OncePerRequestFilter {

    private final RequestMatcher byScript;
    private final ProblemWriter problems;
    private final LocaleResolver locales;

    ScriptsSignedIn(RequestMatcher byScript, ProblemWriter problems, LocaleResolver locales) {
        this.byScript = byScript;
        this.problems = problems;
        this.locales = locales;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (byScript.matches(request) && SecurityContextHolder.getContext().getAuthentication() == null)
            problems.write(
                    Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated"), locales.resolveLocale(request), response);
        else chain.doFilter(request, response);
    }
}
