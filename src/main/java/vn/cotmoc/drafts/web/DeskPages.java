package vn.cotmoc.drafts.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.cotmoc.drafts.Draft;
import vn.cotmoc.drafts.Drafts;
import vn.cotmoc.drafts.web.DeskPage.AdoptedLine;
import vn.cotmoc.drafts.web.DeskPage.DraftLine;
import vn.cotmoc.resolutions.Resolution;
import vn.cotmoc.resolutions.Resolutions;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Role;

/// Puts the list of the desk together.
@Component
class DeskPages {

    /// Agencies are named as documents name them, at whatever time: no day narrows them down.
    static final LocalDate FAR = LocalDate.of(2026, 1, 1);

    private final Drafts drafts;
    private final Resolutions resolutions;
    private final DeskWords words;

    DeskPages(Drafts drafts, Resolutions resolutions, DeskWords words) {
        this.drafts = drafts;
        this.resolutions = resolutions;
        this.words = words;
    }

    DeskPage page(CurrentUser user, Locale locale) {
        List<Draft> open = drafts.open(user);
        Map<String, Draft> bySlug = open.stream().collect(Collectors.toMap(Draft::slug, draft -> draft));
        var adopted = resolutions.all(null).stream()
                .filter(resolution -> user.mayEdit(resolution.province()) || user.mayAudit(resolution.province()))
                .map(resolution -> adopted(resolution, bySlug, user))
                .toList();
        return new DeskPage(
                words.say("drafts.list.answer", locale, open.size(), adopted.size()),
                user.has(Role.EDITOR),
                open.stream().map(draft -> line(draft, locale)).toList(),
                adopted);
    }

    private DraftLine line(Draft draft, Locale locale) {
        return new DraftLine(
                "/drafts/" + draft.id(),
                draft.title(),
                draft.slug(),
                draft.provinceName(),
                draft.isAmendment() ? "drafts.kind.amendment" : "drafts.kind.new",
                words.say("drafts.list.opened", locale, words.day(draft.openedAt()), draft.openedName()));
    }

    private static AdoptedLine adopted(Resolution resolution, Map<String, Draft> open, CurrentUser user) {
        Draft draft = open.get(resolution.slug());
        return new AdoptedLine(
                resolution.slug(),
                "/resolutions/" + resolution.slug(),
                resolution.shortName(),
                resolution.title(),
                user.mayEdit(resolution.province()),
                draft == null ? null : "/drafts/" + draft.id());
    }
}
