package vn.cotmoc.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
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
import vn.cotmoc.evidence.Spooled;
import vn.cotmoc.evidence.Subject;
import vn.cotmoc.evidence.Withdrawing;
import vn.cotmoc.evidence.WithdrawingEvidence;
import vn.cotmoc.evidence.web.DrawingEvidence.WrongReason;
import vn.cotmoc.evidence.web.EvidencePages.Again;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.tasks.HoldingSteps;
import vn.cotmoc.tasks.TaskId;
import vn.cotmoc.tasks.TaskStep;
import vn.cotmoc.users.CurrentUser;

/// *Minh chứng* of one report on a task: what is there, one more, one taken back.
@Controller
@RequestMapping("/tasks/{task}/occurrences/{key}/steps/{revision}/evidence")
class StepEvidenceController {

    private final HoldingSteps steps;
    private final Evidence evidence;
    private final AttachingEvidence attaching;
    private final WithdrawingEvidence withdrawing;
    private final DescribingReports describing;
    private final EvidencePages pages;

    StepEvidenceController(
            HoldingSteps steps,
            Evidence evidence,
            AttachingEvidence attaching,
            WithdrawingEvidence withdrawing,
            DescribingReports describing,
            EvidencePages pages) {
        this.steps = steps;
        this.evidence = evidence;
        this.attaching = attaching;
        this.withdrawing = withdrawing;
        this.describing = describing;
        this.pages = pages;
    }

    /// What the address speaks of, who asks and in which language, for every handler; else nothing is there.
    record Call(TaskStep step, CurrentUser user, Locale locale) {
        Subject subject() {
            return new Subject.Report(step);
        }
    }

    @ModelAttribute("call")
    Call call(
            @PathVariable TaskId task,
            @PathVariable String key,
            @PathVariable int revision,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale) {
        return new Call(steps.find(task, key, revision).orElseThrow(Problem::notFound), user, locale);
    }

    @GetMapping
    String show(
            @ModelAttribute(name = "call", binding = false) Call call,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        return page(call, Again.nothing(), done, model);
    }

    @PostMapping
    String attach(
            @ModelAttribute(name = "call", binding = false) Call call,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @ModelAttribute(name = "details", binding = false) Details details,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try (var spooled = Spooled.of(file)) {
            return switch (attaching.attach(call.subject(), spooled.file(), details, call.user())) {
                case Attaching.Attached _ -> "redirect:" + EvidenceAddress.of(call.step()) + "?done=attached";
                case Attaching.Refused(var fault) ->
                    refused(call, new Again(details, pages.words(fault, call.locale()), null), fault, model, response);
            };
        }
    }

    @ModelAttribute("details")
    Details details(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String title) {
        return new Details(number, date, title);
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(
            @ModelAttribute(name = "call", binding = false) Call call,
            @PathVariable EvidenceId id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        return switch (withdrawing.withdraw(call.subject(), id, reason, call.user())) {
            case Withdrawing.Withdrawn _ -> "redirect:" + EvidenceAddress.of(call.step()) + "?done=withdrawn";
            case Withdrawing.Refused(var fault) ->
                refused(call, again(fault, id, reason, call), fault, model, response);
            case Withdrawing.Unknown _ -> throw Problem.notFound();
        };
    }

    private Again again(Fault fault, EvidenceId id, String reason, Call call) {
        var words = pages.words(fault, call.locale());
        String wrong = words.get("reason");
        return wrong == null
                ? new Again(Details.none(), words, null)
                : new Again(Details.none(), Map.of(), new WrongReason(id, reason, wrong));
    }

    @GetMapping("/{id}")
    void download(
            @ModelAttribute(name = "call", binding = false) Call call,
            @PathVariable EvidenceId id,
            HttpServletResponse response)
            throws IOException {
        try (var download = evidence.open(call.subject(), id).orElseThrow(Problem::notFound)) {
            HandingOut.write(download, response);
        }
    }

    private String refused(Call call, Again again, Fault fault, Model model, HttpServletResponse response) {
        response.setStatus(Refusals.status(fault).value());
        return page(call, again, null, model);
    }

    private String page(Call call, Again again, @Nullable String done, Model model) {
        var about = describing.about(call.step(), call.user(), call.locale());
        model.addAttribute("page", pages.page(about, again, done, call.locale()));
        return "evidence/evidence";
    }
}
