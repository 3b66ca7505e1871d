package vn.cotmoc.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.cotmoc.evidence.Attaching;
import vn.cotmoc.evidence.AttachingEvidence;
import vn.cotmoc.evidence.Details;
import vn.cotmoc.evidence.Evidence;
import vn.cotmoc.evidence.EvidenceAddress;
import vn.cotmoc.evidence.EvidenceId;
import vn.cotmoc.evidence.Fault;
import vn.cotmoc.evidence.FindingSlots;
import vn.cotmoc.evidence.Spooled;
import vn.cotmoc.evidence.Withdrawing;
import vn.cotmoc.evidence.WithdrawingEvidence;
import vn.cotmoc.evidence.web.DrawingEvidence.WrongReason;
import vn.cotmoc.evidence.web.EvidencePages.Again;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// *Minh chứng* of one value: what is there, one more, one taken back.
@Controller
@RequestMapping("/resolutions/{slug}/values/{code}/{period}/evidence")
class EvidenceController {

    private final FindingSlots slots;
    private final Evidence evidence;
    private final AttachingEvidence attaching;
    private final WithdrawingEvidence withdrawing;
    private final DescribingValues describing;
    private final EvidencePages pages;

    EvidenceController(
            FindingSlots slots,
            Evidence evidence,
            AttachingEvidence attaching,
            WithdrawingEvidence withdrawing,
            DescribingValues describing,
            EvidencePages pages) {
        this.slots = slots;
        this.evidence = evidence;
        this.attaching = attaching;
        this.withdrawing = withdrawing;
        this.describing = describing;
        this.pages = pages;
    }

    /// What the address speaks of, for every handler; else nothing is there.
    @ModelAttribute("found")
    FindingSlots.Found found(
            @PathVariable String slug,
            @PathVariable String code,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable String unit) {
        return slots.find(slug, code, period, unit).orElseThrow(Problem::notFound);
    }

    @GetMapping
    String show(
            @ModelAttribute(name = "found", binding = false) FindingSlots.Found found,
            @RequestParam(required = false) @Nullable String done,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        model.addAttribute("page", pages.page(describing.about(found, user, locale), Again.nothing(), done, locale));
        return "evidence/evidence";
    }

    @PostMapping
    String attach(
            @ModelAttribute(name = "found", binding = false) FindingSlots.Found found,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String title,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var details = new Details(number, date, title);
        try (var spooled = Spooled.of(file)) {
            return switch (attaching.attach(found.subject(), spooled.file(), details, user)) {
                case Attaching.Attached _ -> "redirect:" + next(found, "attached");
                case Attaching.Refused(var fault) -> {
                    var again = new Again(details, pages.words(fault, locale), null);
                    model.addAttribute("page", pages.page(describing.about(found, user, locale), again, null, locale));
                    yield refused(fault, response);
                }
            };
        }
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(
            @ModelAttribute(name = "found", binding = false) FindingSlots.Found found,
            @PathVariable EvidenceId id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return switch (withdrawing.withdraw(found.subject(), id, reason, user)) {
            case Withdrawing.Withdrawn _ -> "redirect:" + next(found, "withdrawn");
            case Withdrawing.Refused(var fault) -> {
                var words = pages.words(fault, locale);
                var wrong = Objects.requireNonNullElse(words.get("reason"), "");
                var again = wrong.isEmpty()
                        ? new Again(Details.none(), words, null)
                        : new Again(Details.none(), Map.of(), new WrongReason(id, reason, wrong));
                model.addAttribute("page", pages.page(describing.about(found, user, locale), again, null, locale));
                yield refused(fault, response);
            }
            case Withdrawing.Unknown _ -> throw Problem.notFound();
        };
    }

    @GetMapping("/{id}")
    void download(
            @ModelAttribute(name = "found", binding = false) FindingSlots.Found found,
            @PathVariable EvidenceId id,
            HttpServletResponse response)
            throws IOException {
        try (var download = evidence.open(found.subject(), id).orElseThrow(Problem::notFound)) {
            HandingOut.write(download, response);
        }
    }

    private static String refused(Fault fault, HttpServletResponse response) {
        response.setStatus(Refusals.status(fault).value());
        return "evidence/evidence";
    }

    private static String next(FindingSlots.Found found, String done) {
        String here = EvidenceAddress.of(found.subject());
        return here + (here.contains("?") ? "&" : "?") + "done=" + done;
    }
}
