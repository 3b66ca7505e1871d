package vn.cotmoc.scenarios.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.scenarios.KeepingSuppositions;
import vn.cotmoc.scenarios.ScenarioCsv;
import vn.cotmoc.scenarios.ScenarioId;
import vn.cotmoc.scenarios.ScenarioPages;
import vn.cotmoc.scenarios.Scenarios;
import vn.cotmoc.scenarios.Scenarios.Kept;
import vn.cotmoc.scenarios.Scenarios.Wanted;
import vn.cotmoc.shared.web.CsvFile;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// *Kịch bản*: the kept ones, and each with what a whole resolution would look like.
@Controller
@RequestMapping("/scenarios")
class ScenarioController {

    private final ScenarioPages pages;
    private final Scenarios scenarios;
    private final ScenarioCsv csv;

    ScenarioController(ScenarioPages pages, Scenarios scenarios, ScenarioCsv csv) {
        this.pages = pages;
        this.scenarios = scenarios;
        this.csv = csv;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String resolution,
            @AuthenticationPrincipal CurrentUser user,
            Model model) {
        model.addAttribute("page", pages.list(resolution, user));
        return "scenarios/scenarios";
    }

    @GetMapping("/{id}")
    String show(@PathVariable ScenarioId id, @AuthenticationPrincipal CurrentUser user, Locale locale, Model model) {
        model.addAttribute("page", pages.page(id, null, user, locale).orElseThrow(Problem::notFound));
        return "scenarios/scenario";
    }

    @GetMapping("/{id}/rows.csv")
    ResponseEntity<byte[]> csv(@PathVariable ScenarioId id, Locale locale) {
        return CsvFile.of("kich-ban-gia-dinh.csv", csv.write(id, locale).orElseThrow(Problem::notFound));
    }

    @PostMapping("/{id}")
    String revise(
            @PathVariable ScenarioId id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var present = scenarios.find(id).orElseThrow(Problem::notFound);
        var wanted = new Wanted(
                form.getOrDefault("name", ""),
                form.getOrDefault("note", ""),
                KeepingSuppositions.isTicked(form),
                present.suppositions());
        return switch (scenarios.revise(id, wanted, user)) {
            case Kept.Done _ -> "redirect:/scenarios/" + id;
            case Kept.Refused(var key) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute(
                        "page",
                        pages.page(id, new ScenarioPages.Refused(wanted, key), user, locale)
                                .orElseThrow(Problem::notFound));
                yield "scenarios/scenario";
            }
        };
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable ScenarioId id, @AuthenticationPrincipal CurrentUser user) {
        scenarios.withdraw(id, user);
        return "redirect:/scenarios";
    }
}
