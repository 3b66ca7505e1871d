package vn.cotmoc.scenarios.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cotmoc.scenarios.KeepingSuppositions;
import vn.cotmoc.scenarios.Scenarios.Kept;
import vn.cotmoc.scenarios.WhatIfPages;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// *Nếu như*: the address holds what is supposed, so that it can be sent, printed and read without scripts.
@Controller
@RequestMapping("/resolutions/{slug}/indicators/{code}/what-if")
class WhatIfController {

    private final WhatIfPages pages;
    private final KeepingSuppositions keeping;

    WhatIfController(WhatIfPages pages, KeepingSuppositions keeping) {
        this.pages = pages;
        this.keeping = keeping;
    }

    @GetMapping
    String show(
            @PathVariable String slug,
            @PathVariable String code,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return shown(slug, code, form, null, user, locale, model, response);
    }

    @PostMapping
    String keep(
            @PathVariable String slug,
            @PathVariable String code,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return switch (keeping.keep(slug, code, form, user).orElseThrow(Problem::notFound)) {
            case Kept.Done(var id, var _) -> {
                next.addAttribute("id", id.toString());
                yield "redirect:/scenarios/{id}";
            }
            case Kept.Refused(var key) -> shown(slug, code, form, key, user, locale, model, response);
        };
    }

    // What cannot be read is a page too: everything typed is still there.
    private String shown(
            String slug,
            String code,
            Map<String, String> form,
            @Nullable String refused,
            CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var page = pages.page(slug, code, form, refused, user, locale).orElseThrow(Problem::notFound);
        if (!page.form().faults().isEmpty()) response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", page);
        return "scenarios/what-if";
    }
}
