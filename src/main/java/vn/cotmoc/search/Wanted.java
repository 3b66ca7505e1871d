package vn.cotmoc.search;

import org.jspecify.annotations.Nullable;

/// Which part of the finds is shown: of one kind or of all, of one province or of all, and from where on.
public record Wanted(@Nullable Kind kind, @Nullable String province, int mostOfAKind, int most, long skipped) {

    private static final int NO_LIMIT = Integer.MAX_VALUE;

    /// The best of every kind.
    public static Wanted best(int ofEachKind) {
        return new Wanted(null, null, ofEachKind, ofEachKind * Kind.values().length, 0);
    }

    /// The best few of all.
    public static Wanted few(int most) {
        return new Wanted(null, null, NO_LIMIT, most, 0);
    }

    /// One page, counted from 1.
    public static Wanted page(@Nullable Kind kind, @Nullable String province, int page, int size) {
        return new Wanted(kind, province, NO_LIMIT, size, (page - 1L) * size);
    }
}
