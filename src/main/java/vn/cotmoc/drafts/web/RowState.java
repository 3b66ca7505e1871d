package vn.cotmoc.drafts.web;

import java.util.List;
import java.util.stream.Stream;
import vn.cotmoc.drafts.DraftRow;
import vn.cotmoc.drafts.Finding;
import vn.cotmoc.drafts.Sheet;

/// How a row stands: what is to be said about it and, for an indicator, about its targets.
record RowState(List<Finding> findings, List<DraftRow> unconfirmed) {

    static RowState of(Standing standing, DraftRow row) {
        var parts = Stream.concat(
                        Stream.of(row),
                        standing.of(Sheet.TARGETS).stream()
                                .filter(target -> row.sheet() == Sheet.INDICATORS
                                        && !row.key().isEmpty()
                                        && row.key().equals(target.row().text("code"))))
                .toList();
        return new RowState(
                parts.stream()
                        .flatMap(part -> standing.findings(part.sheet(), part.key()).stream())
                        .toList(),
                parts.stream().filter(part -> !part.confirmed()).toList());
    }
}
