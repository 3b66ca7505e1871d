package vn.cotmoc.audit.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.audit.AuditEvent;
import vn.cotmoc.audit.AuditEvents;
import vn.cotmoc.audit.web.AuditPage.Choice;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Grant;
import vn.cotmoc.users.Role;

/// Puts events onto pages and into files.
@Component
class AuditPages {

    // Beginnings of kinds, in the order in which people look for them.
    private static final List<String> KINDS = List.of(
            "report.",
            "evidence.",
            "row",
            // By which door: whoever sits at the database himself.
            "hand",
            "export.",
            "reading.",
            "resolution.",
            "draft.",
            "task.",
            "review.",
            "decision.",
            "inspection.",
            "finding.",
            "tolerance.",
            "concept.",
            "allocation.",
            "account.",
            "delegation.",
            "token.");

    private final EventWords words;

    AuditPages(EventWords words) {
        this.words = words;
    }

    AuditPage list(AuditForm form, List<AuditEvent> found, @Nullable String fault, CurrentUser user, Locale locale) {
        boolean more = found.size() > AuditEvents.PAGE;
        var shown = more ? found.subList(0, AuditEvents.PAGE) : found;
        return new AuditPage(
                form,
                kinds(form, locale),
                user.grants().contains(Grant.everywhere(Role.AUDITOR)),
                lines(shown, locale),
                fault,
                more ? form.href("/audit", shown.getLast().id()) : null,
                form.before() == null ? null : form.href("/audit", null),
                form.href("/audit.csv", null));
    }

    private List<Choice> kinds(AuditForm form, Locale locale) {
        return KINDS.stream()
                .map(kind -> new Choice(
                        kind, words.say("audit.group." + kind.replace(".", ""), locale), kind.equals(form.kind())))
                .toList();
    }

    List<EventLine> lines(List<AuditEvent> events, Locale locale) {
        return events.stream().map(event -> line(event, locale)).toList();
    }

    EventLine line(AuditEvent event, Locale locale) {
        return new EventLine(
                event.id(),
                EventLinks.event(event.id()),
                words.moment(event.at()),
                event.account(),
                words.origin(event, locale),
                words.kind(event, locale),
                event.about(),
                EventLinks.object(event),
                EventLinks.life(event),
                words.brief(event, locale),
                words.reason(event));
    }

    EventPage event(AuditEvent event, List<AuditEvent> together, Locale locale) {
        return new EventPage(
                line(event, locale),
                event.login(),
                event.place() == null ? "" : event.place(),
                event.address() == null ? "" : event.address(),
                event.kind(),
                event.transaction(),
                words.changes(event, locale),
                event.sealed().map(AuditEvent.Sealed::position).orElse(null),
                event.sealed().map(AuditEvent.Sealed::hash).orElse(null),
                lines(together, locale));
    }

    List<String> head(Locale locale) {
        return Stream.of(
                        "id", "at", "who", "login", "origin", "place", "address", "kind", "subject", "change", "reason")
                .map(column -> words.say("audit.head." + column, locale))
                .toList();
    }

    List<String> cells(AuditEvent event, Locale locale) {
        return List.of(
                String.valueOf(event.id()),
                words.moment(event.at()),
                event.account(),
                event.login(),
                words.origin(event, locale),
                event.place() == null ? "" : event.place(),
                event.address() == null ? "" : event.address(),
                words.kind(event, locale),
                event.subject(),
                String.join(
                        "\n",
                        words.changes(event, locale).stream()
                                .map(change -> change.name() + ": " + change.before() + " → " + change.after())
                                .toList()),
                words.reason(event));
    }
}
