package vn.cotmoc.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The words of a sentence that say how much, with their figure: where they begin, where the figure, where they end.
record Amount(int from, int figure, int to, PrintedUnit unit) {

    private static final String BOUNDARIES = ";:,(";
    private static final List<String> MEASURES = List.of(
            "đồng",
            "lần",
            "USD",
            "điểm phần trăm",
            "điểm %",
            "điểm",
            "ha",
            "km",
            "km2",
            "km²",
            "m",
            "m2",
            "m²",
            "m3",
            "m³",
            "kg",
            "tạ",
            "tấn",
            "kWh",
            "MW");
    private static final String SCALE = "^((nghìn|ngàn|triệu|tỷ|tỉ)( |$))+";
    private static final Pattern PREDICATE = Pattern.compile("\\b(dat|la|con|bang|xuong|len|giam|tang|gap)\\b");

    // Told apart by their marks only: the end of "xây dựng" is not "đúng", that of "đầu tư" not "từ".
    private static final Pattern OTHER_WORD =
            Pattern.compile("^(?iu:dựng|tư|tự|tử|đất|cơ|cỏ|cố|lá|mục|mực|giám|tầng|tặng|gặp|thềm|hơn nữa)(?!\\p{L})");

    /// All amounts of a sentence, in its order.
    static List<Amount> in(Cursor sentence) {
        var others = OtherFigures.in(sentence);
        var amounts = new ArrayList<Amount>();
        int place = 0;
        while (place < sentence.text().length()) {
            sentence.moveTo(place);
            boolean begins = WrittenFigure.isAt(sentence) || sentence.isAtDigit();
            if (!begins || others.get(place) || isInsideWord(sentence.text(), place)) {
                place++;
                continue;
            }
            int after = amounts.isEmpty() ? 0 : amounts.getLast().to();
            var amount = at(sentence, place, after);
            amounts.add(amount);
            place = Math.max(amount.to(), place + 1);
        }
        return amounts;
    }

    String phrase(Cursor sentence) {
        return sentence.text().substring(from, to);
    }

    /// Whether the words lead from what is measured to how much: `đạt 63%`, and not `có 63% số xã`.
    boolean isPredicate(Cursor sentence) {
        return PREDICATE.matcher(sentence.folded().substring(from, figure)).find();
    }

    /// Whether nothing but the figure and its unit is printed: `tỷ trọng nông nghiệp 30%`.
    boolean isBare() {
        return from == figure;
    }

    /// Whether the unit says what is counted (`% xã`, `lao động`) and not only how it is measured (`%`, `lần`, `ha`).
    boolean countsSomething() {
        return !counted().isEmpty();
    }

    /// What is counted, as the unit names it.
    String counted() {
        var noun =
                unit.wording().replaceFirst("^% ?", "").replaceFirst("/.*$", "").replaceFirst(SCALE, "");
        return MEASURES.contains(noun) ? "" : noun;
    }

    private static Amount at(Cursor sentence, int figure, int after) {
        int from = start(sentence, figure, after);
        sentence.moveTo(figure);
        var unit = switch (new QuantityReader(sentence).read()) {
            case Quantity.Point(var _, var printed, var _) -> printed;
            case Quantity.Range(var _, var _, var printed) -> printed;
            case Quantity.Unclear _ -> PrintedUnit.NONE;
        };
        int end = Math.max(sentence.at(), endOfFigure(sentence.text(), figure));
        sentence.moveTo(end);
        while (Sense.behind(sentence).isPresent() || Remarks.skipReference(sentence)) end = sentence.at();
        return new Amount(
                from, figure, sentence.text().substring(0, end).stripTrailing().length(), unit);
    }

    /// The first word from which nothing but words of the amount lead to the figure.
    private static int start(Cursor sentence, int figure, int after) {
        int from = boundary(sentence.text(), figure, after);
        for (int place = from; place < figure; place++) {
            boolean isWord =
                    place == 0 || !Character.isLetterOrDigit(sentence.text().charAt(place - 1));
            sentence.moveTo(place);
            if (isWord && sentence.next() != ' ' && leadsToFigure(sentence, figure)) return place;
        }
        return figure;
    }

    private static boolean leadsToFigure(Cursor sentence, int figure) {
        boolean more = true;
        while (more && sentence.at() < figure) {
            more = !OTHER_WORD.matcher(sentence.rest()).find()
                    && (Sense.before(sentence).isPresent() || LeadIn.ofAmount(sentence));
            sentence.skipBlanks();
        }
        return sentence.at() == figure;
    }

    private static int boundary(String text, int figure, int after) {
        int place = figure;
        while (place > after && BOUNDARIES.indexOf(text.charAt(place - 1)) < 0) place--;
        return place;
    }

    private static int endOfFigure(String text, int figure) {
        int end = figure;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || ".,/".indexOf(text.charAt(end)) >= 0)) end++;
        while (end > figure + 1 && !Character.isLetterOrDigit(text.charAt(end - 1))) end--;
        return end;
    }

    private static boolean isInsideWord(String text, int place) {
        if (place == 0) return false;
        char before = text.charAt(place - 1);
        boolean isDecimal = ".,/".indexOf(before) >= 0 && place > 1 && Character.isDigit(text.charAt(place - 2));
        return Character.isLetterOrDigit(before) || isDecimal;
    }
}
