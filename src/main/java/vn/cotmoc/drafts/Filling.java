package vn.cotmoc.drafts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Many rows at once, as a reader found them in a document; none counts until a person has confirmed it.
public record Filling(List<Row> rows, @Nullable Document document) {

    public Filling {
        rows = List.copyOf(rows);
    }

    /// One row with the place and the doubts of its cells.
    public record Row(Sheet sheet, Map<String, String> cells, Map<String, Place> places, List<Doubt> doubts) {
        public Row {
            cells = Map.copyOf(cells);
            places = Map.copyOf(places);
            doubts = List.copyOf(doubts);
        }
    }

    /// The file that was read.
    public record Document(String name, byte[] content) {}
}
