package vn.cotmoc.imports.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.cotmoc.imports.UnitLists;
import vn.cotmoc.imports.UnitLists.Confirmation;
import vn.cotmoc.imports.UnitLists.Uploading.Kept;
import vn.cotmoc.imports.UnitLists.Uploading.Refused;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// *Quản trị > Đơn vị hành chính*: an official list in, with a preview of what it changes.
@Controller
@RequestMapping("/unit-lists")
class UnitListController {

    private static final int LONGEST_ACT = 300;

    private final UnitLists lists;
    private final UnitListPages pages;

    UnitListController(UnitLists lists, UnitListPages pages) {
        this.lists = lists;
        this.pages = pages;
    }

    /// Day and act as typed, and what is wrong with the form by field.
    record UnitListForm(String day, String act, Map<String, String> faults, boolean adopted) {
        public @Nullable String fileFault() {
            return faults.get("file");
        }

        public @Nullable String dayFault() {
            return faults.get("day");
        }

        public @Nullable String actFault() {
            return faults.get("act");
        }
    }

    @GetMapping
    String create(@RequestParam(required = false) @Nullable String adopted, Model model) {
        model.addAttribute("form", new UnitListForm("", "", Map.of(), adopted != null));
        return "imports/unit-lists";
    }

    @PostMapping
    String upload(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String act,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model)
            throws IOException {
        var faults = new LinkedHashMap<String, String>();
        Optional<LocalDate> holdsFrom = Vietnamese.readDate(day);
        String cleanAct = Vietnamese.clean(act);
        if (file == null || file.isEmpty()) faults.put("file", pages.say("imports.units.unusable.EMPTY", locale, ""));
        if (holdsFrom.isEmpty()) faults.put("day", pages.say("imports.units.day.wrong", locale));
        if (cleanAct.isEmpty() || cleanAct.length() > LONGEST_ACT)
            faults.put("act", pages.say("imports.units.act.wrong", locale));
        if (faults.isEmpty() && file != null && holdsFrom.isPresent()) {
            String name = Vietnamese.clean(Objects.requireNonNullElse(file.getOriginalFilename(), ""));
            switch (lists.upload(name, file.getBytes(), holdsFrom.get(), cleanAct, user)) {
                case Kept(var id) -> {
                    return "redirect:/unit-lists/" + id;
                }
                case Refused(var reason, var particulars) ->
                    faults.put("file", pages.say("imports.units.unusable." + reason, locale, particulars));
            }
        }
        model.addAttribute("form", new UnitListForm(day, act, faults, false));
        return "imports/unit-lists";
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Confirmation refused,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        var preview = lists.preview(id, user).orElseThrow(Problem::notFound);
        model.addAttribute("page", pages.page(preview, refused == null ? null : refused.name(), locale));
        return "imports/unit-list";
    }

    @PostMapping("/{id}/confirmation")
    String confirm(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String fingerprint,
            @AuthenticationPrincipal CurrentUser user) {
        return switch (lists.confirm(id, fingerprint, user).orElseThrow(Problem::notFound)) {
            case ADOPTED -> "redirect:/unit-lists?adopted";
            case STALE -> "redirect:/unit-lists/" + id + "?refused=STALE";
            case FAULTY -> "redirect:/unit-lists/" + id + "?refused=FAULTY";
        };
    }
}
