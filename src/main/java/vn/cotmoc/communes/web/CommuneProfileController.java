package vn.cotmoc.communes.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.communes.CommuneListPage;
import vn.cotmoc.communes.CommuneLists;
import vn.cotmoc.communes.CommuneProfile;
import vn.cotmoc.communes.CommuneProfiles;
import vn.cotmoc.communes.CommunesCsv;
import vn.cotmoc.reporting.Viewpoints;
import vn.cotmoc.shared.web.CsvFile;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// *Xã/phường*: one commune, and all communes of a province.
@Controller
class CommuneProfileController {

    private final CommuneProfiles profiles;
    private final CommuneLists lists;
    private final CommunesCsv csv;
    private final Viewpoints viewpoints;

    CommuneProfileController(CommuneProfiles profiles, CommuneLists lists, CommunesCsv csv, Viewpoints viewpoints) {
        this.profiles = profiles;
        this.lists = lists;
        this.csv = csv;
        this.viewpoints = viewpoints;
    }

    @GetMapping("/communes/{code}")
    String show(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String asOf,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        model.addAttribute("page", profile(code, asOf, user, locale));
        return "communes/commune";
    }

    @GetMapping("/communes/{code}/figures.csv")
    ResponseEntity<byte[]> figures(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String asOf,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale) {
        var page = profile(code, asOf, user, locale);
        return CsvFile.of("xa-%s-%s.csv".formatted(code, page.viewing().asOf()), csv.of(page, locale));
    }

    @GetMapping("/provinces/{code}/communes")
    String list(
            @PathVariable String code,
            ListForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        model.addAttribute("page", listed(code, form, user, locale));
        return "communes/list";
    }

    @GetMapping("/provinces/{code}/communes.csv")
    ResponseEntity<byte[]> listFile(
            @PathVariable String code, ListForm form, @AuthenticationPrincipal CurrentUser user, Locale locale) {
        var page = listed(code, form, user, locale);
        return CsvFile.of("cac-xa-%s-%s.csv".formatted(code, page.viewing().asOf()), csv.of(page, locale));
    }

    /// A list as an address writes it.
    record ListForm(
            @Nullable String asOf,
            @Nullable String q,
            @Nullable String sort) {}

    private CommuneProfile profile(String code, @Nullable String asOf, CurrentUser user, Locale locale) {
        return profiles.page(code, viewpoints.read(asOf), user, locale).orElseThrow(Problem::notFound);
    }

    private CommuneListPage listed(String code, ListForm form, CurrentUser user, Locale locale) {
        var wish = new CommuneLists.Wish(code, viewpoints.read(form.asOf()), form.q(), form.sort());
        return lists.page(wish, user, locale).orElseThrow(Problem::notFound);
    }
}
