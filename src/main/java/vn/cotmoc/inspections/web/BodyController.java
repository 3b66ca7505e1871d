package vn.cotmoc.inspections.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.inspections.InspectingBodies;
import vn.cotmoc.inspections.Inspections;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.shared.web.FormFaults;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.shared.web.Typed;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.typesetting.DocumentSetting.Wording;
import vn.cotmoc.typesetting.SettingOutcome;
import vn.cotmoc.users.CurrentUser;

/// Under whose name the working papers of a province go out.
@Controller
@RequestMapping("/inspections/body")
class BodyController {

    private final Inspections inspections;
    private final InspectingBodies bodies;
    private final Saying saying;

    BodyController(Inspections inspections, InspectingBodies bodies, Saying saying) {
        this.inspections = inspections;
        this.bodies = bodies;
        this.saying = saying;
    }

    record Former(int revision, String body, String author, String at) {}

    record BodyPage(String code, String province, int revision, Wording wording, List<Former> former) {}

    /// As typed; what was not sent is blank.
    record BodyForm(
            @Nullable String parentBody,
            @Nullable String body,
            @Nullable String symbol,
            @Nullable String place,
            @Nullable String authority,
            @Nullable String position,
            @Nullable String signer,
            @Nullable String recipients) {

        Wording wording() {
            return new Wording(
                    typed(parentBody),
                    typed(body),
                    typed(symbol),
                    typed(place),
                    typed(authority),
                    typed(position),
                    typed(signer),
                    typed(recipients));
        }

        private static String typed(@Nullable String words) {
            return Objects.requireNonNullElse(words, "");
        }
    }

    @GetMapping
    String show(@RequestParam String province, @AuthenticationPrincipal CurrentUser user, Model model) {
        return page(province(province, user), null, FormFaults.none(), false, model);
    }

    @PostMapping
    String keep(
            @RequestParam String province,
            @ModelAttribute BodyForm form,
            @RequestParam(required = false) @Nullable String revision,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var unit = province(province, user);
        var wanted = form.wording();
        return switch (bodies.keep(unit.id(), wanted, Typed.seen(revision), user)) {
            case SettingOutcome.Kept _ -> "redirect:/inspections/body?province=" + unit.code();
            case SettingOutcome.Refused(var field, var key) ->
                page(unit, wanted, FormFaults.at(field, saying.say(key, locale)), false, model);
            case SettingOutcome.Stale() -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield page(unit, wanted, FormFaults.none(), true, model);
            }
        };
    }

    private AdministrativeUnit province(String code, CurrentUser user) {
        return inspections.province(code, user).orElseThrow(Problem::notFound);
    }

    private String page(
            AdministrativeUnit province, @Nullable Wording typed, FormFaults faults, boolean stale, Model model) {
        var former = bodies.of(province.id());
        var latest = former.stream().findFirst();
        model.addAttribute(
                "page",
                new BodyPage(
                        province.code(),
                        province.fullName(),
                        latest.map(InspectingBodies.Body::revision).orElse(0),
                        typed == null
                                ? latest.map(InspectingBodies.Body::wording).orElseGet(Wording::none)
                                : typed,
                        former.stream().map(BodyController::former).toList()));
        model.addAttribute("faults", faults);
        model.addAttribute("stale", stale);
        return "inspections/body";
    }

    private static Former former(InspectingBodies.Body one) {
        var wording = one.wording();
        return new Former(
                one.revision(),
                "%s – %s".formatted(wording.body(), wording.signer()),
                one.authorName(),
                Vietnamese.moment(one.at()));
    }
}
