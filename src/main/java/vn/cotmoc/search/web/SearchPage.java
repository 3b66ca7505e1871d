package vn.cotmoc.search.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.search.Passage;

/// *Tìm kiếm*: what was found, kind by kind, with how many there are of each.
record SearchPage(
        String typed,
        boolean asked,
        boolean cut,
        long total,
        String kind,
        List<Tab> tabs,
        List<Group> groups,
        @Nullable String previousHref,
        @Nullable String nextHref) {

    /// A kind that something was found of; the first stands for all.
    record Tab(String key, long count, String href, boolean current) {}

    record Group(
            String key,
            long count,
            List<Line> lines,
            @Nullable String moreHref) {}

    record Line(
            String href,
            String code,
            List<Passage> title,
            List<Passage> snippet,
            @Nullable String resolution,
            String province,
            @Nullable String endedOn,
            String successors) {}
}
