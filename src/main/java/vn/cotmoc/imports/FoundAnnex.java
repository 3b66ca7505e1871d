package vn.cotmoc.imports;

import java.util.List;

/// An annex as it is printed: the clause that it is, the lines above its table, its head, its rows, put together over
/// the pages, and what in its tables is no row.
record FoundAnnex(
        String path, List<FoundLine> titles, AnnexHead head, List<AnnexRow> rows, List<FoundCell> left, boolean split) {

    FoundAnnex {
        titles = List.copyOf(titles);
        rows = List.copyOf(rows);
        left = List.copyOf(left);
    }
}
