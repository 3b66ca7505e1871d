package vn.cotmoc.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/// Answers forms that are too large, too many or no UTF-8 before anything looks into them. The page is made here: every
/// other way to one would read the same parameters again.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10) // after the filter that says in which letters forms are written
class UnreadableForms extends OncePerRequestFilter {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title></head>
            <body><main><h1>%s</h1><p>%s</p><p><a href="/">%s</a></p></main></body></html>
            """;

    private final ProblemWriter problems;
    private final LocaleResolver locales;
    private final long megabytes;

    UnreadableForms(ProblemWriter problems, LocaleResolver locales, MultipartProperties uploads) {
        this.problems = problems;
        this.locales = locales;
        this.megabytes = uploads.getMaxFileSize().toMegabytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            // The container reads the parameters of a form once, at the first question.
            if (!request.getRequestURI().startsWith("/api/")) request.getParameterNames();
        } catch (InvalidParameterException unreadable) {
            answer(unreadable.getErrorCode(), request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private void answer(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = locales.resolveLocale(request);
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        // A script of a page that sends a file reads no page.
        if (MediaType.APPLICATION_JSON_VALUE.equals(accepted)) problems.write(problem(status), locale, response);
        else page(status, locale, response);
    }

    private static Problem problem(int status) {
        return isTooLarge(status)
                ? Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large")
                : Problem.of(HttpStatus.BAD_REQUEST, "unreadable");
    }

    private static boolean isTooLarge(int status) {
        return status == HttpStatus.CONTENT_TOO_LARGE.value();
    }

    private void page(int status, Locale locale, HttpServletResponse response) throws IOException {
        String title = problems.words("problem.error.title", List.of(), locale);
        String detail = isTooLarge(status) ? "problem.error.tooLarge" : "problem.error.detail";
        response.setStatus(status);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Security-Policy", "default-src 'none'");
        response.getWriter()
                .print(PAGE.formatted(
                        locale.getLanguage(),
                        title,
                        title,
                        problems.words(detail, List.of(megabytes), locale),
                        problems.words("problem.home", List.of(), locale)));
    }
}
