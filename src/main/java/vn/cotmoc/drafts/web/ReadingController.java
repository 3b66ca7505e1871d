package vn.cotmoc.drafts.web;

import java.math.BigDecimal;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.cotmoc.drafts.PrintedReading;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.targets.Target;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Role;

/// Tells a form, while a target is typed, how the portal reads it.
@RestController
class ReadingController {

    private final DeskWords words;

    ReadingController(DeskWords words) {
        this.words = words;
    }

    /// @param low in Vietnamese figures, as the form shows them
    record Reading(boolean understood, String words, String comparator, String low, String high, String text) {}

    /// @param kept whether a milestone before asks for something, which a blank cell keeps
    @GetMapping("/drafts/reading")
    Reading read(
            @RequestParam(defaultValue = "") String printed,
            @RequestParam(defaultValue = "") String direction,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "false") boolean kept,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale) {
        if (!user.has(Role.EDITOR)) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        Target before = kept ? new Target.Maintain() : null;
        var reading =
                PrintedReading.of(printed, PrintedReading.direction(direction), unit.isBlank() ? null : unit, before);
        Target target = reading.target();
        String said = words.reading(reading, locale);
        return target == null
                ? new Reading(false, said, "", "", "", "")
                : new Reading(
                        true,
                        said,
                        target.comparator().name(),
                        target.lowEnd().map(ReadingController::figure).orElse(""),
                        target.highEnd().map(ReadingController::figure).orElse(""),
                        target.text().orElse(""));
    }

    private static String figure(BigDecimal number) {
        return Vietnamese.number(number);
    }
}
