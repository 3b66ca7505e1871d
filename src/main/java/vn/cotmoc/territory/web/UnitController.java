package vn.cotmoc.territory.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.AdministrativeUnit.Level;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.territory.Territory.Found;
import vn.cotmoc.territory.UnitId;

/// *Đơn vị hành chính*: the units of any day, for everyone signed in.
@Controller
@RequestMapping("/units")
class UnitController {

    private static final int ON_A_PAGE = 100;
    private static final int LONGEST_SEARCH = 100;
    // The communes of all days before are those of the last day before.
    private static final LocalDate COMMUNES_TOLD_APART_FROM = LocalDate.of(2025, 6, 30);

    private final Territory territory;
    private final PreparingUnits preparing;
    private final Clock clock;

    UnitController(Territory territory, PreparingUnits preparing, Clock clock) {
        this.territory = territory;
        this.preparing = preparing;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") String page,
            Locale locale,
            Model model) {
        LocalDate day = day(on);
        String text = Vietnamese.clean(q.length() > LONGEST_SEARCH ? q.substring(0, LONGEST_SEARCH) : q);
        boolean unread = !on.isBlank() && Vietnamese.readDate(on).isEmpty();
        String wrong = unread ? preparing.say("territory.on.wrong", locale, on, Vietnamese.date(day)) : null;
        model.addAttribute(
                "page", text.isEmpty() ? all(day, wrong, locale) : found(text, day, wrong, number(page), locale));
        return "territory/units";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UnitId id, @RequestParam(defaultValue = "") String on, Locale locale, Model model) {
        var unit = territory.unit(id).orElseThrow(Problem::notFound);
        LocalDate day = within(unit, day(on));
        var communes =
                unit.level() == Level.PROVINCE ? territory.communes(unit.code(), day) : List.<AdministrativeUnit>of();
        var province = unit.provinceCode() == null
                ? null
                : territory.province(unit.provinceCode(), day).orElse(null);
        model.addAttribute("page", preparing.page(unit, province, communes, day, locale));
        return "territory/unit";
    }

    private UnitListingPage all(LocalDate day, @Nullable String wrong, Locale locale) {
        var provinces = territory.provinces(day);
        var communes = territory.communeCounts(day);
        int total = communes.values().stream().mapToInt(Integer::intValue).sum();
        return new UnitListingPage(
                Vietnamese.date(day),
                "",
                preparing.say("territory.units.answer", locale, Vietnamese.date(day), provinces.size(), total),
                wrong,
                day.isBefore(COMMUNES_TOLD_APART_FROM),
                provinces.stream()
                        .map(unit -> preparing.province(unit, communes, day, locale))
                        .toList(),
                List.of(),
                null,
                null);
    }

    private UnitListingPage found(String text, LocalDate day, @Nullable String wrong, int page, Locale locale) {
        var all = territory.provinces(day);
        String folded = Vietnamese.fold(text);
        var provinces = all.stream()
                .filter(unit -> unit.code().equals(text)
                        || Vietnamese.fold(unit.fullName()).contains(folded))
                .toList();
        Found communes = territory.communesLike(text, day, (page - 1) * ON_A_PAGE, ON_A_PAGE);
        Map<String, String> names =
                all.stream().collect(Collectors.toMap(AdministrativeUnit::code, AdministrativeUnit::fullName));
        return new UnitListingPage(
                Vietnamese.date(day),
                text,
                preparing.say(
                        "territory.found", locale, text, Vietnamese.date(day), provinces.size(), communes.total()),
                wrong,
                day.isBefore(COMMUNES_TOLD_APART_FROM),
                provinces.stream()
                        .map(unit -> preparing.province(unit, Map.of(), day, locale))
                        .toList(),
                communes.units().stream()
                        .map(unit -> preparing.commune(unit, names, day, locale))
                        .toList(),
                page > 1 ? href(text, day, page - 1) : null,
                page * ON_A_PAGE < communes.total() ? href(text, day, page + 1) : null);
    }

    private static String href(String text, LocalDate day, int page) {
        return "/units?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&on=" + day + "&page=" + page;
    }

    // A unit is shown on the asked day, or on the day nearest to it on which it was there.
    private static LocalDate within(AdministrativeUnit unit, LocalDate day) {
        if (unit.isValidOn(day)) return day;
        return day.isBefore(unit.validFrom()) ? unit.validFrom() : Objects.requireNonNullElse(unit.validTo(), day);
    }

    private LocalDate day(String on) {
        return Vietnamese.readDate(on).orElseGet(() -> LocalDate.now(clock));
    }

    private static int number(String page) {
        return page.matches("\\d{1,4}") ? Math.max(1, Integer.parseInt(page)) : 1;
    }
}
