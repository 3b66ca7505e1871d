package vn.cotmoc.imports;

import java.util.List;

/// An annex as its tables print it: the clause that it is, its head, its rows, put together over the pages, and what
/// in its tables is no row.
record FoundAnnex(String path, AnnexHead head, List<AnnexRow> rows, List<FoundCell> left, boolean split) {

    FoundAnnex {
        rows = List.copyOf(rows);
        left = List.copyOf(left);
    }
}
