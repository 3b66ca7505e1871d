package vn.cotmoc.communes;

import java.util.List;
import vn.cotmoc.communes.Order.Head;

/// The communes of a province under one indicator: the sentence that answers, a map of tiles, and the table behind it.
public record CommuneTable(
        String sentence,
        String asOf,
        int year,
        List<Head> heads,
        List<Row> rows,
        TileMap tiles,
        String csv,
        boolean illustrative) {

    /// One commune; `part` names the quarters where the year itself is not in yet.
    public record Row(
            String code,
            String name,
            String href,
            String value,
            String part,
            String assigned,
            String reachSign,
            String reachKey,
            String reachCss,
            String before,
            String change) {}
}
