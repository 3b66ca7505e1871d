package vn.cotmoc.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.documents.Block;
import vn.cotmoc.documents.Block.Paragraph;
import vn.cotmoc.documents.Block.Table;
import vn.cotmoc.documents.FoundDocument;
import vn.cotmoc.shared.Vietnamese;

/// Finds the annexes of a document by the heads of its tables, wherever they begin and however pages part them.
final class AnnexTables {

    private static final Pattern TITLE = Pattern.compile("phu luc( so)? ?(\\d{1,2}|[ivx]{1,4})?\\b.*");
    private static final int MOST_TITLES = 6;
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-\\d ]{1,6}");

    private final List<FoundAnnex> annexes = new ArrayList<>();
    private final List<Table> others = new ArrayList<>();
    private @Nullable Open open;
    private final List<FoundLine> titles = new ArrayList<>();
    private boolean apart = true;

    /// An annex whose rows are still coming in.
    private static final class Open {
        private final String path;
        private final List<FoundLine> titles;
        private AnnexHead head;
        private final int columns;
        private final List<AnnexRow> rows = new ArrayList<>();
        private final List<FoundCell> left = new ArrayList<>();
        private String section = "";
        private boolean split;

        Open(String path, List<FoundLine> titles, AnnexHead head, int columns) {
            this.path = path;
            this.titles = titles;
            this.head = head;
            this.columns = columns;
        }
    }

    static AnnexTables in(FoundDocument document) {
        var tables = new AnnexTables();
        for (Block block : document.blocks()) {
            switch (block) {
                case Paragraph paragraph -> tables.paragraph(paragraph);
                case Table table -> tables.table(table);
            }
        }
        tables.close();
        return tables;
    }

    List<FoundAnnex> annexes() {
        return annexes;
    }

    /// Tables without the head of an annex, such as those that only arrange a letterhead.
    List<Table> others() {
        return others;
    }

    private void paragraph(Paragraph paragraph) {
        if (PAGE_NUMBER.matcher(paragraph.text()).matches()) return;
        title(FoundLine.of(paragraph));
        apart = true;
    }

    /// What stands between the number of an annex and its table are its titles.
    private void title(FoundLine line) {
        boolean begins = TITLE.matcher(Vietnamese.fold(line.text())).matches();
        if (begins) titles.clear();
        if (begins || !titles.isEmpty() && titles.size() < MOST_TITLES) titles.add(line);
    }

    private void titles(Table table, int row) {
        for (int column = 0; column < table.columns(); column++) {
            var cell = FoundCell.of(table, row, column);
            boolean again =
                    cell.fromAbove() || column > 0 && table.at(row, column).equals(table.at(row, column - 1));
            if (!again) cell.lines().forEach(line -> title(FoundLine.of(line, cell)));
        }
    }

    private void table(Table table) {
        boolean known = false;
        // A page break does not part the sheets of a workbook.
        if (table.name() != null) apart = true;
        for (int row = 0; row < table.rows(); row++) {
            Optional<AnnexHead> head = AnnexHead.at(table, row);
            if (head.isPresent()) {
                begin(head.get(), table);
                known = true;
                row = head.get().last();
            } else if (known || continues(table, row)) {
                known = true;
                row(table, row);
            } else titles(table, row);
        }
        if (!known) others.add(table);
        apart = false;
    }

    /// A table right behind an annex, with as many columns and no head of its own, is the rest of it.
    private boolean continues(Table table, int row) {
        if (row > 0 || apart || open == null || open.columns != table.columns()) return false;
        open.split = true;
        return true;
    }

    private void begin(AnnexHead head, Table table) {
        if (open != null && open.head.repeats(head) && open.columns == table.columns()) {
            open.head = head;
            return;
        }
        close();
        open = new Open(path(head), List.copyOf(titles), head, table.columns());
        titles.clear();
    }

    private void row(Table table, int row) {
        if (open == null || !isOwn(table, row)) return;
        var section = AnnexSections.at(table, row, open.head);
        if (section.isEmpty()) {
            open.rows.add(AnnexRow.of(table, row, open.head, open.section));
            return;
        }
        open.left.add(FoundCell.of(table, row, firstFilled(table, row)));
        String ordinal = section.get().ordinal();
        if (ordinal != null) open.section = ordinal;
        if (section.get().ends()) close();
    }

    private static int firstFilled(Table table, int row) {
        int column = 0;
        while (table.at(row, column).isBlank()) column++;
        return column;
    }

    private static boolean isOwn(Table table, int row) {
        for (int column = 0; column < table.columns(); column++)
            if (!table.goesOn(row, column) && !table.at(row, column).isBlank()) return true;
        return false;
    }

    private void close() {
        if (open != null)
            annexes.add(new FoundAnnex(open.path, open.titles, open.head, open.rows, open.left, open.split));
        open = null;
    }

    /// The clause that an annex is: by its printed number, otherwise as resolutions number theirs.
    private String path(AnnexHead head) {
        var number = TITLE.matcher(
                titles.isEmpty() ? "" : Vietnamese.fold(titles.getFirst().text()));
        String printed = number.matches() ? number.group(2) : null;
        String path = printed == null ? usual(head) : "PL%02d".formatted(arabic(printed));
        boolean taken = annexes.stream().anyMatch(annex -> annex.path().equals(path));
        return taken ? "PL%02d".formatted(annexes.size() + 1) : path;
    }

    private static String usual(AnnexHead head) {
        return switch (head.kind()) {
            case TASKS -> "PL01";
            case INDICATORS -> "PL02";
        };
    }

    private static int arabic(String number) {
        return number.matches("\\d+")
                ? Integer.parseInt(number)
                : List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
                        .indexOf(number);
    }
}
