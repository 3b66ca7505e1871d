package vn.cotmoc.imports.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.imports.RemovingDemo;
import vn.cotmoc.users.CurrentUser;

/// Asks once, then takes the illustrative values out.
@Controller
@RequestMapping("/demo/removal")
class DemoRemovalController {

    private final RemovingDemo demo;

    DemoRemovalController(RemovingDemo demo) {
        this.demo = demo;
    }

    record DemoRemovalPage(long present, @Nullable Long removed, boolean unconfirmed) {}

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable Long removed,
            @RequestParam(required = false) @Nullable String unconfirmed,
            @AuthenticationPrincipal CurrentUser user,
            Model model) {
        model.addAttribute("page", new DemoRemovalPage(demo.count(user), removed, unconfirmed != null));
        return "imports/demo-removal";
    }

    @PostMapping
    String remove(@RequestParam(defaultValue = "false") boolean sure, @AuthenticationPrincipal CurrentUser user) {
        if (!sure) return "redirect:/demo/removal?unconfirmed";
        return "redirect:/demo/removal?removed=" + demo.remove(user);
    }
}
