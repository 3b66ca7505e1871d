package vn.cotmoc.typesetting;

import java.util.List;

/// The cells of one line of a table, one to each column; a `GROUP` has one cell that goes over the whole width.
public record Row(List<Cell> cells, Kind kind) {

    /// A head names the rows below it and has no figures; a total sums them up. Both are bold.
    public enum Kind {
        PLAIN,
        HEAD,
        GROUP,
        TOTAL
    }

    public Row {
        cells = List.copyOf(cells);
        if (kind == Kind.GROUP && cells.size() != 1)
            throw new IllegalArgumentException("a group of %d cells".formatted(cells.size()));
    }

    public static Row of(Cell... cells) {
        return new Row(List.of(cells), Kind.PLAIN);
    }

    public static Row of(List<Cell> cells) {
        return new Row(cells, Kind.PLAIN);
    }

    public static Row head(List<Cell> cells) {
        return new Row(cells, Kind.HEAD);
    }

    public static Row group(String words) {
        return new Row(List.of(new Cell.Words(words)), Kind.GROUP);
    }

    boolean isBold() {
        return kind != Kind.PLAIN;
    }

    boolean isGroup() {
        return kind == Kind.GROUP;
    }
}
