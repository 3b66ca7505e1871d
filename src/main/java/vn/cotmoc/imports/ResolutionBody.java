package vn.cotmoc.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.documents.Block.Paragraph;
import vn.cotmoc.documents.Block.Table;
import vn.cotmoc.documents.FoundDocument;
import vn.cotmoc.drafts.Filling;
import vn.cotmoc.drafts.Sheet;
import vn.cotmoc.shared.Vietnamese;

/// The running text of a resolution, clause by clause, until its annexes begin.
final class ResolutionBody {

    private static final Pattern NAME = Pattern.compile("nghi quyet");
    private static final Pattern ISSUER =
            Pattern.compile("(cua )?(ban chap hanh|ban thuong vu|tinh uy|hoi dong nhan dan).*");
    private static final Pattern ANNEX = Pattern.compile("phu luc( so)? ?(\\d{1,2}|[ivx]{1,4})?\\b.{0,80}");
    private static final Pattern RECIPIENTS = Pattern.compile("noi nhan ?:?.*");
    private static final Pattern SIGNATURE = Pattern.compile("t/m .*|tm[.] .*|k/t .*|bi thu|chu tich");
    private static final Pattern RULE = Pattern.compile("[-_*=~ ]*");

    /// Where in the document the reading is.
    private enum Part {
        LETTERHEAD,
        TITLE,
        TEXT,
        RECIPIENTS,
        SIGNATURE,
        ANNEX
    }

    private final Map<Part, List<FoundLine>> lines = new LinkedHashMap<>();
    private final List<Table> used = new ArrayList<>();
    private final BodyClauses clauses = new BodyClauses();
    private Part part = Part.LETTERHEAD;

    /// @param others tables that are no annex, such as those that arrange letterhead and signature
    static ResolutionBody of(FoundDocument document, List<Table> others) {
        var body = new ResolutionBody();
        if (document.kind() == FoundDocument.Kind.EXCEL) return body;
        for (var block : document.blocks()) {
            switch (block) {
                case Paragraph paragraph -> body.line(FoundLine.of(paragraph));
                case Table table -> {
                    if (others.contains(table)) body.arranged(table);
                }
            }
        }
        return body;
    }

    List<FoundLine> letterhead() {
        return lines.getOrDefault(Part.LETTERHEAD, List.of());
    }

    List<FoundLine> title() {
        return lines.getOrDefault(Part.TITLE, List.of());
    }

    List<FoundLine> signature() {
        return lines.getOrDefault(Part.SIGNATURE, List.of());
    }

    /// Whether there is a resolution at all, and not only its annexes.
    boolean isThere() {
        return lines.containsKey(Part.TITLE) || !clauses.rows().isEmpty();
    }

    List<Table> used() {
        return used;
    }

    BodyClauses text() {
        return clauses;
    }

    List<Filling.Row> clauses() {
        if (!isThere()) return List.of();
        var rows = new ArrayList<Filling.Row>();
        preamble().ifPresent(rows::add);
        rows.addAll(clauses.rows());
        rows.addAll(below("NN", "RECIPIENTS", lines.getOrDefault(Part.RECIPIENTS, List.of())));
        rows.addAll(below("KY", "SIGNATURE", signature()));
        return rows;
    }

    private java.util.Optional<Filling.Row> preamble() {
        if (title().isEmpty() && !clauses.hasPreamble()) return java.util.Optional.empty();
        var row = new FoundRow(Sheet.CLAUSES).say("path", "MD").say("kind", "PREAMBLE");
        var issuer = title().stream().filter(ResolutionBody::isIssuer).findFirst();
        row.say("heading", "NGHỊ QUYẾT" + issuer.map(line -> " " + line.text()).orElse(""));
        row.say("text", subject());
        title().stream().filter(line -> !isIssuer(line)).findFirst().ifPresent(line -> row.place("text", line.place()));
        return java.util.Optional.of(row.row());
    }

    /// What the resolution is about, its lines joined.
    @Nullable
    String subject() {
        var words = title().stream()
                .filter(line -> !isIssuer(line))
                .map(FoundLine::text)
                .toList();
        return words.isEmpty() ? null : String.join(" ", words);
    }

    static boolean isIssuer(FoundLine line) {
        return ISSUER.matcher(Vietnamese.fold(line.text())).matches();
    }

    private static List<Filling.Row> below(String path, String kind, List<FoundLine> lines) {
        var rows = new ArrayList<Filling.Row>();
        for (FoundLine line : lines) {
            var row = new FoundRow(Sheet.CLAUSES).say("kind", kind);
            if (rows.isEmpty()) line.into(row.say("path", path), "heading");
            else line.into(row.say("path", path + "." + rows.size()).say("parent", path), "text");
            rows.add(row.row());
        }
        return rows;
    }

    /// Letterhead and signature often stand in a table without borders.
    private void arranged(Table table) {
        var before = part;
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns(); column++) {
                var cell = FoundCell.of(table, row, column);
                boolean again =
                        cell.fromAbove() || column > 0 && table.at(row, column).equals(table.at(row, column - 1));
                if (!again) cell.lines().forEach(line -> line(FoundLine.of(line, cell)));
            }
        }
        boolean known = before == Part.LETTERHEAD || part == Part.RECIPIENTS || part == Part.SIGNATURE;
        if (known && table.columns() <= 3) used.add(table);
    }

    private void line(FoundLine line) {
        String folded = Vietnamese.fold(line.text());
        if (RULE.matcher(folded).matches()) return;
        if (part == Part.ANNEX) return;
        boolean letters = line.text().equals(line.text().toUpperCase(java.util.Locale.of("vi")));
        if (NAME.matcher(folded).matches() && part == Part.LETTERHEAD) part = Part.TITLE;
        else if (ANNEX.matcher(folded).matches() && (letters || line.bold())) part = Part.ANNEX;
        else if (RECIPIENTS.matcher(folded).matches()) take(Part.RECIPIENTS, line);
        else if (letters && SIGNATURE.matcher(folded).matches() && part != Part.LETTERHEAD) take(Part.SIGNATURE, line);
        else within(line, folded);
    }

    private void within(FoundLine line, String folded) {
        boolean begins = BodyClauses.isPart(line.text());
        switch (part) {
            case LETTERHEAD -> {
                if (begins) text(line);
                else take(Part.LETTERHEAD, line);
            }
            case TITLE -> {
                boolean titled = lines.containsKey(Part.TITLE) && subject() != null;
                boolean goesOn = line.bold() || !titled || folded.startsWith("(");
                if (begins || !goesOn) text(line);
                else take(Part.TITLE, line);
            }
            case TEXT -> clauses.add(line);
            case RECIPIENTS, SIGNATURE -> take(part, line);
            case ANNEX -> {}
        }
    }

    private void text(FoundLine line) {
        part = Part.TEXT;
        clauses.add(line);
    }

    private void take(Part where, FoundLine line) {
        part = where;
        lines.computeIfAbsent(where, _ -> new ArrayList<>()).add(line);
    }
}
