package vn.cotmoc.targets;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The words and signs beside a figure that say how it binds; folded, without marks.
enum Sense {
    BARE,
    AT_LEAST("> =", "= >", "≥", "⩾", "≧", "it nhat", "toi thieu", "khong duoi", "khong thap hon", "khong it hon"),
    MORE_THAN(">", "＞", "tren", "hon", "vuot", "vuot tren", "nhieu hon", "lon hon", "cao hon"),
    AT_MOST("< =", "= <", "≤", "⩽", "≦", "khong qua", "khong vuot qua", "khong tren", "khong cao hon", "toi da"),
    LESS_THAN("<", "＜", "duoi", "nho hon", "it hon", "thap hon"),
    ABOUT("khoang", "xap xi", "~", "≈"),
    EXACTLY("=", "dung");

    private record Words(String words, Sense sense) {}

    private static final List<Words> ALL = Arrays.stream(values())
            .flatMap(sense -> sense.words.stream().map(words -> new Words(words, sense)))
            .sorted(Comparator.comparingInt((Words entry) -> entry.words().length())
                    .reversed())
            .toList();

    private final List<String> words;

    Sense(String... words) {
        this.words = List.of(words);
    }

    static Optional<Sense> before(Cursor cursor) {
        return ALL.stream()
                .filter(entry -> cursor.take(entry.words()))
                .map(Words::sense)
                .findFirst();
    }

    static Optional<Sense> behind(Cursor cursor) {
        if (cursor.take("tro len")) return Optional.of(AT_LEAST);
        if (cursor.take("tro xuong")) return Optional.of(AT_MOST);
        return Optional.empty();
    }

    /// Both together, as in `ít nhất đạt trên 63%`, where the strict one binds; nothing where they contradict.
    Optional<Sense> and(Sense other) {
        if (this == BARE || this == other) return Optional.of(other);
        if (isLower() && other.isLower()) return Optional.of(MORE_THAN);
        if (isUpper() && other.isUpper()) return Optional.of(LESS_THAN);
        return Optional.empty();
    }

    private boolean isLower() {
        return this == AT_LEAST || this == MORE_THAN;
    }

    private boolean isUpper() {
        return this == AT_MOST || this == LESS_THAN;
    }
}
