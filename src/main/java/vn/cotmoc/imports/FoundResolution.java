package vn.cotmoc.imports;

import java.util.List;
import vn.cotmoc.documents.FoundDocument.Remark;
import vn.cotmoc.drafts.Filling;
import vn.cotmoc.drafts.Sheet;

/// What a document was read as: rows for the sheets of a draft, what of it was left aside, and what is odd as a whole.
public record FoundResolution(List<Filling.Row> rows, List<Left> left, List<Remark> remarks) {

    public FoundResolution {
        rows = List.copyOf(rows);
        left = List.copyOf(left);
        remarks = List.copyOf(remarks);
    }

    /// Something that was not taken into the draft, with its place and its first words.
    public record Left(What what, vn.cotmoc.drafts.Place place, String words) {
        public enum What {
            TABLE,
            ROW
        }
    }

    public List<Filling.Row> rows(Sheet sheet) {
        return rows.stream().filter(row -> row.sheet() == sheet).toList();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
