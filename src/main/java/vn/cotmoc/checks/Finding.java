package vn.cotmoc.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import vn.cotmoc.targets.Phrase;

/// What a check has found on a value, how much it matters, and what was compared: numbers, texts and words.
public record Finding(Check check, Severity severity, String wording, List<Object> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    /// `wording` tells apart what one check can say, such as a rise and a fall; empty where it says one thing.
    static Finding of(Check check, Severity severity, String wording, Object... arguments) {
        return new Finding(
                check,
                severity,
                wording,
                Arrays.stream(arguments)
                        .map(argument -> argument instanceof BigDecimal number ? shown(number) : argument)
                        .toList());
    }

    // At most two decimals, as sentences say numbers; what is smaller than that keeps one digit.
    private static BigDecimal shown(BigDecimal number) {
        int decimals = Math.clamp(number.scale() - number.precision() + 1L, 2, 6);
        var rounded = number.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded;
    }

    /// The sentence, with the stable name of the check in its key.
    public Phrase phrase() {
        String key = "checks.finding." + check;
        return new Phrase(wording.isEmpty() ? key : key + "." + wording, arguments);
    }

    public boolean blocks() {
        return severity == Severity.BLOCKS;
    }

    public boolean needsReason() {
        return severity == Severity.NEEDS_REASON;
    }

    /// For whom a stricter word would be wrong: the same finding that only informs.
    Finding informing() {
        return new Finding(check, severity == Severity.OFF ? severity : Severity.INFORMS, wording, arguments);
    }
}
