package vn.cotmoc.imports;

import java.util.regex.Pattern;

/// What stands before a row of an annex, and so how deep the row lies.
sealed interface Ordinal {

    /// `3`, `3.1`, `3.1.`
    record Numbered(String number) implements Ordinal {}

    /// `a)`
    record Lettered(String letter) implements Ordinal {}

    /// `-`
    record Dash() implements Ordinal {}

    /// `+`, one deeper than a dash.
    record Plus() implements Ordinal {}

    record Blank() implements Ordinal {}

    record Unknown(String text) implements Ordinal {}

    Pattern NUMBER = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){0,4})[.)\\-]?");
    Pattern LETTER = Pattern.compile("([a-zđ])[.)]?");

    static Ordinal of(String text) {
        if (text.isBlank()) return new Blank();
        var number = NUMBER.matcher(text);
        if (number.matches()) return new Numbered(number.group(1));
        var letter = LETTER.matcher(text);
        if (letter.matches()) return new Lettered(letter.group(1));
        return switch (text) {
            case "-", "*", "•", "–", "o" -> new Dash();
            case "+" -> new Plus();
            default -> new Unknown(text);
        };
    }
}
