package vn.cotmoc.drafts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sheet as a table: what each row says in short, and which rows want a person.
record SheetPage(
        DraftHead draft,
        String title,
        String answer,
        String href,
        List<String> columns,
        List<Line> lines,
        boolean addable,
        int unconfirmed,
        List<Tab> tabs,
        @Nullable String previousHref,
        @Nullable String nextHref) {

    record Line(
            String id,
            int number,
            String key,
            String href,
            List<Cell> cells,
            String wrong,
            boolean unconfirmed,
            boolean doubtful,
            String confirmHref,
            int version) {}

    record Cell(String label, String words) {}

    /// The sheets beside this one.
    record Tab(String href, String words, boolean current) {}
}
