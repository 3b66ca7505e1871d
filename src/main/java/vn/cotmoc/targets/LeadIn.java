package vn.cotmoc.targets;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Words that lead to a figure or follow it without changing how it binds; some say which way a bare figure points.
enum LeadIn {
    NEUTRAL("dat", "duy tri", "muc", "dat muc", "binh quan", "co", "la", "bang"),
    // The occasion and what is done: said of the whole sentence and not of the amount.
    SETTING(
            "phan dau",
            "hang nam",
            "moi nam",
            "toan tinh",
            "ca tinh",
            "tiep tuc",
            "chuyen doi",
            "bao dam",
            "dam bao",
            "dao tao",
            "dao tao nghe cho",
            "giai quyet viec lam",
            "giai quyet viec lam cho",
            "tao viec lam",
            "tao viec lam cho",
            "dua"),
    // A cut or a rise is itself the amount: more of it is better, whatever is good for the level.
    AMOUNT("giam", "muc giam", "tang", "muc tang", "gap", "them", "co them", "nang", "nang len", "tang len", "len"),
    REMAINDER("con", "xuong", "xuong con", "giam con", "giam xuong"),
    FROM("tu");

    private record Words(String words, LeadIn kind) {}

    private static final List<Words> ALL = Arrays.stream(values())
            .flatMap(kind -> kind.words.stream().map(words -> new Words(words, kind)))
            .sorted(Comparator.comparingInt((Words entry) -> entry.words().length())
                    .reversed())
            .toList();

    private static final List<String> SUBJECTS = List.of("ty le", "ti le", "so", "so luong", "muc", "do");
    private static final List<String> PARTICLES = List.of("xuong", "con", "len", "binh quan", "it nhat", "toi thieu");
    static final List<String> YEARS = List.of("den het nam", "den nam", "vao nam", "trong nam", "nam");

    private final List<String> words;

    LeadIn(String... words) {
        this.words = List.of(words);
    }

    static Optional<LeadIn> before(Cursor cursor) {
        var leadIn = YEARS.stream().anyMatch(cursor::takeWithNumber) ? Optional.of(NEUTRAL) : words(cursor);
        // `Đến năm 2025, có thêm 01 huyện`: the comma parts the year from what it is asked for.
        if (leadIn.isPresent()) cursor.take(",");
        return leadIn;
    }

    /// Moves over words that belong to the amount itself, as `giảm còn` does and `phấn đấu` does not.
    static boolean ofAmount(Cursor cursor) {
        int start = cursor.at();
        if (words(cursor).filter(kind -> kind != SETTING).isPresent()) return true;
        cursor.moveTo(start);
        return false;
    }

    /// Moves over what is measured where it stands between its verb and the particle: `nâng tỷ lệ che phủ rừng lên`.
    static boolean skipSubject(Cursor cursor) {
        int start = cursor.at();
        if (!cursor.takeAny(SUBJECTS)) return false;
        int particle = -1;
        cursor.skipBlanks();
        while (Character.isLetter(cursor.next())) {
            cursor.skipWord();
            cursor.skipBlanks();
            int place = cursor.at();
            if (cursor.takeAny(PARTICLES)) particle = place;
            cursor.moveTo(place);
        }
        cursor.moveTo(particle < 0 ? start : particle);
        return particle >= 0;
    }

    boolean isChange() {
        return this == AMOUNT || this == REMAINDER;
    }

    private static Optional<LeadIn> words(Cursor cursor) {
        return ALL.stream()
                .filter(entry -> cursor.take(entry.words()))
                .map(Words::kind)
                .findFirst();
    }
}
