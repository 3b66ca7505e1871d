package vn.cotmoc.contradictions.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.contradictions.Contradiction.Kind;
import vn.cotmoc.contradictions.ContradictionPages;
import vn.cotmoc.contradictions.ContradictionPages.Wanted;
import vn.cotmoc.contradictions.ContradictionsCsv;
import vn.cotmoc.contradictions.ContradictionsPage.Trouble;
import vn.cotmoc.contradictions.Question.ReplyKind;
import vn.cotmoc.contradictions.Questions;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.shared.web.CsvFile;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// *Điểm mâu thuẫn* of a province.
@Controller
@RequestMapping("/provinces/{code}")
class ContradictionController {

    private final ContradictionPages pages;
    private final ContradictionsCsv csv;
    private final Saying saying;

    ContradictionController(ContradictionPages pages, ContradictionsCsv csv, Saying saying) {
        this.pages = pages;
        this.csv = csv;
        this.saying = saying;
    }

    @GetMapping("/contradictions")
    String show(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer asOf,
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(required = false) @Nullable String done,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        String said =
                "asked".equals(done) || "said".equals(done) ? saying.say("contradictions.done." + done, locale) : null;
        return page(new Wanted(code, asOf, kind, said, null), user, locale, model);
    }

    /// The same rows as a file.
    @GetMapping("/contradictions.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer asOf,
            @RequestParam(required = false) @Nullable Kind kind,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale) {
        var page = pages.page(new Wanted(code, asOf, kind, null, null), user, locale)
                .orElseThrow(Problem::notFound);
        return CsvFile.of("mau-thuan-%s-%d.csv".formatted(code, page.asOf()), csv.write(page, locale));
    }

    /// Asks about the row `record` of the page of a year.
    @PostMapping("/contradictions/questions")
    String ask(
            @PathVariable String code,
            @RequestParam int asOf,
            @RequestParam String record,
            @RequestParam(required = false) @Nullable String words,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var asked = pages.ask(new Wanted(code, asOf, null, null, null), record, words, user, locale)
                .orElseThrow(Problem::notFound);
        return after(asked, code, asOf, record, words, "asked", user, locale, model, response);
    }

    @PostMapping("/contradictions/questions/{id}")
    String reply(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam int asOf,
            @RequestParam ReplyKind kind,
            @RequestParam int seen,
            @RequestParam(required = false) @Nullable String words,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var said = pages.reply(id, kind, words, seen, user).orElseThrow(Problem::notFound);
        return after(said, code, asOf, id.toString(), words, "said", user, locale, model, response);
    }

    private String after(
            Questions.Saying outcome,
            String code,
            int asOf,
            String at,
            @Nullable String words,
            String done,
            CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return switch (outcome) {
            case Questions.Saying.Said(var question) ->
                "redirect:/provinces/%s/contradictions?asOf=%d&done=%s#question-%s"
                        .formatted(code, asOf, done, question);
            case Questions.Saying.Refused(var fault) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield again(code, asOf, trouble(at, fault, words, locale), user, locale, model);
            }
            case Questions.Saying.Stale() -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield again(code, asOf, trouble(at, "contradictions.fault.stale", words, locale), user, locale, model);
            }
        };
    }

    private Trouble trouble(String at, String fault, @Nullable String words, Locale locale) {
        return new Trouble(at, saying.say(fault, locale), Objects.requireNonNullElse(words, ""));
    }

    private String again(String code, int asOf, Trouble trouble, CurrentUser user, Locale locale, Model model) {
        return page(new Wanted(code, asOf, null, null, trouble), user, locale, model);
    }

    private String page(Wanted wanted, CurrentUser user, Locale locale, Model model) {
        model.addAttribute("page", pages.page(wanted, user, locale).orElseThrow(Problem::notFound));
        return "contradictions/contradictions";
    }
}
