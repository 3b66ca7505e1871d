package vn.cotmoc.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/// Answers addresses that nobody types by hand, before anything looks at them.
@Component
class RejectedRequests implements RequestRejectedHandler {

    private final ProblemWriter problems;
    private final LocaleResolver locales;

    RejectedRequests(ProblemWriter problems, LocaleResolver locales) {
        this.problems = problems;
        this.locales = locales;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException why)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/"))
            problems.write(Problem.of(HttpStatus.BAD_REQUEST, "unreadable"), locales.resolveLocale(request), response);
        else response.sendError(HttpStatus.BAD_REQUEST.value());
    }
}
