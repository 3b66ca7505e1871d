package vn.cotmoc.users.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.shared.Demo;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Role;

/// The way in, and the first page behind it.
@Controller
class SignInController {

    private static final List<DemoAccount> DEMO_ACCOUNTS = List.of(
            new DemoAccount("canbo.nnmt", "users.demo.reporterAgriculture"),
            new DemoAccount("canbo.yte", "users.demo.reporterHealth"),
            new DemoAccount("duyet.dienbien", "users.demo.approver"),
            new DemoAccount("lanhdao.dienbien", "users.demo.leader"),
            new DemoAccount("kiemtra.dienbien", "users.demo.auditor"),
            new DemoAccount("kiemtra.trunguong", "users.demo.centralAuditor"),
            new DemoAccount("bientap.dienbien", "users.demo.editor"),
            new DemoAccount("canbo.laichau", "users.demo.reporterLaiChau"),
            new DemoAccount("lanhdao.laichau", "users.demo.leaderLaiChau"),
            new DemoAccount("quantri", "users.demo.administrator"));

    private final Demo demo;

    SignInController(Demo demo) {
        this.demo = demo;
    }

    record DemoAccount(String username, String key) {}

    record SignInPage(boolean failed, boolean left, List<DemoAccount> demoAccounts) {}

    @GetMapping("/sign-in")
    String show(
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String bye,
            Model model) {
        model.addAttribute(
                "page", new SignInPage(error != null, bye != null, demo.enabled() ? DEMO_ACCOUNTS : List.of()));
        return "users/sign-in";
    }

    /// Where a person lands whom a door has refused.
    @RequestMapping("/refused")
    String refused() {
        throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
    }

    /// Where a day begins: officers with their work, approvers with their queue, everybody else with the province.
    @GetMapping("/")
    String home(@AuthenticationPrincipal CurrentUser user) {
        if (user.has(Role.REPORTER)) return "redirect:/work";
        if (user.has(Role.APPROVER)) return "redirect:/approvals";
        return "redirect:/provinces" + (user.homeProvinceCode() == null ? "" : "/" + user.homeProvinceCode());
    }
}
