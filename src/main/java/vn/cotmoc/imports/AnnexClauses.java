package vn.cotmoc.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.cotmoc.drafts.Filling;
import vn.cotmoc.drafts.Sheet;

/// The clauses that an annex is: its number and title, the lines below them, and the heads of its columns.
final class AnnexClauses {

    private AnnexClauses() {}

    static List<Filling.Row> rows(FoundAnnex annex) {
        var rows = new ArrayList<Filling.Row>();
        var lines = new ArrayList<>(annex.titles());
        var own = new FoundRow(Sheet.CLAUSES).say("path", annex.path()).say("kind", "ANNEX");
        if (lines.isEmpty())
            own.say("heading", "PHỤ LỤC " + annex.path().replaceAll("\\D", "")).doubt("heading", Unsure.HEAD_ASSUMED);
        else lines.removeFirst().into(own, "heading");
        if (!lines.isEmpty() && !lines.getFirst().text().startsWith("("))
            lines.removeFirst().into(own, "text");
        rows.add(own.row());
        for (FoundLine line : lines)
            rows.add(line.into(below(annex, rows.size()), "text").row());
        String heads =
                annex.head().columns().stream().map(AnnexHead.Column::title).collect(Collectors.joining(" | "));
        var last = below(annex, rows.size()).say("text", heads);
        // A head that the file has spoilt may name the wrong columns: somebody should look at it.
        annex.head().oddities().stream().sorted().forEach(oddity -> last.doubt("text", oddity));
        rows.add(last.row());
        return rows;
    }

    private static FoundRow below(FoundAnnex annex, int number) {
        return new FoundRow(Sheet.CLAUSES)
                .say("path", annex.path() + "." + number)
                .say("parent", annex.path())
                .say("kind", "ANNEX");
    }
}
