package vn.cotmoc.audit.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.cotmoc.audit.AuditEvent;
import vn.cotmoc.audit.AuditEvents;
import vn.cotmoc.audit.Verification;
import vn.cotmoc.audit.Verifying;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// The trail for programs of auditors, and the result of checking it.
@RestController
@RequestMapping("/api/v1/audit")
class AuditApi {

    private static final int MOST = 1_000;

    private final AuditEvents events;
    private final Verifying verifying;

    AuditApi(AuditEvents events, Verifying verifying) {
        this.events = events;
        this.verifying = verifying;
    }

    /// Events, newest first; `before` is where the next page begins and is missing on the last one.
    record Body(List<AuditEvent> events, Optional<Long> before) {}

    @GetMapping
    Body list(
            @ModelAttribute AuditForm form,
            @RequestParam(required = false) @Nullable Integer limit,
            @AuthenticationPrincipal CurrentUser user) {
        int most = Math.clamp(limit == null ? AuditEvents.PAGE : limit, 1, MOST);
        try {
            var found = events.search(form.toFilter(), most, user);
            boolean more = found.size() > most;
            var shown = more ? found.subList(0, most) : found;
            return new Body(shown, more ? Optional.of(shown.getLast().id()) : Optional.empty());
        } catch (AuditForm.Unreadable unreadable) {
            throw Problem.badField(unreadable.field(), "audit.fault.day");
        }
    }

    @GetMapping("/verify")
    Verification verify(@AuthenticationPrincipal CurrentUser user) {
        return verifying.verify(user);
    }
}
