package vn.cotmoc.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.cotmoc.evidence.Attaching;
import vn.cotmoc.evidence.AttachingEvidence;
import vn.cotmoc.evidence.Details;
import vn.cotmoc.evidence.Evidence;
import vn.cotmoc.evidence.EvidenceAddress;
import vn.cotmoc.evidence.FindingSlots;
import vn.cotmoc.evidence.Spooled;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.shared.web.ProblemWriter;
import vn.cotmoc.users.CurrentUser;

/// The same for a file dropped onto a row of the grid: the page's script asks for JSON and gets it, refusals included.
@RestController
@RequestMapping("/resolutions/{slug}/values/{code}/{period}/evidence")
class EvidenceDropController {

    private final FindingSlots slots;
    private final AttachingEvidence attaching;
    private final Evidence evidence;
    private final ProblemWriter problems;

    EvidenceDropController(FindingSlots slots, AttachingEvidence attaching, Evidence evidence, ProblemWriter problems) {
        this.slots = slots;
        this.attaching = attaching;
        this.evidence = evidence;
        this.problems = problems;
    }

    /// What the grid shows afterwards: the file, how many there are now, and where they are.
    record Dropped(EvidenceItem file, int count, String href) {}

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Dropped drop(
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
        var found = slots.find(slug, code, period, unit).orElseThrow(Problem::notFound);
        var slot = found.slot();
        try (var spooled = Spooled.of(file)) {
            return switch (attaching.attach(found.subject(), spooled.file(), new Details(number, date, title), user)) {
                case Attaching.Attached(var attachment) ->
                    new Dropped(
                            EvidenceItem.of(attachment),
                            evidence.counts(java.util.List.of(slot)).getOrDefault(slot, 0),
                            EvidenceAddress.of(slot));
                case Attaching.Refused(var fault) -> throw Refusals.problem(fault);
            };
        }
    }

    @ExceptionHandler
    void refuse(Problem problem, Locale locale, HttpServletResponse response) throws IOException {
        problems.write(problem, locale, response);
    }
}
