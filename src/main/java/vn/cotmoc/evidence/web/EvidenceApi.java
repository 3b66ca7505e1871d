package vn.cotmoc.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.cotmoc.evidence.Attaching;
import vn.cotmoc.evidence.AttachingEvidence;
import vn.cotmoc.evidence.Details;
import vn.cotmoc.evidence.Evidence;
import vn.cotmoc.evidence.EvidenceId;
import vn.cotmoc.evidence.FindingSlots;
import vn.cotmoc.evidence.Spooled;
import vn.cotmoc.evidence.Subject;
import vn.cotmoc.evidence.Withdrawing;
import vn.cotmoc.evidence.WithdrawingEvidence;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// The files beside reported values: list them, fetch them, attach and take back, by the same rules as the pages.
@RestController
@RequestMapping("/api/v1/resolutions/{slug}/indicators/{code}/values/{period}/evidence")
class EvidenceApi {

    private final FindingSlots slots;
    private final Evidence evidence;
    private final AttachingEvidence attaching;
    private final WithdrawingEvidence withdrawing;

    EvidenceApi(FindingSlots slots, Evidence evidence, AttachingEvidence attaching, WithdrawingEvidence withdrawing) {
        this.slots = slots;
        this.evidence = evidence;
        this.attaching = attaching;
        this.withdrawing = withdrawing;
    }

    @GetMapping
    List<EvidenceItem> list(
            @PathVariable String slug,
            @PathVariable String code,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable String unit) {
        return evidence.of(subject(slug, code, period, unit)).stream()
                .map(EvidenceItem::of)
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    EvidenceItem attach(
            @PathVariable String slug,
            @PathVariable String code,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String title,
            @AuthenticationPrincipal CurrentUser user)
            throws IOException {
        var subject = subject(slug, code, period, unit);
        try (var spooled = Spooled.of(file)) {
            return switch (attaching.attach(subject, spooled.file(), new Details(number, date, title), user)) {
                case Attaching.Attached(var attachment) -> EvidenceItem.of(attachment);
                case Attaching.Refused(var fault) -> throw Refusals.problem(fault);
            };
        }
    }

    record WithdrawalBody(@Nullable String reason) {}

    @PostMapping("/{id}/withdrawal")
    EvidenceItem withdraw(
            @PathVariable String slug,
            @PathVariable String code,
            @PathVariable String period,
            @PathVariable EvidenceId id,
            @RequestParam(required = false) @Nullable String unit,
            @RequestBody WithdrawalBody body,
            @AuthenticationPrincipal CurrentUser user) {
        String reason = body.reason() == null ? "" : body.reason();
        return switch (withdrawing.withdraw(subject(slug, code, period, unit), id, reason, user)) {
            case Withdrawing.Withdrawn(var attachment) -> EvidenceItem.of(attachment);
            case Withdrawing.Refused(var fault) -> throw Refusals.problem(fault);
            case Withdrawing.Unknown _ -> throw Problem.notFound();
        };
    }

    @GetMapping("/{id}/content")
    void content(
            @PathVariable String slug,
            @PathVariable String code,
            @PathVariable String period,
            @PathVariable EvidenceId id,
            @RequestParam(required = false) @Nullable String unit,
            HttpServletResponse response)
            throws IOException {
        try (var download = evidence.open(subject(slug, code, period, unit), id).orElseThrow(Problem::notFound)) {
            HandingOut.write(download, response);
        }
    }

    private Subject subject(String slug, String code, String period, @Nullable String unit) {
        return slots.find(slug, code, period, unit)
                .orElseThrow(Problem::notFound)
                .subject();
    }
}
