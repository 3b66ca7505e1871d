package vn.cotmoc.search.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.cotmoc.search.Finds;
import vn.cotmoc.search.Hit;
import vn.cotmoc.search.Kind;
import vn.cotmoc.search.Query;
import vn.cotmoc.search.web.SearchPage.Group;
import vn.cotmoc.search.web.SearchPage.Line;
import vn.cotmoc.search.web.SearchPage.Tab;
import vn.cotmoc.shared.Vietnamese;

/// Puts finds together as the page shows them.
final class PreparingFinds {

    static final int OF_EACH_KIND = 5;
    static final int OF_ONE_KIND = 20;

    private final String typed;
    private final @Nullable Kind chosen;
    private final int page;

    PreparingFinds(String typed, @Nullable Kind chosen, int page) {
        this.typed = typed;
        this.chosen = chosen;
        this.page = page;
    }

    SearchPage page(Query query, Finds finds) {
        boolean more = chosen != null && (long) page * OF_ONE_KIND < finds.of(chosen);
        return new SearchPage(
                typed,
                !query.isEmpty(),
                query.cut(),
                finds.total(),
                chosen == null ? "" : chosen.name(),
                tabs(finds),
                groups(finds),
                chosen != null && page > 1 ? href(chosen, page - 1) : null,
                more ? href(chosen, page + 1) : null);
    }

    private List<Tab> tabs(Finds finds) {
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab("search.kind.all", finds.total(), href(null, 1), chosen == null));
        Stream.of(Kind.values())
                .filter(kind -> finds.of(kind) > 0 || kind == chosen)
                .forEach(kind -> tabs.add(new Tab(key(kind), finds.of(kind), href(kind, 1), kind == chosen)));
        return tabs;
    }

    // The kind that holds the best find comes first: the finds are in that order already.
    private List<Group> groups(Finds finds) {
        var byKind = new LinkedHashMap<Kind, List<Line>>();
        for (Hit hit : finds.hits())
            byKind.computeIfAbsent(hit.kind(), _ -> new ArrayList<>()).add(line(hit));
        return byKind.entrySet().stream()
                .map(group -> group(group.getKey(), finds.of(group.getKey()), group.getValue()))
                .toList();
    }

    private Group group(Kind kind, long count, List<Line> lines) {
        boolean more = chosen == null && count > lines.size();
        return new Group(key(kind), count, lines, more ? href(kind, 1) : null);
    }

    private static Line line(Hit hit) {
        return new Line(
                hit.address(),
                hit.code(),
                hit.markedName(),
                hit.snippet(),
                hit.resolution(),
                hit.provinceName(),
                hit.endedOn() == null ? null : Vietnamese.date(hit.endedOn()),
                String.join(", ", hit.successors()));
    }

    static String key(Kind kind) {
        return "search.kind." + kind;
    }

    private String href(@Nullable Kind kind, int page) {
        var address = UriComponentsBuilder.fromPath("/search").queryParam("q", "{q}");
        if (kind != null) address.queryParam("kind", kind);
        if (page > 1) address.queryParam("page", page);
        return address.encode().buildAndExpand(typed).toUriString();
    }
}
