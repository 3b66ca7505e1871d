package vn.cotmoc.search.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.cotmoc.search.Finds;
import vn.cotmoc.search.Hit;
import vn.cotmoc.search.Passage;
import vn.cotmoc.shared.web.ProblemWriter;

/// The best few finds while somebody types, and the sentence that says how many there are.
record Suggestions(String said, List<Suggestion> hits) {

    record Suggestion(String href, String kind, List<Passage> title, String context) {}

    static Suggestions of(Finds finds, ProblemWriter words, Locale locale) {
        return new Suggestions(
                finds.total() == 0
                        ? words.words("search.suggest.none", List.of(), locale)
                        : words.words(
                                "search.suggest.some",
                                List.of(finds.total(), finds.hits().size()),
                                locale),
                finds.hits().stream()
                        .map(hit -> new Suggestion(
                                hit.address(),
                                words.words(PreparingFinds.key(hit.kind()), List.of(), locale),
                                hit.name().isEmpty() ? hit.snippet() : hit.markedName(),
                                context(hit)))
                        .toList());
    }

    private static String context(Hit hit) {
        return hit.code()
                + (hit.code().isEmpty() ? "" : " · ")
                + Objects.requireNonNullElse(hit.resolution(), hit.provinceName());
    }
}
