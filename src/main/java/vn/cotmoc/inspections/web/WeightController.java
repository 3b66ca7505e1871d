package vn.cotmoc.inspections.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.inspections.Inspections;
import vn.cotmoc.inspections.Outcome;
import vn.cotmoc.inspections.RiskFactor;
import vn.cotmoc.inspections.RiskWeights;
import vn.cotmoc.inspections.Weightings;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.shared.web.FormFaults;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.shared.web.Typed;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.users.CurrentUser;

/// What each risk weighs in a province.
@Controller
@RequestMapping("/inspections/weights")
class WeightController {

    private final Inspections inspections;
    private final Weightings weightings;
    private final Saying saying;

    WeightController(Inspections inspections, Weightings weightings, Saying saying) {
        this.inspections = inspections;
        this.weightings = weightings;
        this.saying = saying;
    }

    /// A factor with its weight as typed, and how many points it has in the portal's own table.
    record Line(String name, String value, int usual) {}

    record Former(int revision, String weights, String reason, String author, String at) {}

    record WeightPage(
            String code,
            String province,
            int revision,
            List<Line> lines,
            List<Former> former,
            String reason,
            int most) {}

    @GetMapping
    String show(@RequestParam String province, @AuthenticationPrincipal CurrentUser user, Model model) {
        var unit = province(province, user);
        return page(unit, written(weightings.inForce(unit.id())), "", FormFaults.none(), false, model);
    }

    @PostMapping
    String change(
            @RequestParam String province,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String revision,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var unit = province(province, user);
        var weights = Arrays.stream(RiskFactor.values())
                .collect(Collectors.toMap(one -> one, one -> typed.getOrDefault(one.name(), "")));
        String why = Objects.requireNonNullElse(reason, "");
        return switch (weightings.change(unit.id(), weights, why, Typed.seen(revision), user)) {
            case Outcome.Kept _ -> "redirect:/inspections/weights?province=" + unit.code();
            case Outcome.Refused(var faults) ->
                page(unit, weights, why, Faults.of(faults, saying, locale), false, model);
            case Outcome.Stale() -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield page(unit, weights, why, FormFaults.none(), true, model);
            }
        };
    }

    private AdministrativeUnit province(String code, CurrentUser user) {
        return inspections.province(code, user).orElseThrow(Problem::notFound);
    }

    private String page(
            AdministrativeUnit province,
            Map<RiskFactor, String> weights,
            String reason,
            FormFaults faults,
            boolean stale,
            Model model) {
        var former = weightings.of(province.id());
        model.addAttribute(
                "page",
                new WeightPage(
                        province.code(),
                        province.fullName(),
                        former.stream()
                                .findFirst()
                                .map(Weightings.Weighting::revision)
                                .orElse(0),
                        Arrays.stream(RiskFactor.values())
                                .map(one -> new Line(one.name(), weights.getOrDefault(one, ""), one.usual()))
                                .toList(),
                        former.stream().map(WeightController::former).toList(),
                        reason,
                        RiskWeights.MOST));
        model.addAttribute("faults", faults);
        model.addAttribute("stale", stale);
        return "inspections/weights";
    }

    private static Map<RiskFactor, String> written(RiskWeights weights) {
        return weights.points().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> String.valueOf(one.getValue())));
    }

    private static Former former(Weightings.Weighting one) {
        return new Former(
                one.revision(),
                one.weights().points().values().stream().map(String::valueOf).collect(Collectors.joining(" · ")),
                one.reason(),
                one.authorName(),
                Vietnamese.moment(one.at()));
    }
}
