package vn.cotmoc.concepts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.cotmoc.concepts.BoundIndicator;
import vn.cotmoc.concepts.Concept;
import vn.cotmoc.concepts.Concepts;
import vn.cotmoc.shared.web.Problem;

/// The catalogue of definitions, and which indicators are bound to them.
@RestController
@RequestMapping("/api/v1/concepts")
class ConceptApi {

    private final Concepts concepts;

    ConceptApi(Concepts concepts) {
        this.concepts = concepts;
    }

    /// A concept with its indicators as far as the caller may read them.
    record Item(Concept concept, List<BoundIndicator> indicators) {}

    @GetMapping
    List<Concept> list(@RequestParam(defaultValue = "") @Nullable String q) {
        return concepts.search(q == null ? "" : q);
    }

    @GetMapping("/{code}")
    Item show(@PathVariable String code) {
        return new Item(concepts.find(code).orElseThrow(Problem::notFound), concepts.indicators(code));
    }
}
