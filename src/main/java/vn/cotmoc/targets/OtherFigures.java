package vn.cotmoc.targets;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/// Figures of a sentence that are no amounts: ordinals, dates, years, numbers of documents, ages, grades, quotations.
final class OtherFigures {

    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile("[“\"][^”\"]*[”\"]"),
            Pattern.compile("^\\s*(\\d{1,2}\\.)+(\\d{1,2})?(\\s|$)"),
            Pattern.compile("^\\s*\\d{1,2}[)]"),
            Pattern.compile("\\(\\d{1,2}\\)"),
            Pattern.compile("\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}"),
            Pattern.compile("(?i)(ngày|tháng) \\d{1,2}(/\\d{1,4}){0,2}"),
            Pattern.compile("(?i)(mục|điều|khoản|phụ lục|biểu|chương|lần thứ|khóa) \\d+(\\.\\d+)*"),
            // 24-NQ/TU, 88/2019/QH14, 417/QĐ-BNNMT
            Pattern.compile("\\d+(/\\d{4})?[-/]\\p{Lu}[\\p{L}\\d]*([-/][\\p{L}\\d]+)*"),
            Pattern.compile("(?i)số \\d+([-/][\\p{L}\\d]+)+"),
            Pattern.compile("(?i)(giai đoạn|nhiệm kỳ|thời kỳ|các năm) \\d{4} ?- ?\\d{4}"),
            Pattern.compile("(?i)năm \\d{4}"),
            Pattern.compile("(?i)\\d{1,2} (năm|tháng|ngày|tuổi)(?!\\p{L})"));
    private static final Pattern YEAR = Pattern.compile("(?<![\\d.,])(19|20)\\d\\d(?![\\d]|[.,]\\d)");

    private OtherFigures() {}

    /// The places of the sentence where no amount can begin.
    static BitSet in(Cursor sentence) {
        var places = new BitSet();
        for (var pattern : PATTERNS)
            pattern.matcher(sentence.text()).results().forEach(match -> places.set(match.start(), match.end()));
        markYears(sentence, places);
        for (int place = 0; place < sentence.text().length(); place++) {
            sentence.moveTo(place);
            if (isWordStart(sentence.text(), place) && NamingFigure.take(sentence)) places.set(place, sentence.at());
        }
        return places;
    }

    /// A bare 2020 is a year, but `2020 lao động` counts people.
    private static void markYears(Cursor sentence, BitSet places) {
        YEAR.matcher(sentence.text()).results().forEach(match -> {
            sentence.moveTo(match.end());
            if (UnitReader.take(sentence).isEmpty()) places.set(match.start(), match.end());
        });
    }

    private static boolean isWordStart(String text, int place) {
        return place == 0
                || !Character.isLetterOrDigit(text.charAt(place - 1)) && ".,".indexOf(text.charAt(place - 1)) < 0;
    }
}
