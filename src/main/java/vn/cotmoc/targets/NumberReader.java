package vn.cotmoc.targets;

import vn.cotmoc.shared.Vietnamese;

/// Reads numbers as people type and paste them; what could mean two numbers is refused, never guessed.
public final class NumberReader {

    private static final int LONGEST = 100;

    private NumberReader() {}

    public static NumberReading read(String typed) {
        return read(typed, NumberStyle.VIETNAMESE);
    }

    public static NumberReading read(String typed, NumberStyle style) {
        if (typed.length() > LONGEST) return new NumberReading.Unreadable(Phrase.of("targets.number.tooLong"), LONGEST);
        var text = Vietnamese.clean(typed);
        if (text.isEmpty()) return new NumberReading.Missing();
        return switch (new NumberScanner(text, style).scan(0)) {
            case NumberScanner.Fault(var reason, int at) -> unreadable(reason, typed, at);
            case NumberScanner.Found(var value, int end) -> {
                int rest = skip(text, end, ' ');
                rest = skip(text, skip(text, rest, '%'), ' ');
                if (rest == text.length()) yield new NumberReading.Read(value);
                yield unreadable(Phrase.of("targets.number.unexpected", text.substring(rest)), typed, rest);
            }
        };
    }

    private static int skip(String text, int at, char one) {
        return at < text.length() && text.charAt(at) == one ? at + 1 : at;
    }

    private static NumberReading unreadable(Phrase reason, String typed, int at) {
        return new NumberReading.Unreadable(reason, Vietnamese.positionIn(typed, at));
    }
}
