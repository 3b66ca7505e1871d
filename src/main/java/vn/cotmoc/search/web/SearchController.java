package vn.cotmoc.search.web;

import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.cotmoc.search.Kind;
import vn.cotmoc.search.Query;
import vn.cotmoc.search.Searching;
import vn.cotmoc.search.Wanted;
import vn.cotmoc.shared.web.ProblemWriter;
import vn.cotmoc.users.CurrentUser;

/// *Tìm kiếm*: the page, and what the search box shows while somebody types.
@Controller
class SearchController {

    private static final int SUGGESTIONS = 8;

    private final Searching searching;
    private final ProblemWriter words;

    SearchController(Searching searching, ProblemWriter words) {
        this.searching = searching;
        this.words = words;
    }

    /// A kind that is none is answered with all kinds: an old link still finds something.
    @GetMapping("/search")
    String show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal CurrentUser user,
            Model model) {
        var query = Query.of(q);
        var chosen = Kind.of(kind).orElse(null);
        int asked = Math.max(page, 1);
        var wanted = chosen == null
                ? Wanted.best(PreparingFinds.OF_EACH_KIND)
                : Wanted.page(chosen, null, asked, PreparingFinds.OF_ONE_KIND);
        String shown = q.substring(0, Math.min(q.length(), Query.MOST_LETTERS));
        model.addAttribute(
                "page", new PreparingFinds(shown, chosen, asked).page(query, searching.find(query, wanted, user)));
        return "search/search";
    }

    @GetMapping("/search/suggest")
    @ResponseBody
    Suggestions suggest(
            @RequestParam(defaultValue = "") String q, @AuthenticationPrincipal CurrentUser user, Locale locale) {
        var finds = searching.find(Query.of(q), Wanted.few(SUGGESTIONS), user);
        return Suggestions.of(finds, words, locale);
    }
}
