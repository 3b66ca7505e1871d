package vn.cotmoc.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import vn.cotmoc.audit.AuditEvent;
import vn.cotmoc.audit.AuditEvents;
import vn.cotmoc.audit.AuditFilter;
import vn.cotmoc.shared.ExcelCsv;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// The trail, for auditors: found, read event by event, taken away as a file.
@Controller
class AuditController {

    private final AuditEvents events;
    private final AuditPages pages;

    AuditController(AuditEvents events, AuditPages pages) {
        this.events = events;
        this.pages = pages;
    }

    @GetMapping("/audit")
    String list(
            @ModelAttribute("form") AuditForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        List<AuditEvent> found = List.of();
        String fault = null;
        try {
            found = events.search(form.toFilter(), AuditEvents.PAGE, user);
        } catch (AuditForm.Unreadable unreadable) {
            fault = unreadable.field();
        }
        model.addAttribute("page", pages.list(form, found, fault, user, locale));
        return "audit/list";
    }

    @GetMapping("/audit/events/{id}")
    String show(@PathVariable long id, @AuthenticationPrincipal CurrentUser user, Locale locale, Model model) {
        var event = events.find(id, user).orElseThrow(Problem::notFound);
        model.addAttribute("page", pages.event(event, events.together(event, AuditEvents.PAGE, user), locale));
        return "audit/event";
    }

    @GetMapping("/audit.csv")
    void download(
            @ModelAttribute("form") AuditForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var filter = readable(form);
        // Before the first byte: a refusal is still an answer of its own then.
        events.search(filter, 1, user);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("nhat-ky.csv").build().toString());
        try (var file = ExcelCsv.open(response.getOutputStream(), pages.head(locale))) {
            events.each(filter, user, event -> file.line(pages.cells(event, locale)));
        }
    }

    private static AuditFilter readable(AuditForm form) {
        try {
            return form.toFilter();
        } catch (AuditForm.Unreadable unreadable) {
            throw Problem.badField(unreadable.field(), "audit.fault.day");
        }
    }
}
