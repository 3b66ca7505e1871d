package vn.cotmoc.concepts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
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
import vn.cotmoc.concepts.Binding;
import vn.cotmoc.concepts.BindingConcepts;
import vn.cotmoc.concepts.BindingOutcome;
import vn.cotmoc.concepts.Concepts;
import vn.cotmoc.concepts.web.Choices.Choice;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.shared.web.FormFaults;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// Which concept an indicator is bound to, now and before, in the hands of an editor of its province.
@Controller
@RequestMapping("/resolutions/{slug}/indicators/{code}/concept")
class BindingController {

    private final Indicators indicators;
    private final Concepts concepts;
    private final BindingConcepts binding;
    private final MessageSource messages;

    BindingController(Indicators indicators, Concepts concepts, BindingConcepts binding, MessageSource messages) {
        this.indicators = indicators;
        this.concepts = concepts;
        this.binding = binding;
        this.messages = messages;
    }

    record Former(
            @Nullable String concept,
            boolean differs,
            String note,
            String from,
            @Nullable String until,
            @Nullable String author) {}

    record BindingPage(
            String slug,
            String resolution,
            String code,
            String name,
            boolean bound,
            boolean mayBind,
            List<Choices> concepts,
            List<Choices> series,
            List<Former> history) {}

    @GetMapping
    String show(
            @PathVariable String slug,
            @PathVariable String code,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        return page(indicator(slug, code), null, FormFaults.none(), user, locale, model);
    }

    @PostMapping
    String bind(
            @PathVariable String slug,
            @PathVariable String code,
            @ModelAttribute BindingForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var indicator = indicator(slug, code);
        return switch (binding.bind(indicator, form.toWanted(), user)) {
            case BindingOutcome.Done _ -> "redirect:/resolutions/%s/indicators/%s#concept".formatted(slug, code);
            case BindingOutcome.Refused(var field, var key) -> {
                var faults = FormFaults.at(field, messages.getMessage(key, null, locale));
                yield page(indicator, form, faults, user, locale, model);
            }
            case BindingOutcome.Stale _ -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                String words = messages.getMessage("concepts.fault.stale", null, locale);
                yield page(indicator, null, FormFaults.at("concept", words), user, locale, model);
            }
        };
    }

    private Indicator indicator(String slug, String code) {
        return indicators.find(slug, code).orElseThrow(Problem::notFound);
    }

    private String page(
            Indicator indicator,
            @Nullable BindingForm typed,
            FormFaults faults,
            CurrentUser user,
            Locale locale,
            Model model) {
        var history = concepts.bindings(indicator.id());
        var present = history.isEmpty() ? null : history.getFirst();
        model.addAttribute("form", typed == null ? BindingForm.of(present) : typed);
        model.addAttribute("faults", faults);
        model.addAttribute(
                "page",
                new BindingPage(
                        indicator.slug(),
                        indicator.resolutionName() == null ? indicator.slug() : indicator.resolutionName(),
                        indicator.code(),
                        indicator.name(),
                        present != null && present.conceptCode() != null,
                        user.mayEdit(indicator.province()),
                        Choices.plain(concepts.search("").stream()
                                .map(concept ->
                                        new Choice(concept.code(), concept.code() + ". " + concept.name(locale)))
                                .toList()),
                        Choices.plain(concepts.series().stream()
                                .map(series -> new Choice(series.code(), series.name(locale)))
                                .toList()),
                        former(history)));
        return "concepts/binding";
    }

    private static List<Former> former(List<Binding> history) {
        return java.util.stream.IntStream.range(0, history.size())
                .mapToObj(place -> {
                    var binding = history.get(place);
                    return new Former(
                            binding.conceptCode() == null ? null : binding.conceptCode() + ". " + binding.conceptName(),
                            binding.differs(),
                            binding.note() == null ? "" : binding.note(),
                            Vietnamese.moment(binding.recordedAt()),
                            place == 0
                                    ? null
                                    : Vietnamese.moment(history.get(place - 1).recordedAt()),
                            binding.fromFiles() ? null : binding.authorName());
                })
                .toList();
    }
}
