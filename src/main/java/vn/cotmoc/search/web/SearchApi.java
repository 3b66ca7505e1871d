package vn.cotmoc.search.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.cotmoc.search.Hit;
import vn.cotmoc.search.Kind;
import vn.cotmoc.search.Passage;
import vn.cotmoc.search.Query;
import vn.cotmoc.search.Searching;
import vn.cotmoc.search.Wanted;
import vn.cotmoc.users.CurrentUser;

/// Search for programs: the same finds in the same order, kinds taking turns.
@RestController
class SearchApi {

    private static final int PAGE = 20;

    private final Searching searching;

    SearchApi(Searching searching) {
        this.searching = searching;
    }

    record Answer(long total, Map<Kind, Long> counts, int page, List<Item> hits) {}

    record Item(
            Kind kind,
            String code,
            String name,
            String snippet,
            String province,
            @Nullable String resolution,
            String href,
            @Nullable LocalDate endedOn,
            List<String> successors) {

        static Item of(Hit hit) {
            return new Item(
                    hit.kind(),
                    hit.code(),
                    hit.name(),
                    hit.snippet().stream().map(Passage::text).collect(Collectors.joining()),
                    hit.provinceCode(),
                    hit.slug(),
                    hit.address(),
                    hit.endedOn(),
                    hit.successors());
        }
    }

    @GetMapping("/api/v1/search")
    Answer search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(required = false) @Nullable String province,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal CurrentUser user) {
        int asked = Math.max(page, 1);
        var finds = searching.find(Query.of(q), Wanted.page(kind, province, asked, PAGE), user);
        return new Answer(
                finds.total(),
                finds.counts(),
                asked,
                finds.hits().stream().map(Item::of).toList());
    }
}
