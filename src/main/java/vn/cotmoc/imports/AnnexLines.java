package vn.cotmoc.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import vn.cotmoc.shared.Vietnamese;

/// The rows of an annex made whole: what a page break parted is joined, and a dash before a name is an ordinal.
final class AnnexLines {

    private static final Pattern MARKED =
            Pattern.compile("([-+*•]|[a-zđ]\\)|\\d{1,3}(?:\\.\\d{1,3})+[.)]?) +(\\p{L}|\\().*");

    private AnnexLines() {}

    /// One row with the ordinal that it prints or that its name begins with.
    record Line(Ordinal ordinal, String printed, AnnexRow row, boolean assumed) {}

    /// @param name the column of names, @param figures the columns that a row of its own fills
    static List<Line> of(FoundAnnex annex, ColumnRole name, ColumnRole... figures) {
        var lines = new ArrayList<Line>();
        for (AnnexRow row : annex.rows()) {
            var line = line(row, name);
            boolean unmarked = line.ordinal() instanceof Ordinal.Blank;
            if (unmarked && !lines.isEmpty() && goesOn(lines.getLast().row(), row, name, figures)) {
                Line last = lines.removeLast();
                lines.add(new Line(last.ordinal(), last.printed(), last.row().joinedWith(row), last.assumed()));
            } else lines.add(unmarked ? new Line(line.ordinal(), "", row, !startsPart(row.cell(name))) : line);
        }
        return lines;
    }

    private static Line line(AnnexRow row, ColumnRole name) {
        FoundCell ordinal = row.cell(ColumnRole.ORDINAL);
        FoundCell named = row.cell(name);
        // A cell of ordinals that spans rows belongs to the first of them.
        String printed = ordinal.fromAbove() ? "" : ordinal.text();
        if (!printed.isEmpty()) return new Line(Ordinal.of(printed), printed, row, false);
        var marked = MARKED.matcher(named.text());
        if (!marked.matches()) return new Line(new Ordinal.Blank(), "", row, false);
        String mark = marked.group(1);
        String rest = named.text().substring(mark.length()).strip();
        return new Line(Ordinal.of(mark), mark, row.with(name, named.with(rest)), false);
    }

    /// A row without ordinal goes on from the one above when it has no name, or its name goes on and nothing is asked
    /// twice.
    private static boolean goesOn(AnnexRow above, AnnexRow row, ColumnRole name, ColumnRole... figures) {
        FoundCell named = row.cell(name);
        if (named.isBlank() || named.fromAbove()) return true;
        if (startsPart(named)) return false;
        boolean asks = !row.isBlank(figures);
        char first = named.text().charAt(0);
        boolean inSentence = Character.isLowerCase(first) || ",;)".indexOf(first) >= 0;
        if (asks) return inSentence && above.isBlank(figures);
        return inSentence || !endsSentence(above.cell(name).text());
    }

    private static boolean startsPart(FoundCell name) {
        return Vietnamese.fold(name.text()).startsWith("trong do");
    }

    private static boolean endsSentence(String text) {
        return text.endsWith(".") || text.endsWith(":") || text.endsWith(";");
    }

    /// Whether sections count anew: the same whole number comes more than once.
    static boolean countsAnew(List<Line> lines) {
        var seen = new HashSet<String>();
        boolean sectioned =
                lines.stream().allMatch(line -> !line.row().section().isEmpty());
        return sectioned
                && lines.stream()
                        .anyMatch(line -> line.ordinal() instanceof Ordinal.Numbered(var number)
                                && !number.contains(".")
                                && !seen.add(number));
    }
}
