package vn.cotmoc.typesetting;

import org.jspecify.annotations.Nullable;

/// A column of a table: its head, perhaps below one that it shares with its neighbours, its width in characters, and
/// how
/// its cells stand.
public record Column(String head, @Nullable String group, int width, Alignment alignment) {

    public enum Alignment {
        LEFT,
        CENTRE,
        RIGHT
    }

    public Column {
        head = Letters.clean(head);
        group = group == null || group.isBlank() ? null : Letters.clean(group);
        if (width < 1) throw new IllegalArgumentException("a column %d characters wide".formatted(width));
    }

    public static Column of(String head, int width, Alignment alignment) {
        return new Column(head, null, width, alignment);
    }

    /// The head for a table that has one row of heads only.
    String fullHead() {
        return group == null ? head : group + ": " + head;
    }
}
