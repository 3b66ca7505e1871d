package vn.cotmoc.communes;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.web.Problem;

/// By which column a list stands, as an address writes it: `value`, or `-value` from the last to the first.
record Order(String column, boolean down) {

    private static final String BACKWARDS = "-";

    /// The first column where nothing is asked for.
    static Order read(@Nullable String sort, List<String> columns) {
        String asked = sort == null || sort.isBlank() ? columns.getFirst() : sort.strip();
        boolean down = asked.startsWith(BACKWARDS);
        String column = down ? asked.substring(1) : asked;
        if (!columns.contains(column)) throw Problem.badField("sort", "communes.error.sort");
        return new Order(column, down);
    }

    /// A head that sorts by its column, the other way round once it does.
    record Head(String column, String sort, @Nullable String aria, String sign) {}

    Head head(String of) {
        if (!of.equals(column)) return new Head(of, of, null, "");
        return down ? new Head(of, of, "descending", "↓") : new Head(of, BACKWARDS + of, "ascending", "↑");
    }

    String written() {
        return (down ? BACKWARDS : "") + column;
    }

    /// Rows without anything in the column stand last, whichever way round.
    <T, K extends Comparable<? super K>> Comparator<T> by(Key<T, K> key) {
        Comparator<K> natural = down ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(key::of, Comparator.nullsLast(natural));
    }

    @FunctionalInterface
    interface Key<T, K> {
        @Nullable
        K of(T row);
    }
}
