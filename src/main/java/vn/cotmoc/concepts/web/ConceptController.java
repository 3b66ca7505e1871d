package vn.cotmoc.concepts.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.concepts.BoundIndicator;
import vn.cotmoc.concepts.Concept;
import vn.cotmoc.concepts.Concepts;
import vn.cotmoc.shared.web.Problem;

/// *Danh mục chỉ tiêu*: the definitions, and each with the indicators that share it.
@Controller
class ConceptController {

    private static final int LONGEST_QUERY = 100;

    private final Concepts concepts;

    ConceptController(Concepts concepts) {
        this.concepts = concepts;
    }

    record Line(
            String code, String name, String unit, @Nullable String kindKey, int bound, int differing) {}

    record ListPage(String words, List<Line> lines) {
        public int bound() {
            return lines.stream().mapToInt(Line::bound).sum();
        }
    }

    record ConceptPage(
            Concept concept,
            String heading,
            @Nullable String kindKey,
            @Nullable String directionKey,
            List<BoundIndicator> indicators) {}

    @GetMapping("/concepts")
    String list(@RequestParam(defaultValue = "") String q, Locale locale, Model model) {
        String words = q.length() > LONGEST_QUERY ? q.substring(0, LONGEST_QUERY) : q;
        var lines = concepts.search(words).stream()
                .map(concept -> new Line(
                        concept.code(),
                        concept.name(locale),
                        concept.unit() == null ? "" : concept.unit(),
                        kindKey(concept),
                        concept.bound(),
                        concept.differing()))
                .toList();
        model.addAttribute("page", new ListPage(words, lines));
        return "concepts/concepts";
    }

    @GetMapping("/concepts/{code}")
    String show(@PathVariable String code, Locale locale, Model model) {
        var concept = concepts.find(code).orElseThrow(Problem::notFound);
        model.addAttribute(
                "page",
                new ConceptPage(
                        concept,
                        concept.code() + ". " + concept.name(locale),
                        kindKey(concept),
                        concept.direction() == null ? null : "targets.direction." + concept.direction(),
                        concepts.indicators(code)));
        return "concepts/concept";
    }

    private static @Nullable String kindKey(Concept concept) {
        return concept.kind() == null ? null : "targets.kind." + concept.kind();
    }
}
