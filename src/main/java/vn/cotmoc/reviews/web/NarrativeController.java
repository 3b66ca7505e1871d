package vn.cotmoc.reviews.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reviews.Narrative;
import vn.cotmoc.reviews.Narratives;
import vn.cotmoc.reviews.Place;
import vn.cotmoc.reviews.Preparation;
import vn.cotmoc.reviews.PreparationId;
import vn.cotmoc.reviews.Preparations;
import vn.cotmoc.reviews.Writing;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.shared.web.FormFaults;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.shared.web.Typed;
import vn.cotmoc.users.CurrentUser;

/// Writes at one place of a review, beside all that has been written there before.
@Controller
@RequestMapping("/reviews/drafts/{id}/text")
class NarrativeController {

    private final Preparations preparations;
    private final Narratives narratives;
    private final Saying saying;

    NarrativeController(Preparations preparations, Narratives narratives, Saying saying) {
        this.preparations = preparations;
        this.narratives = narratives;
        this.saying = saying;
    }

    record Form(
            @Nullable String place,
            @Nullable String words,
            @Nullable String revision,
            @Nullable String form) {}

    record Page(
            String id,
            String review,
            String place,
            @Nullable String sectionKey,
            String name,
            String words,
            int revision,
            String form,
            boolean mayWrite,
            @Nullable Version theirs,
            List<Version> history) {}

    record Version(String revision, String words, String author, String at) {
        static Version of(Narrative text) {
            return new Version(
                    String.valueOf(text.revision()), text.words(), text.author(), Vietnamese.moment(text.at()));
        }
    }

    @GetMapping
    String edit(
            @PathVariable PreparationId id,
            @RequestParam(required = false) @Nullable String place,
            @AuthenticationPrincipal CurrentUser user,
            Model model) {
        var preparation = find(id);
        var where = place(place);
        var history = narratives.history(id, where);
        var latest = history.isEmpty() ? null : history.getFirst();
        return page(
                preparation,
                where,
                new Form(
                        where.name(),
                        latest == null ? "" : latest.words(),
                        String.valueOf(latest == null ? 0 : latest.revision()),
                        null),
                new Shown(null, FormFaults.none()),
                user,
                model);
    }

    @PostMapping
    String write(
            @PathVariable PreparationId id,
            @ModelAttribute("form") Form form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var preparation = find(id);
        var where = place(form.place());
        name(preparation, where);
        var draft = new Narratives.Draft(
                where,
                form.words(),
                Objects.requireNonNullElse(Typed.number(form.revision()), 0),
                Typed.form(form.form()));
        return switch (narratives.write(preparation, draft, user)) {
            case Writing.Written _ -> "redirect:/reviews/drafts/%s#texts".formatted(id);
            case Writing.Refused(var fault) ->
                page(preparation, where, form, new Shown(null, Faults.of(List.of(fault), saying, locale)), user, model);
            case Writing.Stale(var theirs) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                var again = new Form(form.place(), form.words(), String.valueOf(theirs.revision()), null);
                yield page(preparation, where, again, new Shown(theirs, FormFaults.none()), user, model);
            }
        };
    }

    /// What stands beside the form: what somebody else has written meanwhile, and what is wrong.
    private record Shown(@Nullable Narrative theirs, FormFaults faults) {}

    private String page(Preparation preparation, Place where, Form form, Shown shown, CurrentUser user, Model model) {
        model.addAttribute(
                "page",
                new Page(
                        preparation.id().toString(),
                        preparation.title(),
                        where.name(),
                        where.section()
                                .map(section -> "reviews.section." + section)
                                .orElse(null),
                        name(preparation, where),
                        form.words() == null ? "" : form.words(),
                        Objects.requireNonNullElse(Typed.number(form.revision()), 0),
                        form.form() == null ? UUID.randomUUID().toString() : form.form(),
                        preparation.isOpen() && user.mayEdit(preparation.province()),
                        shown.theirs() == null ? null : Version.of(shown.theirs()),
                        narratives.history(preparation.id(), where).stream()
                                .map(Version::of)
                                .toList()));
        model.addAttribute("faults", shown.faults());
        return "reviews/text";
    }

    private String name(Preparation preparation, Place where) {
        return narratives.label(preparation, where).orElseThrow(Problem::notFound);
    }

    private static Place place(@Nullable String typed) {
        return Place.read(typed == null ? "" : typed).orElseThrow(Problem::notFound);
    }

    private Preparation find(PreparationId id) {
        return preparations.find(id).orElseThrow(Problem::notFound);
    }
}
