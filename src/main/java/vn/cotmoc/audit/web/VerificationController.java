package vn.cotmoc.audit.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.audit.Checkpoint;
import vn.cotmoc.audit.Checkpoints;
import vn.cotmoc.audit.Fault;
import vn.cotmoc.audit.Sealing;
import vn.cotmoc.audit.Verification;
import vn.cotmoc.audit.Verifying;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Role;

/// Checks the trail for whoever asks by a button, and a checkpoint that somebody has on paper.
@Controller
class VerificationController {

    private final Verifying verifying;
    private final Sealing sealing;
    private final Checkpoints checkpoints;
    private final EventWords words;

    VerificationController(Verifying verifying, Sealing sealing, Checkpoints checkpoints, EventWords words) {
        this.verifying = verifying;
        this.sealing = sealing;
        this.checkpoints = checkpoints;
        this.words = words;
    }

    /// What the page says: the result of the walk if one was asked for, and of the comparison with a paper.
    record Page(
            @Nullable Checkpoint latest,
            String latestAt,
            @Nullable Verification result,
            List<FaultLine> faults,
            List<String> warnings,
            @Nullable String typedNumber,
            @Nullable String typedHash,
            @Nullable String comparison) {}

    record FaultLine(String words, @Nullable String href, String place) {}

    @GetMapping("/audit/verification")
    String show(
            @RequestParam(defaultValue = "false") boolean run,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String hash,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        if (!user.has(Role.AUDITOR)) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        if (run) sealing.seal();
        var result = run ? verifying.verify(user) : null;
        var latest = checkpoints.latest().orElse(null);
        model.addAttribute(
                "page",
                new Page(
                        latest,
                        latest == null ? "" : words.moment(latest.at()),
                        result,
                        result == null
                                ? List.of()
                                : result.faults().stream()
                                        .map(fault -> line(fault, locale))
                                        .toList(),
                        result == null ? List.of() : warnings(result, locale),
                        number,
                        hash,
                        number == null || hash == null ? null : compare(number.strip(), hash)));
        return "audit/verification";
    }

    private List<String> warnings(Verification result, Locale locale) {
        return result.warnings().stream()
                .map(warning -> words.say("audit.warning." + warning.kind(), locale, String.valueOf(warning.number())))
                .toList();
    }

    private String compare(String number, String hash) {
        if (!number.matches("\\d{1,18}") || number.matches("0+")) return "UNREADABLE";
        return checkpoints
                .find(Long.parseLong(number))
                .map(known -> known.isTyped(hash) ? "SAME" : "OTHER")
                .orElse("UNKNOWN");
    }

    private FaultLine line(Fault fault, Locale locale) {
        return new FaultLine(
                words.say(
                        "audit.found." + fault.kind() + (isOfATable(fault) ? ".table" : ""),
                        locale,
                        number(fault.event()),
                        number(fault.other()),
                        number(fault.batch()),
                        number(fault.count()),
                        fault.row() == null ? "" : fault.row()),
                fault.event() == null || fault.kind() == Fault.Kind.DELETED ? null : EventLinks.event(fault.event()),
                number(fault.position()));
    }

    // No event tells of the rows: how many they are is all that is known.
    private static boolean isOfATable(Fault fault) {
        return fault.kind() == Fault.Kind.UNTOLD && fault.event() == null;
    }

    private static String number(@Nullable Long number) {
        return number == null ? "–" : number.toString();
    }
}
