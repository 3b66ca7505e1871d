package vn.cotmoc.targets;

import java.math.BigDecimal;

/// Finds the number that begins at a place of cleaned text, and where it ends.
final class NumberScanner {

    sealed interface Scan {}

    record Found(BigDecimal value, int end) implements Scan {}

    record Fault(Phrase reason, int at) implements Scan {}

    static final Phrase NOT_A_NUMBER = Phrase.of("targets.number.notANumber");
    private static final int MOST_DIGITS = 24;

    private final String text;
    private final NumberStyle style;

    NumberScanner(String text, NumberStyle style) {
        this.text = text;
        this.style = style;
    }

    Scan scan(int start) {
        int first = sign(start) == '+' || sign(start) == '-' ? start + 1 : start;
        int end = endOfDigits(first);
        if (end == first) return new Fault(NOT_A_NUMBER, first);
        if (sign(end) == ' ' && isGroup(first, end, end)) end = endOfGroups(end, ' ');
        else if (sign(end) == style.groupSign() && isDigit(end + 1)) {
            if (!isGroup(first, end, end)) return badGroup(first, end);
            end = endOfGroups(end, style.groupSign());
            if (sign(end) == style.groupSign() && isDigit(end + 1)) return badGroup(first, end);
        }
        int whole = end;
        if (sign(end) == style.decimalSign() && isDigit(end + 1)) end = endOfDigits(end + 1);
        if ((sign(end) == '.' || sign(end) == ',') && isDigit(end + 1)) return signAfterDecimals(first, end);
        return number(start, whole, end);
    }

    private Scan number(int start, int whole, int end) {
        var digits = digits(start, whole);
        var decimals = end > whole ? text.substring(whole + 1, end) : "";
        if (digits.length() + decimals.length() > MOST_DIGITS)
            return new Fault(Phrase.of("targets.number.tooLong"), start);
        return new Found(new BigDecimal(decimals.isEmpty() ? digits : digits + "." + decimals), end);
    }

    /// A first group of one to three digits that does not begin with 0, then exactly three digits.
    private boolean isGroup(int first, int end, int sign) {
        int length = end - first;
        return length <= 3 && text.charAt(first) != '0' && endOfDigits(sign + 1) == sign + 4;
    }

    private int endOfGroups(int from, char sign) {
        int end = from;
        while (sign(end) == sign && endOfDigits(end + 1) == end + 4) end += 4;
        return end;
    }

    private Fault badGroup(int first, int at) {
        int end = endOfDigits(at + 1);
        boolean onlySign =
                endOfDigits(first) == at && sign(end) != style.groupSign() && sign(end) != style.decimalSign();
        if (!onlySign) return new Fault(Phrase.of("targets.number.groupsOfThree", groupSign()), at);
        var meant = digits(first, at) + style.decimalSign() + text.substring(at + 1, end);
        return new Fault(Phrase.of("targets.number.groupSignIsNotDecimal", groupSign(), meant), at);
    }

    private Fault signAfterDecimals(int first, int at) {
        int end = at;
        while (isDigit(end) || sign(end) == '.' || sign(end) == ',') end++;
        var meant = text.substring(first, end)
                .replace(style.decimalSign(), ' ')
                .replace(style.groupSign(), style.decimalSign())
                .replace(' ', style.groupSign());
        boolean readable =
                new NumberScanner(meant, style).scan(0) instanceof Found(var _, var read) && read == meant.length();
        if (!readable) return new Fault(Phrase.of("targets.number.groupsOfThree", groupSign()), at);
        return new Fault(Phrase.of("targets.number.signAfterDecimals", String.valueOf(style.decimalSign()), meant), at);
    }

    private String groupSign() {
        return String.valueOf(style.groupSign());
    }

    private String digits(int from, int to) {
        var digits = new StringBuilder();
        for (int i = from; i < to; i++) if (isDigit(i) || sign(i) == '-') digits.append(text.charAt(i));
        return digits.toString();
    }

    private int endOfDigits(int from) {
        int end = from;
        while (isDigit(end)) end++;
        return end;
    }

    private boolean isDigit(int at) {
        return sign(at) >= '0' && sign(at) <= '9';
    }

    private char sign(int at) {
        return at < text.length() ? text.charAt(at) : '\0';
    }
}
