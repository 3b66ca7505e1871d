package vn.cotmoc.users.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// Lets nobody past the profile page whose password somebody else has chosen.
@Component
class PasswordChangeFirst implements HandlerInterceptor {

    private static final Set<String> OPEN = Set.of("/profile", "/profile/password", "/error");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        // Styles, scripts and pictures are no handler methods.
        if (!(handler instanceof HandlerMethod) || !mustChange() || OPEN.contains(request.getRequestURI())) return true;
        if (request.getRequestURI().startsWith("/api/"))
            throw Problem.of(HttpStatus.FORBIDDEN, "password-change-needed");
        response.sendRedirect("/profile");
        return false;
    }

    private static boolean mustChange() {
        return CurrentUser.signedIn().filter(CurrentUser::mustChangePassword).isPresent();
    }
}
