package vn.cotmoc.exports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An annex as it is printed: the lines above its table, its heads, its rows.
record PrintedAnnex(String name, List<String> titles, List<Head> heads, List<Row> rows) {

    PrintedAnnex {
        titles = List.copyOf(titles);
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /// A column's head, perhaps below one that it shares with its neighbours.
    record Head(@Nullable String group, String text, Form form) {

        /// A head as clauses keep it: `Cơ quan chịu trách nhiệm: Cơ quan chủ trì`.
        static Head of(String printed, Form form) {
            int colon = printed.indexOf(": ");
            return colon < 0
                    ? new Head(null, printed, form)
                    : new Head(printed.substring(0, colon), printed.substring(colon + 2), form);
        }
    }

    /// How wide a column is, in hundredths of the line, and how its cells stand.
    enum Form {
        ORDINAL(5, false),
        NAME(31, true),
        UNIT(9, false),
        TARGET(11, false),
        AGENCY(14, true),
        FUNDING(15, true),
        DEADLINE(11, true);

        private final int share;
        private final boolean text;

        Form(int share, boolean text) {
            this.share = share;
            this.text = text;
        }

        int share() {
            return share;
        }

        boolean isText() {
            return text;
        }
    }

    /// The cells of a row; bold where it only heads the rows below it.
    record Row(List<String> cells, boolean bold) {
        Row {
            cells = List.copyOf(cells);
        }
    }
}
