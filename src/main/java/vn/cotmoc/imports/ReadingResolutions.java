package vn.cotmoc.imports;

import java.util.ArrayList;
import java.util.List;
import vn.cotmoc.agencies.AgencyNames;
import vn.cotmoc.documents.Block.Table;
import vn.cotmoc.documents.FoundDocument;
import vn.cotmoc.drafts.Filling;
import vn.cotmoc.drafts.Place;
import vn.cotmoc.imports.FoundResolution.Left;

/// Reads a resolution out of a document: its text, its annexes, the targets of its sentences.
final class ReadingResolutions {

    private ReadingResolutions() {}

    static FoundResolution read(FoundDocument document, AgencyNames agencies) {
        var tables = AnnexTables.in(document);
        var body = ResolutionBody.of(document, tables.others());
        var rows = new ArrayList<Filling.Row>(ResolutionHead.rows(body, tables.annexes()));
        rows.addAll(body.clauses());
        tables.annexes().forEach(annex -> rows.addAll(AnnexClauses.rows(annex)));
        var left = new ArrayList<Left>();
        for (FoundAnnex annex : tables.annexes()) {
            rows.addAll(
                    switch (annex.head().kind()) {
                        case INDICATORS -> IndicatorAnnex.rows(annex, agencies);
                        case TASKS -> TaskAnnex.rows(annex, agencies);
                    });
            annex.left().forEach(cell -> left.add(new Left(Left.What.ROW, cell.place(), cell.text())));
        }
        rows.addAll(BodyTargets.rows(body));
        tables.others().stream().filter(table -> !body.used().contains(table)).forEach(table -> left.add(left(table)));
        return new FoundResolution(rows, left, document.remarks());
    }

    private static Left left(Table table) {
        var first = table.grid().stream()
                .flatMap(List::stream)
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .orElse(null);
        String words = first == null ? "" : first.text();
        int row = first == null ? 1 : first.row();
        int column = first == null ? 1 : first.column();
        var kind = table.name() == null ? Place.Kind.TABLE : Place.Kind.SHEET;
        return new Left(Left.What.TABLE, new Place(kind, table.number(), row, column, table.name(), words), words);
    }
}
