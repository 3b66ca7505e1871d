package vn.cotmoc.contradictions.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.cotmoc.contradictions.Contradiction;
import vn.cotmoc.contradictions.Contradictions;
import vn.cotmoc.contradictions.Question;
import vn.cotmoc.contradictions.Questions;
import vn.cotmoc.progress.VerdictWord;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// What contradicts what in a province, and the questions about it.
@RestController
@RequestMapping("/api/v1/provinces/{code}/contradictions")
class ContradictionApi {

    private final Contradictions contradictions;
    private final Questions questions;

    ContradictionApi(Contradictions contradictions, Questions questions) {
        this.contradictions = contradictions;
        this.questions = questions;
    }

    /// One contradiction: what kind, of which indicator, in words.
    record Item(
            Contradiction.Kind kind,
            String resolution,
            String indicator,
            String name,
            VerdictWord verdict,
            String words,
            @Nullable String agency) {}

    /// A question with its state and what was said since.
    record Asked(
            UUID id,
            Contradiction.Kind kind,
            String resolution,
            String indicator,
            int year,
            String agency,
            Question.State state,
            String finding,
            String question,
            Instant at,
            List<Question.Reply> replies) {}

    record Body(int asOf, boolean illustrative, List<Item> contradictions, List<Asked> questions) {}

    @GetMapping
    Body list(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer asOf,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale) {
        var found = contradictions.of(code, asOf, user).orElseThrow(Problem::notFound);
        return new Body(
                found.asOf(),
                found.all().stream().anyMatch(one -> one.row().isIllustrative()),
                found.all().stream().map(one -> item(one, locale)).toList(),
                questions.ofProvince(found.province().id()).stream()
                        .map(ContradictionApi::asked)
                        .toList());
    }

    private Item item(Contradiction one, Locale locale) {
        var indicator = one.row().indicator();
        return new Item(
                one.kind(),
                indicator.slug(),
                indicator.code(),
                one.row().label(),
                one.row().assessment().word(),
                contradictions.say(one, locale),
                indicator.advisingAgency());
    }

    private static Asked asked(Question question) {
        return new Asked(
                question.id(),
                question.kind(),
                question.slug(),
                question.code(),
                question.year(),
                question.agencyName(),
                question.state(),
                question.finding(),
                question.words(),
                question.at(),
                question.replies());
    }
}
