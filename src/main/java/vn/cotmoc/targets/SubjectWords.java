package vn.cotmoc.targets;

import java.util.List;
import java.util.regex.Pattern;

/// The words around an amount that name what is measured: before it (`Độ che phủ rừng đạt …`), behind it, or both.
record SubjectWords(String text, int from, int to) {

    private static final List<String> LEADING =
            List.of("phan dau", "phan dau den", "toan tinh", "ca tinh", "tung buoc", ",", "-", ":", ".", ")");
    // By their marks: "cơ bản" does not begin with "có", nor "trong độ tuổi" with "trong đó".
    private static final Pattern MARKED = Pattern.compile("^(?i:có|trong đó|và|đồng thời)(?!\\p{L})");
    private static final Pattern ORDINAL =
            Pattern.compile("^(\\(\\d{1,2}\\)|(\\d{1,2}\\.)+(\\d{1,2})?(?=\\s|$)|\\d{1,2}\\))");
    private static final Pattern TRAILING = Pattern.compile(
            "(?i)[\\s,;:(.-]*((bình quân|đến|vào|trong|của)?\\s*(năm|giai đoạn) \\d{4}( ?- ?\\d{4})?|trong đó|phấn đấu|và|có)?[\\s,;:(.-]*$");

    /// The words before an amount, without the occasion that the sentence begins with.
    static SubjectWords of(String sentence, int from, int to) {
        return trimmed(sentence, skipLeading(sentence, from, to), to);
    }

    /// The words behind what is counted, that say which ones.
    static SubjectWords tail(String sentence, int from, int to) {
        int start = from;
        while (start < to && " ,;:.)-".indexOf(sentence.charAt(start)) >= 0) start++;
        return trimmed(sentence, start, to);
    }

    private static SubjectWords trimmed(String sentence, int start, int to) {
        int end = to;
        while (end > start) {
            var rest = TRAILING.matcher(sentence).region(start, end);
            int shorter = rest.find() ? rest.start() : end;
            if (shorter == end) break;
            end = shorter;
        }
        return new SubjectWords(sentence.substring(start, Math.max(start, end)), start, Math.max(start, end));
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    String folded() {
        return new Cursor(text).folded();
    }

    /// Whether only the sentence before tells what is meant: `của người dân tộc thiểu số`, `đến năm 2030`.
    boolean isElliptic() {
        return isEmpty() || new Cursor(text).takeAny(List.of("cua", "trong so nay"));
    }

    private static int skipLeading(String sentence, int from, int to) {
        var cursor = new Cursor(sentence.substring(0, to));
        cursor.moveTo(from);
        while (cursor.at() < to && skipOne(cursor)) {}
        cursor.skipBlanks();
        return Math.min(cursor.at(), to);
    }

    private static boolean skipOne(Cursor cursor) {
        cursor.skipBlanks();
        var ordinal = ORDINAL.matcher(cursor.rest());
        if (ordinal.find()) {
            cursor.moveTo(cursor.at() + ordinal.end());
            return true;
        }
        var marked = MARKED.matcher(cursor.rest());
        if (marked.find()) {
            cursor.moveTo(cursor.at() + marked.end());
            return true;
        }
        return cursor.takeAny(LEADING) || Remarks.isDated(cursor);
    }
}
