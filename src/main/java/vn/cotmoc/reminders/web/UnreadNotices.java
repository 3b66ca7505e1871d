package vn.cotmoc.reminders.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.cotmoc.reminders.Notices;
import vn.cotmoc.users.CurrentUser;

/// Puts the number of unread notices where the head of every page finds it; it is counted only when a page is drawn.
@Component
class UnreadNotices implements HandlerInterceptor {

    private final Notices notices;

    UnreadNotices(Notices notices) {
        this.notices = notices;
    }

    /// Asked by the layout, once.
    record Unread(Notices notices, CurrentUser user) {
        public long count() {
            return notices.unread(user.id());
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        CurrentUser.signedIn().ifPresent(user -> request.setAttribute("unread", new Unread(notices, user)));
        return true;
    }
}
