package vn.cotmoc.typesetting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
import vn.cotmoc.shared.web.FormFaults;
import vn.cotmoc.shared.web.FormFaults.Fault;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.typesetting.DocumentSettings;
import vn.cotmoc.typesetting.OfficialForm;
import vn.cotmoc.typesetting.SettingOutcome;
import vn.cotmoc.typesetting.SettingsPages;
import vn.cotmoc.users.CurrentUser;

/// *Thể thức văn bản* of a province: under whose name its documents go out.
@Controller
@RequestMapping("/provinces/{code}/document-settings")
class SettingsController {

    private final SettingsPages pages;
    private final DocumentSettings settings;
    private final MessageSource messages;

    SettingsController(SettingsPages pages, DocumentSettings settings, MessageSource messages) {
        this.pages = pages;
        this.settings = settings;
        this.messages = messages;
    }

    /// Of which province, in which form, for whom.
    record Place(AdministrativeUnit province, OfficialForm form, CurrentUser user, Locale locale) {}

    @ModelAttribute
    Place place(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable OfficialForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale) {
        var province = pages.province(code, user).orElseThrow(Problem::notFound);
        return new Place(province, Objects.requireNonNullElse(form, OfficialForm.PARTY), user, locale);
    }

    @GetMapping
    String show(@ModelAttribute Place place, @RequestParam(required = false) @Nullable Integer kept, Model model) {
        model.addAttribute("kept", kept);
        return page(place, null, List.of(), model);
    }

    @PostMapping
    String keep(
            @ModelAttribute Place place,
            @ModelAttribute("typed") SettingsForm typed,
            Model model,
            HttpServletResponse response) {
        if (!place.user().mayEdit(place.province().id())) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        int seen = Objects.requireNonNullElse(typed.seen(), 0);
        return switch (settings.keep(place.province(), place.form(), typed.wording(), seen, place.user())) {
            case SettingOutcome.Kept(var revision) ->
                "redirect:/provinces/%s/document-settings?form=%s&kept=%d"
                        .formatted(place.province().code(), place.form(), revision);
            case SettingOutcome.Stale() -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield again(place, typed, "body", "typesetting.fault.stale", model);
            }
            case SettingOutcome.Refused(var field, var key) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield again(place, typed, field, key, model);
            }
        };
    }

    private String again(Place place, SettingsForm typed, String field, String key, Model model) {
        return page(place, typed, List.of(new Fault(field, messages.getMessage(key, null, place.locale()))), model);
    }

    private String page(Place place, @Nullable SettingsForm typed, List<Fault> faults, Model model) {
        var page = pages.page(place.province(), place.form(), place.user());
        model.addAttribute("page", page);
        model.addAttribute("faults", new FormFaults(faults));
        model.addAttribute("form", typed == null ? SettingsForm.of(page.wording(), page.revision()) : typed);
        return "typesetting/settings";
    }
}
