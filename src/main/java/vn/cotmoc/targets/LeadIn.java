package vn.cotmoc.targets;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Words that lead to a figure or follow it without changing how it binds; some say which way a bare figure points.
enum LeadIn {
    NEUTRAL(
            "phan dau",
            "dat",
            "duy tri",
            "muc",
            "dat muc",
            "binh quan",
            "hang nam",
            "moi nam",
            "toan tinh",
            "ca tinh",
            "co",
            "la",
            "bang"),
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

    private static final List<String> YEARS = List.of("den het nam", "den nam", "vao nam", "trong nam", "nam");
    private static final List<String> REFERENCES = List.of("so voi nam", "so voi cuoi nam", "so voi dau nam");
    private static final List<String> REMARKS = List.of(
            "so voi binh quan chung cua ca nuoc",
            "muc binh quan chung cua ca nuoc",
            "thu nhap binh quan chung cua ca nuoc",
            "binh quan chung cua ca nuoc",
            "binh quan chung ca nuoc",
            "la nguoi dan toc thieu so",
            "nguoi dan toc thieu so",
            "dat chuan nong thon moi nang cao",
            "dat chuan nong thon moi kieu mau",
            "dat chuan nong thon moi",
            "dat chuan quoc gia",
            "dat chuan",
            "theo chuan ngheo da chieu",
            "theo chuan ngheo",
            "theo quy dinh",
            "duoc cong nhan",
            "di lam viec o nuoc ngoai theo hop dong",
            "di lam viec o nuoc ngoai");

    private final List<String> words;

    LeadIn(String... words) {
        this.words = List.of(words);
    }

    static Optional<LeadIn> before(Cursor cursor) {
        if (YEARS.stream().anyMatch(cursor::takeWithNumber)) return Optional.of(NEUTRAL);
        return ALL.stream()
                .filter(entry -> cursor.take(entry.words()))
                .map(Words::kind)
                .findFirst();
    }

    /// Moves over the remarks behind a figure: the year it is compared with, the standard it is measured by.
    static void skipRemarks(Cursor cursor) {
        boolean more = true;
        while (more) more = remark(cursor);
    }

    private static boolean remark(Cursor cursor) {
        if (cursor.takeWithNumber("giai doan")) {
            cursor.takeWithNumber("-");
            return true;
        }
        return REMARKS.stream().anyMatch(cursor::take)
                || Stream.concat(REFERENCES.stream(), YEARS.stream()).anyMatch(cursor::takeWithNumber);
    }
}
